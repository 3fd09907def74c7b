import { Decimal } from 'decimal.js';

/** Wide enough that quotients are good for every rounding that follows; sums and products of figures are exact. */
export const Exact = Decimal.clone({ precision: 60 });

/**
 * Why a formula has no result: one of Excel's errors, which is a result of a kind, or `null`, which is not: the
 * formula needs something that is not ours to work out, and nothing may be said of it.
 */
export interface Trouble {
  readonly error: string | null;
}

/** What a cell or a part of a formula amounts to; null is a blank. */
export type Scalar = Decimal | string | boolean | null | Trouble;

export const UNKNOWN: Trouble = { error: null };
export const DIVISION: Trouble = { error: '#DIV/0!' };
export const WRONG_VALUE: Trouble = { error: '#VALUE!' };
export const WRONG_NUMBER: Trouble = { error: '#NUM!' };

/** A double ends here. */
const LARGEST_EXPONENT = 308;
/** Excel takes numbers that agree in so many digits for the same. */
const SIGNIFICANT = 15;
/** No figure is written with more letters. */
const LONGEST_NUMBER = 50;

export function isTrouble(value: unknown): value is Trouble {
  return typeof value === 'object' && value !== null && 'error' in value;
}

export function isUnknown(value: Scalar): boolean {
  return isTrouble(value) && value.error === null;
}

export function isNumber(value: unknown): value is Decimal {
  return Decimal.isDecimal(value);
}

/** A number no larger than Excel's. */
export function bounded(value: Decimal): Decimal | Trouble {
  if (!value.isFinite() || value.e > LARGEST_EXPONENT) return WRONG_NUMBER;
  return value.e < -LARGEST_EXPONENT ? new Exact(0) : value;
}

/** What Excel compares and rounds: a third times three is one. */
export function settled(value: Decimal): Decimal {
  return value.toSignificantDigits(SIGNIFICANT);
}

export function toNumber(value: Scalar): Decimal | Trouble {
  if (value === null) return new Exact(0);
  if (typeof value === 'boolean') return new Exact(value ? 1 : 0);
  if (typeof value !== 'string') return value;
  // "令和6年4月1日" and "1/2" are numbers to Excel as well, "6件" is not; which is which is not ours to guess.
  return numberFromText(value) ?? (/\p{N}/u.test(value) ? UNKNOWN : WRONG_VALUE);
}

/** "1,234", "５" or "12.5%"; null for what is not plainly a number. */
export function numberFromText(text: string): Decimal | null {
  if (text.length > LONGEST_NUMBER) return null;
  const plain = text.normalize('NFKC').trim();
  const match = /^([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)((?:[eE][+-]?\d{1,3})?)(%?)$/.exec(
    plain,
  );
  if (!match) return null;
  const [, sign = '', digits = '', exponent = '', percent = ''] = match;
  const number = new Exact(`${sign}${digits.replaceAll(',', '').replace(/\.$/, '')}${exponent}`);
  return percent === '' ? number : number.div(100);
}

export function toText(value: Scalar): string | Trouble {
  if (value === null) return '';
  if (typeof value === 'string' || isTrouble(value)) return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const shown = settled(value);
  // Beyond these Excel goes over to exponents, at places that depend on its version.
  return shown.isZero() || (shown.e >= -9 && shown.e <= 19) ? shown.toFixed() : UNKNOWN;
}

export function toBoolean(value: Scalar): boolean | Trouble {
  if (value === null) return false;
  if (typeof value === 'boolean' || isTrouble(value)) return value;
  if (isNumber(value)) return !value.isZero();
  if (/^true$/i.test(value)) return true;
  return /^false$/i.test(value) ? false : WRONG_VALUE;
}
