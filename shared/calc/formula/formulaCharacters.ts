/**
 * Which characters mean what in a formula. All questions are asked of the text folded to half width
 * (`foldWidth` keeps offsets), so ＋ and + are one character here.
 */
export type Sign = '+' | '−' | '▲' | '×' | '÷' | '(' | ')' | '、' | '＞' | '～' | '=';

const SIGNS: ReadonlyMap<string, Sign> = new Map<string, Sign>([
  ['+', '+'],
  ['-', '−'],
  ['−', '−'],
  ['‐', '−'],
  ['–', '−'],
  ['—', '−'],
  ['―', '−'],
  ['─', '−'],
  // The key for minus gives ー in kana mode. Inside a word it is a letter, and the word was read before.
  ['ー', '−'],
  ['▲', '▲'],
  ['△', '▲'],
  ['×', '×'],
  ['*', '×'],
  ['÷', '÷'],
  ['/', '÷'],
  ['(', '('],
  [')', ')'],
  ['、', '、'],
  ['､', '、'],
  [',', '、'],
  ['>', '＞'],
  ['~', '～'],
  ['〜', '～'],
  ['=', '='],
]);

export function signOf(character: string): Sign | null {
  return SIGNS.get(character) ?? null;
}

/** What closes a quoted name, a title and a text. MS-IME types ” on both sides, so any double quote closes. */
export function closingQuotes(open: string): string | null {
  if (open === '「') return '」';
  if (open === '『') return '』';
  return TEXT_QUOTES.includes(open) ? TEXT_QUOTES : null;
}

const TEXT_QUOTES = '"“”〝〟';

const LETTER = String.raw`\p{L}\p{M}\p{N}\p{So}\p{Pc}・･#&@!?:※′°【】〔〕［］\[\]`;
/** The characters of a bare name behind its first one; a percent sign and a point may stand inside. */
const WITHIN = new RegExp(`(?:(?![▲△─])[${LETTER}.%'’])+`, 'uy');
const FIRST = new RegExp(`(?![▲△─ー])[${LETTER}]`, 'uy');
const SPACE = /\s+/uy;

export function beginsName(folded: string, at: number): boolean {
  FIRST.lastIndex = at;
  return FIRST.test(folded);
}

/** Where the run of name characters beginning at `at` ends; `at` itself where there is none. */
export function endOfLetters(folded: string, at: number): number {
  WITHIN.lastIndex = at;
  return WITHIN.test(folded) ? WITHIN.lastIndex : at;
}

export function endOfSpace(folded: string, at: number): number {
  SPACE.lastIndex = at;
  return SPACE.test(folded) ? SPACE.lastIndex : at;
}
