import { type DecimalText, decimalsOf, decimalText } from './decimalText.ts';

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
  `([(（])?\\s*([▲△−\\-－‐+＋])?\\s*(${DIGIT}+(?:[,，]${DIGIT}+)*(?:[.．]${DIGIT}+)?)`,
  'g',
);
const UNIT = /^\s*([%％]|[^\s\d０-９()（）［］【】「」、。・,，./／:：;；~～→⇒=＝+＋▲△−－<>＜＞※*＊"“”]+)/u;
/** Words that follow a figure without being its unit. */
const AFTER_UNIT =
  /(以上|以下|以内|未満|超|を超える|程度|現在|実績|増加?|減少?|達成|済み?|の|と|が|は|を|に|で|から|まで).*$/u;

/** The first figure of a text, or null. 和暦 and other words are left alone: "R7.2実績分" is not a figure. */
export function findFigure(text: string): FoundFigure | null {
  for (const match of text.matchAll(NUMBER)) {
    const digitsAt = match.index + match[0].length - (match[3] ?? '').length;
    if (/[A-Za-zＡ-Ｚａ-ｚ第]$/u.test(text.slice(0, digitsAt))) continue;
    return toFound(text, match);
  }
  return null;
}

function toFound(text: string, match: RegExpMatchArray): FoundFigure {
  const [whole, open, sign, digits = ''] = match;
  const start = match.index ?? 0;
  const end = start + whole.length;
  const plain = digits.normalize('NFKC');
  const rest = text.slice(end);
  const bracketed = open !== undefined && /^\s*[)）]/.test(rest);
  const negative = (sign !== undefined && /[▲△−\-－‐]/.test(sign)) || (bracketed && sign === undefined);
  const unit = bracketed ? null : readUnit(rest);
  const skipped = open !== undefined && !bracketed ? whole.indexOf(open) + 1 : 0;
  const closing = bracketed ? (/^\s*[)）]/.exec(rest)?.[0].length ?? 0) : (unit?.length ?? 0);
  return {
    value: decimalText(`${negative ? '-' : ''}${plain.replaceAll(',', '')}`),
    unit: unit?.name ?? null,
    printed: text.slice(start + skipped, end + closing).trim(),
    start: start + skipped,
    wellGrouped: !plain.includes(',') || /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain),
  };
}

function readUnit(rest: string): { name: string; length: number } | null {
  const match = UNIT.exec(rest);
  if (!match?.[1]) return null;
  const word = match[1].startsWith('%') || match[1].startsWith('％') ? match[1].slice(0, 1) : match[1];
  const name = word.replace(AFTER_UNIT, '');
  if (name === '') return null;
  const length = match[0].length - match[1].length + name.length;
  return { name: normalizeUnit(name), length };
}

/** "％" → "%", "ポイント" → "pt", "ｐｔ" → "pt"; others as printed (㈱ and ① must not be rewritten). */
export function normalizeUnit(unit: string): string {
  if (unit === '％') return '%';
  if (/^(ポイント|%ポイント|％ポイント|pt|ｐｔ|PT|P|Ｐ)$/u.test(unit)) return 'pt';
  return unit;
}

/**
 * A figure typed or printed alone: nothing but the figure, its unit and white space.
 * "１２３．４％" "▲5.3" "1,234件" are read; "実施済" and "15位以内" are not.
 */
export function parseFigure(text: string): Figure | null {
  const trimmed = text.trim();
  const found = findFigure(trimmed);
  if (!found || !found.wellGrouped || found.start > 0) return null;
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
