/** １．, （１）, ①, Ⅰ, 第１章, １－１: the number of a heading and the white space behind it. */
const NUMBER =
  /^(第[\d０-９一二三四五六七八九十]+[章節項]?|[(（][\d０-９一二三四五六七八九十ア-ンa-zａ-ｚ]{1,3}[)）]|[①-⑳㉑-㉟]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+[.．、]?|[\d０-９]{1,2}(?:[-－―‐.．][\d０-９]{1,2})+[.．]?|[\d０-９]{1,2}[.．、)）]|[\d０-９]{1,2}(?=[\s　])|[一二三四五六七八九十]{1,2}[.．、]|[ア-ンa-zａ-ｚ][.．、)）])[\s　]*/u;

/** 「（１）健全な財政運営」 as number and title, both as printed; a heading without a number is all title. */
export function splitHeading(text: string): { number: string | null; title: string } {
  const whole = text.trim();
  const match = NUMBER.exec(whole);
  const title = match ? whole.slice(match[0].length).trim() : '';
  return match?.[1] !== undefined && title !== ''
    ? { number: match[1], title }
    : { number: null, title: whole };
}
