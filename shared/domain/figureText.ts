import { type DecimalText, decimalsOf, isDecimalText } from './decimalText.ts';
import { isUnitWord, readUnit } from './figureUnit.ts';

export { normalizeUnit } from './figureUnit.ts';

/** A figure with its unit. Unit "%" stands for both % and ％; "pt" for ポイント. */
export interface Figure {
  value: DecimalText;
  unit: string | null;
}

/** A figure found in a text, with what stands around it. */
export interface FoundFigure extends Figure {
  /** The figure with its unit as printed, e.g. "▲5.3％". */
  printed: string;
  /** Where `printed` begins in the text. */
  start: number;
  /** False where the commas do not group thousands ("1,0760人"): the digits are read, the slip is told. */
  wellGrouped: boolean;
}

/**
 * One number, full or half width: sign (▲ △ − - + or accounting brackets), digits with commas, decimals, unit.
 * Works on the original text, so that offsets and printed forms stay those of the cell.
 */
const DIGIT = '[0-9０-９]';
const NUMBER = new RegExp(
  `([(（])?[^\\S\\n]*([▲△−\\-－‐+＋])?[^\\S\\n]*(${DIGIT}+(?:[,，]${DIGIT}+)*(?:[.．]${DIGIT}+)?)`,
  'g',
);

/** The first figure of a text, or null. 和暦 and other words are left alone: "R7.2実績分" is not a figure. */
export function findFigure(text: string): FoundFigure | null {
  return findFigures(text)[0] ?? null;
}

/** Every figure of a text in order. Runs of digits longer than any figure (account numbers) are passed over. */
export function findFigures(text: string): FoundFigure[] {
  const found: FoundFigure[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const digitsAt = match.index + match[0].length - (match[3] ?? '').length;
    if (/[A-Za-zＡ-Ｚａ-ｚ第]/u.test(text.charAt(digitsAt - 1)) || isEnumerator(text, match)) continue;
    const figure = toFound(text, match);
    if (figure) found.push(figure);
  }
  return found;
}

/** "１．健診", "1)受診率", "（１）広報": the number of a heading at the beginning of a line. */
function isEnumerator(text: string, match: RegExpExecArray): boolean {
  const [whole, open, sign, digits = ''] = match;
  const atLineStart = /(?:^|\n)[^\S\n]*$/.test(text.slice(Math.max(0, match.index - 20), match.index));
  if (!atLineStart || sign !== undefined || !/^[\d０-９]{1,2}$/.test(digits)) return false;
  const rest = text.slice(match.index + whole.length);
  const named = open === undefined ? /^[.．)）]\s*(.+)/.exec(rest) : /^\s*[)）]\s*(.+)/.exec(rest);
  return named?.[1] !== undefined && !/^[\d０-９]*[.．]?$/.test(named[1]) && !isUnitWord(named[1]);
}

function toFound(text: string, match: RegExpMatchArray): FoundFigure | null {
  const [whole, open, sign, digits = ''] = match;
  const end = (match.index ?? 0) + whole.length;
  const plain = digits.normalize('NFKC');
  const rest = text.slice(end);
  const bracketed = open !== undefined && /^\s*[)）]/.test(rest);
  const negative = (sign !== undefined && /[▲△−\-－‐]/.test(sign)) || (bracketed && sign === undefined);
  const unit = bracketed ? null : readUnit(rest);
  const lead = /^\s*/.exec(open !== undefined && !bracketed ? whole.slice(1) : whole)?.[0].length ?? 0;
  const start = (match.index ?? 0) + lead + (open !== undefined && !bracketed ? 1 : 0);
  const closing = bracketed ? (/^\s*[)）]/.exec(rest)?.[0].length ?? 0) : (unit?.length ?? 0);
  const value = `${negative ? '-' : ''}${plain.replaceAll(',', '').replace(/^0+(?=\d)/, '')}`;
  if (!isDecimalText(value)) return null;
  return {
    value,
    unit: unit?.name ?? null,
    printed: text.slice(start, end + closing).trim(),
    start,
    wellGrouped: !plain.includes(',') || /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain),
  };
}

/** Most figures of a large table: for them the whole reader would be wasted. */
const PLAIN = /^(?:0|-?[1-9]\d{0,14})$/;

/**
 * A figure typed or printed alone: nothing but the figure, its unit and white space.
 * "１２３．４％" "▲5.3" "1,234件" are read; "実施済" and "15位以内" are not.
 */
export function parseFigure(text: string): Figure | null {
  const trimmed = text.trim();
  if (PLAIN.test(trimmed) && isDecimalText(trimmed)) return { value: trimmed, unit: null };
  const found = findFigure(trimmed);
  if (!found?.wellGrouped || found.start > 0) return null;
  return found.printed === trimmed ? { value: found.value, unit: found.unit } : null;
}

/** The figure as our screens and handouts print it: thousands grouped, ▲ for negative, unit behind. */
export function formatFigure(figure: Figure, options: { plus?: boolean } = {}): string {
  return `${formatNumber(figure.value, options)}${unitText(figure.unit)}`;
}

export function unitText(unit: string | null): string {
  if (unit === null) return '';
  return unit === 'pt' ? 'ポイント' : unit === '%' ? '％' : unit;
}

export function formatNumber(value: DecimalText, options: { plus?: boolean } = {}): string {
  const negative = value.startsWith('-');
  const [whole = '', fraction] = (negative ? value.slice(1) : value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  const isZero = /^0*$/.test(whole) && (decimalsOf(value) === 0 || /^0*$/.test(fraction ?? ''));
  const sign = negative ? '▲' : options.plus && !isZero ? '＋' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}
