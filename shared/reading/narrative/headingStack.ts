import { foldText } from '../foldText.ts';

/** How a heading is numbered or bracketed: 1., (1), ①, 〔 ... ; headings of one style stand on one level. */
export function headingStyle(text: string): string {
  const folded = text.trim().normalize('NFKC');
  const original = text.trim();
  if (/^第[\d一二三四五六七八九十]+章/.test(folded)) return '章';
  if (/^第[\d一二三四五六七八九十]+節/.test(folded)) return '節';
  if (/^第[\d一二三四五六七八九十]+/.test(folded)) return '第';
  if (/^[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]/.test(original) || /^[IVX]+[.．\s]/.test(folded)) return 'Ⅰ';
  if (/^[①-⑳㉑-㉟]/.test(original)) return '①';
  const dashed = /^\d{1,2}((?:[-－―.．]\d{1,2})+)/.exec(folded)?.[1];
  if (dashed !== undefined) return `1${'-1'.repeat(dashed.replace(/\d+/g, '').length)}`;
  if (/^\(\d{1,2}\)/.test(folded)) return '(1)';
  if (/^\([一二三四五六七八九十]\)/.test(folded)) return '(一)';
  if (/^\([ア-ン]\)/.test(folded)) return '(ア)';
  if (/^\([a-z]\)/i.test(folded)) return '(a)';
  if (/^\d{1,2}\)/.test(folded)) return '1)';
  if (/^\d{1,2}(?:[.．、]|\s)/.test(folded) || /^\d{1,2}[^\d\s]/.test(folded)) return '1';
  if (/^[一二三四五六七八九十][.．、\s]/.test(folded)) return '一';
  if (/^[ア-ン][.．、)\s]/.test(folded)) return 'ア';
  if (/^[a-z][.．)]/i.test(folded)) return 'a';
  const sign = /^[〔【［[<〈《≪「■□◆◇●○〇◎・▼▽★☆※]/u.exec(original)?.[0];
  return sign ?? '';
}

/** The headings in force at a row. A heading of a style already open closes that level and those below it. */
export function headingStack() {
  let open: { style: string; text: string }[] = [];
  return {
    put(text: string): void {
      const style = headingStyle(text);
      const at = open.findIndex(heading => heading.style === style);
      if (at >= 0) open = open.slice(0, at);
      open.push({ style, text: text.trim() });
    },
    path: (): string[] => open.map(({ text }) => text),
    last: (): string | null => open.at(-1)?.text ?? null,
  };
}

/** Whether words alone in a row are a heading though they are not merged over it: numbered or bracketed, no sentence. */
export function isHeadingText(text: string): boolean {
  const folded = foldText(text);
  if (folded.length > 50 || /[。]$/.test(folded)) return false;
  const style = headingStyle(text);
  return style !== '' && style !== '・' && style !== '※';
}
