import { fromDecimal, toDecimal } from '../domain/decimalText.ts';
import type { Indicator } from '../domain/records.ts';
import { round } from '../domain/rounding.ts';
import { type CellValue, isCalcError } from './cellValue.ts';

/** 実施者数 ÷ 対象者数 × 100, rounded as the indicator says; null while a count is missing. */
export function rate(numerator: CellValue, denominator: CellValue, indicator: Indicator): CellValue {
  if (isCalcError(numerator)) return numerator;
  if (isCalcError(denominator)) return denominator;
  if (numerator === null || denominator === null) return null;
  const whole = toDecimal(denominator.value);
  if (whole.isZero()) return { calcError: 'zeroDenominator' };
  const percent = toDecimal(numerator.value).div(whole).times(100);
  return {
    value: fromDecimal(round(percent, indicator.decimals, indicator.rounding), indicator.decimals),
    unit: '%',
  };
}
