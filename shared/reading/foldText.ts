import { remembered } from './remembered.ts';

/**
 * A label as it is compared: widths, line breaks, spacing inside words (対 応 項 目) and kinds of dashes folded
 * away, letters in upper case. Only for comparing; what is stored is the text as printed.
 */
export function foldText(text: string): string {
  return text.length > SHORT ? fold(text) : foldShort(text);
}

/** Labels come again and again; long texts do not, and would only fill the memory. */
const SHORT = 60;
const foldShort = remembered(fold);

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/[‐‑–—―−─━]/g, '-')
    .toUpperCase();
}

/** A cell that says "nothing here": only dashes or a slash. */
export function isDash(text: string): boolean {
  if (SAYS_SOMETHING.test(text)) return false;
  return /^(?:[-ー]+|[/／\\])$/.test(foldText(text));
}

/** Digits, hiragana and kanji: most cells are told by their first sign. */
const SAYS_SOMETHING = /[0-9\u3041-\u3096\u4e00-\u9fff]/;
