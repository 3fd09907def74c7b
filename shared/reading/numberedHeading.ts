/** １．, （１）, ①, Ⅰ, 第1, １－１: how plans number their sections. */
const NUMBERED =
  /^(?:[\d０-９]{1,2}\s*[.．、)）]\s*\D|[\d０-９]{1,2}[-－―][\d０-９]{1,2}[\s　.．]|[\d０-９]{1,2}[\s　]+\D|[(（][\d０-９一二三四五六七八九十]{1,2}[)）]|[①-⑳]|[ⅠⅡⅢⅣⅤⅥⅦⅧ]|第[\d０-９一二三四五六七八九十]+[\s　章節の])/;

export function isNumberedHeading(text: string): boolean {
  return NUMBERED.test(text.trim()) && text.length <= 60;
}
