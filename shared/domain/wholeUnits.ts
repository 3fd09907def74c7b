import { type DecimalText, decimalText } from './decimalText.ts';

/**
 * Exact arithmetic without decimals: a figure of a plan, counted in units of its last decimal (73.7 → 737), is nearly
 * always a whole number that a binary number holds exactly. Where one is too long this says NaN, which goes through
 * all further arithmetic, or null, and decimal.js does it.
 */

/** Well below 2^53: there is room for a remainder, and to see that nothing was rounded. */
const MOST_DIGITS = 15;
const TOO_LONG = 10 ** MOST_DIGITS;

export function isShort(whole: number): boolean {
  return Math.abs(whole) < TOO_LONG;
}

/** The figure in units of its `decimals`-th decimal; it has no more decimals than these. */
export function wholeUnits(value: DecimalText, decimals: number): number {
  if (value.length + decimals > MOST_DIGITS) return Number.NaN;
  if (decimals === 0) return Number(value);
  // reading and multiplying are off by less than 2^-52 of the product, and so by less than a quarter
  return Math.round(Number(value) * 10 ** decimals);
}

/** A product of short whole numbers. */
export function wholeProduct(a: number, b: number): number {
  const product = a * b;
  return isShort(product) ? product : Number.NaN;
}

/** Short whole units as a figure with so many decimals. */
export function fromWholeUnits(units: number, decimals: number): DecimalText {
  if (decimals === 0) return decimalText(String(units));
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  return decimalText(`${units < 0 ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`);
}
