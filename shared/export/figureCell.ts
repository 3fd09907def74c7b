import { Amount } from '../domain/amount.ts';
import { type DecimalText, decimalsOf, decimalText } from '../domain/decimalText.ts';
import { type Figure, findFigures, unitText } from '../domain/figureText.ts';

/** A figure as a real number of Excel: what the cell holds, and the format that prints it as it was. */
export interface ExcelFigure {
  value: DecimalText;
  format: string;
}

/** A double tells no more digits apart. */
const MOST_DIGITS = 15;

/** A figure with its unit behind it; null where Excel could not hold all its digits. */
export function excelFigure(
  figure: Figure,
  { withUnit = true, plus = false }: { withUnit?: boolean; plus?: boolean } = {},
): ExcelFigure | null {
  const suffix = withUnit && figure.unit !== '%' ? unitText(figure.unit) : '';
  return withFormat(figure, { prefix: '', suffix, grouped: true, plus });
}

/**
 * A printed text that holds this figure and little else: 「1,842件」, 「約400人」, 「682社※1」. The words around the
 * number become part of the format, so that the cell holds a number all the same.
 *
 * @returns null where the text is no single figure
 */
export function printedFigure(text: string, figure: Figure): ExcelFigure | null {
  const trimmed = text.trim();
  const found = findFigures(trimmed.replace(FOOTNOTE_MARK, ''));
  const [one] = found;
  if (one === undefined || found.length > 1 || one.value !== figure.value || trimmed.includes('\n'))
    return null;
  const number = /[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?/.exec(one.printed);
  const isBracketed = /^[(（]/.test(one.printed) && one.value.startsWith('-');
  if (number === null || isBracketed) return null;
  const end = one.start + number.index + number[0].length;
  const rest = trimmed.slice(end);
  return withFormat(figure, {
    prefix: trimmed.slice(0, one.start).trim(),
    suffix: figure.unit === '%' ? rest.replace(/^\s*[%％]/, '') : rest,
    grouped: /[,，]/.test(number[0]) || !/\d{4}/.test(number[0].normalize('NFKC')),
    plus: /^[+＋]/.test(one.printed.trim()),
  });
}

/** The 1 of 「682社※1」 is no second figure. */
const FOOTNOTE_MARK = /\s*[（(]?[※＊*][\d０-９]{0,2}[）)]?$/u;

interface Around {
  prefix: string;
  suffix: string;
  grouped: boolean;
  plus: boolean;
}

function withFormat(figure: Figure, { prefix, suffix, grouped, plus }: Around): ExcelFigure | null {
  const digits = figure.value.replace(/[-.]/g, '').replace(/^0+/, '');
  const around = `${prefix}${suffix}`;
  if (digits.length > MOST_DIGITS || around.length > 40 || /["\n\\]/.test(around)) return null;
  const decimals = decimalsOf(figure.value);
  const isPercent = figure.unit === '%';
  const fraction = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  const number = `${grouped ? '#,##0' : '0'}${fraction}${isPercent ? '%' : ''}`;
  const shown = (sign: string) => `${quoted(`${prefix}${sign}`)}${number}${quoted(suffix)}`;
  return {
    value: isPercent ? fractionOf(figure.value) : figure.value,
    format: `${shown(plus ? '＋' : '')};${shown('▲')}${plus ? `;${shown('')}` : ''}`,
  };
}

/** 73.7 ％ → 0.737, with no digit more. */
export function fractionOf(percent: DecimalText): DecimalText {
  return decimalText(
    Amount.of(percent)
      .shifted(-2)
      .toText(decimalsOf(percent) + 2, 'halfUp'),
  );
}

function quoted(text: string): string {
  return text === '' ? '' : `"${text}"`;
}
