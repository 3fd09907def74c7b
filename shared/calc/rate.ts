import type { Decimal } from 'decimal.js';
import { Amount } from '../domain/amount.ts';
import type { Indicator } from '../domain/records.ts';
import { type CalcError, type CellValue, isCalcError } from './cellValue.ts';

/** 実施者数 ÷ 対象者数 × 100, rounded as the indicator says; null while a count is missing. */
export function rate(numerator: CellValue, denominator: CellValue, indicator: Indicator): CellValue {
  return printedRate(numerator, denominator, indicator.decimals, indicator);
}

/** A rate in % as it is printed, with so many decimals. */
export function printedRate(
  numerator: CellValue,
  denominator: CellValue,
  decimals: number,
  { rounding }: Indicator,
  zero?: CalcError['calcError'],
): CellValue {
  const exact = amountOfRate(numerator, denominator, zero);
  return exact instanceof Amount ? { value: exact.toText(decimals, rounding), unit: '%' } : exact;
}

/** The same before rounding, in %. */
export function exactRate(
  numerator: CellValue,
  denominator: CellValue,
  zero?: CalcError['calcError'],
): Decimal | CalcError | null {
  const exact = amountOfRate(numerator, denominator, zero);
  return exact instanceof Amount ? exact.toDecimal() : exact;
}

const HUNDRED = Amount.whole(100);

function amountOfRate(
  numerator: CellValue,
  denominator: CellValue,
  zero: CalcError['calcError'] = 'zeroDenominator',
): Amount | CalcError | null {
  if (isCalcError(numerator)) return numerator;
  if (isCalcError(denominator)) return denominator;
  if (numerator === null || denominator === null) return null;
  const whole = Amount.of(denominator.value);
  return whole.isZero() ? { calcError: zero } : Amount.of(numerator.value).times(HUNDRED).div(whole);
}
