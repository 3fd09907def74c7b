import type { SearchFolding } from './searchFold.ts';

/**
 * Where the letter that begins at `start` ends. A letter is what a person sees as one: a surrogate pair, a letter
 * with its combining marks (か + U+3099, as macOS names files) or variation selectors, ﾊ with its ﾞ.
 */
export function letterEnd(text: string, start: number): number {
  let end = start + (isPair(text, start) ? 2 : 1);
  for (;;) {
    const next = text.charCodeAt(end);
    if (Number.isNaN(next) || next < 0x300) return end;
    if (isMark(next)) end += 1;
    else if (isVariationPair(text, end)) end += 2;
    else if (next === VOICED || next === HALF_VOICED) {
      if (end > start + 1 || !composes(text.slice(start, end + 1))) return end;
      end += 1;
    } else return end;
  }
}

/** A letter as it is compared; empty for one that is looked over. */
export function foldLetter(letter: string, folding: SearchFolding): string {
  const base = letter.length === 1 ? letter : letter.replace(VARIATION, '');
  // Only marks are composed: NFC would also take an old form of a letter (U+FA19) for the new one (神).
  const isMarked = base.length > (isPair(base, 0) ? 2 : 1);
  let folded = isMarked ? base.normalize('NFC') : base;
  if (folding.spaces && SPACE.test(folded)) return '';
  if (folding.width) folded = foldShape(folded);
  if (folding.kana) folded = folded.replace(KATAKANA, hiraganaOf);
  if (folding.case) folded = folded.toLowerCase();
  return isMarked ? folded.normalize('NFC') : folded;
}

const VOICED = 0xff9e;
const HALF_VOICED = 0xff9f;
/** Variation selectors choose how a letter is drawn (辻 with one or two dots) and say nothing else. */
const VARIATION = /[\ufe00-\ufe0f]|\udb40[\udd00-\uddef]/g;
const SPACE = /^[\s\u200b\u00ad]$/;
const KATAKANA = /[\u30a1-\u30fa\u30fd\u30fe]/g;
const HALF_WIDTH_KANA = /^[\uff61-\uff9f]/;

function isPair(text: string, at: number): boolean {
  return isBetween(text.charCodeAt(at), 0xd800, 0xdbff) && isBetween(text.charCodeAt(at + 1), 0xdc00, 0xdfff);
}

function isVariationPair(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0xdb40 && isBetween(text.charCodeAt(at + 1), 0xdd00, 0xddef);
}

/** Combining marks and variation selectors; a list of blocks, because a pattern for each letter takes too long. */
function isMark(code: number): boolean {
  return (
    isBetween(code, 0x300, 0x36f) ||
    isBetween(code, 0x3099, 0x309a) ||
    isBetween(code, 0xfe00, 0xfe0f) ||
    isBetween(code, 0x20d0, 0x20f0) ||
    isBetween(code, 0x1ab0, 0x1aff) ||
    isBetween(code, 0x1dc0, 0x1dff) ||
    isBetween(code, 0xfe20, 0xfe2f)
  );
}

function isBetween(code: number, first: number, last: number): boolean {
  return code >= first && code <= last;
}

/** ﾊﾞ and ﾊﾟ are one letter, ｱﾞ is two. */
function composes(letters: string): boolean {
  return letters.normalize('NFKC').length === 1;
}

/** Half width or full, and signs that are typed for one another. */
function foldShape(letter: string): string {
  if (letter === 'ﾞ') return '゛';
  if (letter === 'ﾟ') return '゜';
  return foldSigns(HALF_WIDTH_KANA.test(letter) ? letter.normalize('NFKC') : letter);
}

function foldSigns(text: string): string {
  let folded = '';
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (isBetween(code, 0xff01, 0xff5e)) folded += String.fromCharCode(code - 0xfee0);
    else folded += signs.get(character) ?? character;
  }
  return folded;
}

/** What stands for each sign: forms mix ○ U+25CB, ◯ U+25EF and 〇 U+3007, and 長音 with every kind of dash. */
const signs: ReadonlyMap<string, string> = new Map(
  (
    [
      ['〇', '○◯⚪⭕'],
      ['-', 'ー‐‑‒–—―−─━﹣'],
      ['~', '〜∼'],
      [' ', '\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000'],
      ['¢', '￠'],
      ['£', '￡'],
      ['¬', '￢'],
      ['¦', '￤'],
      ['¥', '￥'],
      ['₩', '￦'],
    ] as const
  ).flatMap(([sign, others]) => [...others].map((other): [string, string] => [other, sign])),
);

/** ヷ and its like have no hiragana of one character: わ with the mark. */
function hiraganaOf(katakana: string): string {
  const code = katakana.charCodeAt(0);
  if (!isBetween(code, 0x30f7, 0x30fa)) return String.fromCharCode(code - 0x60);
  return `${'わゐゑを'[code - 0x30f7] ?? ''}\u3099`;
}
