import { Decimal } from 'decimal.js';
import { fromDecimal, toDecimal } from '../domain/decimalText.ts';
import type { Indicator } from '../domain/records.ts';
import { round } from '../domain/rounding.ts';
import { type CalcError, type CellValue, isCalcError } from './cellValue.ts';

/** 実施者数 ÷ 対象者数 × 100, rounded as the indicator says; null while a count is missing. */
export function rate(numerator: CellValue, denominator: CellValue, indicator: Indicator): CellValue {
  const exact = exactRate(numerator, denominator);
  return exact instanceof Decimal ? roundedPercent(exact, indicator.decimals, indicator) : exact;
}

/** The same before rounding, in %. */
export function exactRate(
  numerator: CellValue,
  denominator: CellValue,
  zero: CalcError['calcError'] = 'zeroDenominator',
): Decimal | CalcError | null {
  if (isCalcError(numerator)) return numerator;
  if (isCalcError(denominator)) return denominator;
  if (numerator === null || denominator === null) return null;
  const whole = toDecimal(denominator.value);
  if (whole.isZero()) return { calcError: zero };
  return toDecimal(numerator.value).div(whole).times(100);
}

/** An exact percentage as an indicator prints it. */
export function roundedPercent(exact: Decimal, decimals: number, { rounding }: Indicator): CellValue {
  return { value: fromDecimal(round(exact, decimals, rounding), decimals), unit: '%' };
}
