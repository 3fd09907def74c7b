const BRACKETS: Record<string, string> = {
  '(': ')',
  '（': '）',
  '「': '」',
  '『': '』',
  '【': '】',
  '〔': '〕',
  '[': ']',
};
const CLOSING = new Set(Object.values(BRACKETS));
/** Signs at the beginning of a line that make the line one thing of the list. */
const BULLET = /^(?:[・･●○〇■◆◇□※*]|[①-⑳]|[(（]?[\d０-９]{1,2}[)）.．](?![\d０-９]))\s*/u;
/** A cell that says there is nothing. */
const NOTHING = /^(?:[-‐−－―ー]|なし|無し|該当なし|該当無し)$/u;

/**
 * How many things a text lists: 「中北、富士・東部、峡東」 3, 「（春・秋）」 2. Where 、 separates, ・ belongs to the
 * names. Lines separate too; lines with a bullet each are one thing each. Of 「3市（甲府市、甲斐市、都留市）」 the
 * brackets count, since a figure stands before them; brackets behind a name only explain it.
 */
export function listedCount(text: string): number {
  const listed = withoutBrackets(text.trim());
  const lines = listed.split('\n').map(line => line.trim());
  const filled = lines.filter(line => line !== '');
  if (filled.length > 1 && filled.every(line => BULLET.test(line))) return filled.length;
  const plain = filled.map(line => line.replace(/^[・･]\s*/u, '')).join('\n');
  const hasCommas = parts(plain, COMMA).length > 1;
  const things = parts(plain, hasCommas ? WITH_COMMAS : WITH_DOTS).map(part => part.trim());
  return things.filter(thing => thing !== '' && !NOTHING.test(thing)).length;
}

const COMMA = /^[、，]/u;
const WITH_COMMAS = /^(?:[、，\n]|及び|および|並びに|ならびに)/u;
const WITH_DOTS = /^(?:[・･\n]|及び|および|並びに|ならびに)/u;

/** Splits at separators outside brackets. */
function parts(text: string, separator: RegExp): string[] {
  const found: string[] = [];
  let depth = 0;
  let part = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character in BRACKETS) depth += 1;
    if (CLOSING.has(character)) depth = Math.max(0, depth - 1);
    const sign = depth === 0 ? separatorAt(text, at, separator) : null;
    if (sign === null) part += character;
    else {
      found.push(part);
      part = '';
      at += sign.length - 1;
    }
  }
  return [...found, part];
}

/** A half-width comma separates too, unless it groups digits. */
function separatorAt(text: string, at: number, separator: RegExp): string | null {
  if (text.charAt(at) === ',' && separator !== WITH_DOTS) {
    return /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5)) && /\d/.test(text.charAt(at - 1)) ? null : ',';
  }
  return separator.exec(text.slice(at, at + 4))?.[0] ?? null;
}

/** （春・秋） → 春・秋; 3市（甲府市、甲斐市、都留市） → what is in the brackets. */
function withoutBrackets(text: string): string {
  const match = /^([^()（）「」『』【】〔〕[\]]*)([(（「『【〔[])(.*)([)）」』】〕\]])$/su.exec(text);
  const [, before = '', open = '', inner = '', close] = match ?? [];
  if (!match || BRACKETS[open] !== close || /[()（）「」『』【】〔〕[\]]/u.test(inner)) return text;
  const counted = /[\d０-９][^\d０-９、，・\n]{1,4}$/u.test(before) && !/[年月日度]\s*$/u.test(before);
  return before.trim() === '' || counted ? inner.trim() : text;
}
