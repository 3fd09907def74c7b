/**
 * The number format a cell of the clipboard's HTML needs so that Excel shows the text as it is: null where Excel
 * does so by itself, `\@` (text) for what it would turn into something else, and for figures their own format.
 * Figures stay figures, so that they can be added up over there: `15.0` and `89.1%` keep their decimals.
 *
 * Rather too many texts are marked than too few: a marked text looks the same, a mistaken date does not.
 */
export function excelFormat(text: string): string | null {
  if (FIGURE.test(text) && digitsOf(text) <= EXACT_DIGITS) return figureFormat(text);
  return FORMULA.test(text) || WORD.test(text) || mayBeRead(text) ? TEXT : null;
}

const TEXT = String.raw`\@`;
/** Excel keeps no more digits of a number. */
const EXACT_DIGITS = 15;
/** Longer whole numbers are shown as powers of ten. */
const SHOWN_DIGITS = 11;

/** Half-width, thousands grouped or not at all, no zero in front. `-0` and `▲5.3` are none. */
const FIGURE = /^(?!-0+(?:\.0+)?%?$)-?(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.\d+)?%?$/;
const FORMULA = /^[=＝+＋\-－@＠'#]/;
const WORD = /^(?:true|false)$/i;

/** Dates, times, codes, full-width figures, powers of ten: whatever has a digit and is short enough. */
function mayBeRead(text: string): boolean {
  return text.length <= 64 && /[\d０-９]/.test(text);
}

function digitsOf(text: string): number {
  return text.replace(/\D/g, '').length;
}

function figureFormat(text: string): string | null {
  const [whole = '', decimals = ''] = text.replace(/%$/, '').split('.');
  const isPlain = !/[,.%]/.test(text) && digitsOf(text) <= SHOWN_DIGITS;
  if (isPlain) return null;
  const places = decimals === '' ? '' : String.raw`\.` + '0'.repeat(decimals.length);
  return `${whole.includes(',') ? String.raw`\#\,\#\#0` : '0'}${places}${text.endsWith('%') ? '%' : ''}`;
}
