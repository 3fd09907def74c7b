import { Decimal } from 'decimal.js';

/**
 * An exact decimal as printed: "15.0" is not "15", "0.090" keeps its zero. Plain digits with an optional
 * leading "-" and one "."; never an exponent, never grouping. Its decimals are the ones printed.
 */
export type DecimalText = string & { readonly brand: 'DecimalText' };

const PATTERN = /^-?\d{1,30}(\.\d{1,20})?$/;

/** Wide enough that no sum, product or quotient of printed figures is rounded before we round it. */
const Exact = Decimal.clone({ precision: 60, toExpNeg: -9e15, toExpPos: 9e15 });

export function isDecimalText(text: string): text is DecimalText {
  return PATTERN.test(text);
}

/** @throws RangeError when `text` is not a plain decimal. */
export function decimalText(text: string): DecimalText {
  if (!isDecimalText(text)) throw new RangeError(`not a decimal: ${text}`);
  return text;
}

/** How many decimals are printed: 1 for "15.0". */
export function decimalsOf(value: DecimalText): number {
  const point = value.indexOf('.');
  return point < 0 ? 0 : value.length - point - 1;
}

export function toDecimal(value: DecimalText): Decimal {
  return new Exact(value);
}

/** The decimal printed with exactly `decimals` places. The caller has rounded already; nothing may be lost. */
export function fromDecimal(value: Decimal, decimals: number): DecimalText {
  const text = value.toFixed(decimals);
  return decimalText(/^-0(\.0+)?$/.test(text) ? text.slice(1) : text);
}

export function isZero(value: DecimalText): boolean {
  return toDecimal(value).isZero();
}
