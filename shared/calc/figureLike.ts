import { decimalsOf, fromDecimal } from '../domain/decimalText.ts';
import { findFigures, formatNumber } from '../domain/figureText.ts';
import { round } from '../domain/rounding.ts';
import { amountIn, type Exact } from './formula/unitFactor.ts';

/**
 * An amount in the printed form of another figure: its decimals, its unit and the words around it, the width of its
 * digits, commas or none, its sign. 「１３．４％」 and 0.1526 give 「１５．３％」. Null where the text is no such figure
 * (2万人: what stands before 万 is not the amount).
 */
export function figureLike(printed: string, value: Exact): string | null {
  const [figure, another] = findFigures(printed);
  if (!figure || another || /^[兆億万]|^[千百](?!万?円)/u.test(figure.unit ?? '')) return null;
  const number = NUMBER.exec(printed.slice(figure.start));
  if (!number) return null;
  const [whole, sign = '', digits = ''] = number;
  const exact = amountIn(value, figure.unit);
  const rounded = fromDecimal(round(exact, decimalsOf(figure.value), 'halfUp'), decimalsOf(figure.value));
  const isNegative = rounded.startsWith('-');
  const plain = formatNumber(rounded).replace(/^▲/, '');
  const grouped = isUngrouped(digits) ? plain.replaceAll(',', '') : plain;
  const shown = `${signLike(sign, isNegative)}${/[０-９]/u.test(digits) ? wide(grouped, digits) : grouped}`;
  const at = figure.start + number.index;
  return `${printed.slice(0, at)}${shown}${printed.slice(at + whole.length)}`;
}

const NUMBER = /([▲△−\-－‐+＋])?\s*([0-9０-９]+(?:[,，][0-9０-９]+)*(?:[.．][0-9０-９]+)?)/u;

/** Four digits and more without commas: years, numbers of forms. */
function isUngrouped(digits: string): boolean {
  return /^[0-9０-９]{4}/u.test(digits);
}

function signLike(sign: string, isNegative: boolean): string {
  const isMinus = /[▲△−\-－‐]/u.test(sign);
  if (isNegative) return isMinus ? sign : '▲';
  return isMinus ? '' : sign;
}

/** Full-width digits, with a comma and a point as they stood there. */
function wide(text: string, like: string): string {
  return text
    .replace(/[0-9]/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    .replace(/,/g, like.includes(',') ? ',' : '，')
    .replace('.', like.includes('.') ? '.' : '．');
}
