import type { Decimal } from 'decimal.js';
import { type DecimalText, decimalsOf, fromDecimal, toDecimal } from './decimalText.ts';
import { type RoundingMode, round, wholeQuotient } from './rounding.ts';
import { fromWholeUnits, isShort, wholeProduct, wholeUnits } from './wholeUnits.ts';

/**
 * An exact amount on its way through a calculation. Nearly all arithmetic with the figures of a plan comes to short
 * whole numbers of units (73.7 is 737 tenths), and is done with those; where they would be too long, decimal.js
 * goes on with 60 digits. The results are the same, digit for digit.
 */
export class Amount {
  /** The amount is units ÷ 10^decimals ÷ by; not a number where it is long, and so is all that comes of it. */
  readonly #units: number;
  readonly #decimals: number;
  /** 1, or what was divided by last: the quotient is drawn out only when it is rounded or reckoned with. */
  readonly #by: number;
  readonly #long: Decimal | null;

  private constructor(units: number, decimals: number, by: number, long: Decimal | null) {
    this.#units = units;
    this.#decimals = decimals;
    this.#by = by;
    this.#long = long;
  }

  static of(value: DecimalText): Amount {
    const decimals = decimalsOf(value);
    return Amount.#short(wholeUnits(value, decimals), decimals) ?? Amount.ofDecimal(toDecimal(value));
  }

  /** @param count a short whole number */
  static whole(count: number): Amount {
    return new Amount(count, 0, 1, null);
  }

  static ofDecimal(value: Decimal): Amount {
    return new Amount(Number.NaN, 0, 1, value);
  }

  static #short(units: number, decimals: number, by = 1): Amount | null {
    return isShort(units) && isShort(by) && decimals <= MOST_DECIMALS
      ? new Amount(units, decimals, by, null)
      : null;
  }

  plus(other: Amount): Amount {
    const decimals = Math.max(this.#decimals, other.#decimals);
    const sum = Amount.#short(this.#unitsOf(decimals) + other.#unitsOf(decimals), decimals);
    return sum ?? Amount.ofDecimal(this.toDecimal().plus(other.toDecimal()));
  }

  minus(other: Amount): Amount {
    return this.plus(other.neg());
  }

  times(other: Amount): Amount {
    const units = wholeProduct(this.#unitsOf(this.#decimals), other.#unitsOf(other.#decimals));
    const product = Amount.#short(units, this.#decimals + other.#decimals);
    return product ?? Amount.ofDecimal(this.toDecimal().times(other.toDecimal()));
  }

  /** `other` is not zero. */
  div(other: Amount): Amount {
    const decimals = Math.max(this.#decimals, other.#decimals);
    const quotient = Amount.#short(this.#unitsOf(decimals), 0, other.#unitsOf(decimals));
    return quotient ?? Amount.ofDecimal(this.toDecimal().div(other.toDecimal()));
  }

  /** × 10^power. */
  shifted(power: number): Amount {
    const decimals = this.#decimals - power;
    const units = decimals < 0 ? wholeProduct(this.#units, 10 ** -decimals) : this.#units;
    const shifted = Amount.#short(units, Math.max(decimals, 0), this.#by);
    return shifted ?? Amount.ofDecimal(this.toDecimal().times(`1e${power}`));
  }

  neg(): Amount {
    return new Amount(0 - this.#units, this.#decimals, this.#by, this.#long?.neg() ?? null);
  }

  abs(): Amount {
    return new Amount(Math.abs(this.#units), this.#decimals, Math.abs(this.#by), this.#long?.abs() ?? null);
  }

  isZero(): boolean {
    return this.#long === null ? this.#units === 0 : this.#long.isZero();
  }

  /** Below zero where this is less than the other one, above where it is more. */
  cmp(other: Amount): number {
    const decimals = Math.max(this.#decimals, other.#decimals);
    const difference = this.#unitsOf(decimals) - other.#unitsOf(decimals);
    return Number.isNaN(difference) ? this.toDecimal().cmp(other.toDecimal()) : difference;
  }

  rounded(decimals: number, mode: RoundingMode): Amount {
    const short = Amount.#short(this.#roundedUnits(decimals, mode), decimals);
    return short ?? Amount.ofDecimal(round(this.toDecimal(), decimals, mode));
  }

  /** Rounded and printed. */
  toText(decimals: number, mode: RoundingMode): DecimalText {
    const units = this.#roundedUnits(decimals, mode);
    if (isShort(units)) return fromWholeUnits(units, decimals);
    return fromDecimal(round(this.toDecimal(), decimals, mode), decimals);
  }

  /** Whether it has no more digits before the point than can be printed, which are more than any figure has. */
  isPrintable(): boolean {
    return this.#long === null || this.#long.e <= LARGEST_EXPONENT;
  }

  toDecimal(): Decimal {
    if (this.#long !== null) return this.#long;
    const dividend = toDecimal(fromWholeUnits(this.#units, this.#decimals));
    return this.#by === 1 ? dividend : dividend.div(this.#by);
  }

  /** How many units of 10^-decimals it is, for no fewer decimals than it has. A quotient is not counted in such. */
  #unitsOf(decimals: number): number {
    if (this.#by !== 1) return Number.NaN;
    return decimals === this.#decimals
      ? this.#units
      : wholeProduct(this.#units, 10 ** (decimals - this.#decimals));
  }

  #roundedUnits(decimals: number, mode: RoundingMode): number {
    const finer = decimals - this.#decimals;
    const units = finer > 0 ? wholeProduct(this.#units, 10 ** finer) : this.#units;
    const by = finer < 0 ? wholeProduct(this.#by, 10 ** -finer) : this.#by;
    return by === 1 ? units : wholeQuotient(units, by, mode);
  }
}

/** As many as a figure can have (`DecimalText`); powers of ten up to there are exact binary numbers. */
const MOST_DECIMALS = 20;
const LARGEST_EXPONENT = 26;
