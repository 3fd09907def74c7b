import { fromDecimal, toDecimal } from '../domain/decimalText.ts';
import type { Indicator, Measurement } from '../domain/records.ts';
import { round } from '../domain/rounding.ts';
import type { CellValue } from './cellValue.ts';

/** 実施者数 ÷ 対象者数 × 100, rounded as the indicator says; null while a count is missing. */
export function rate(
  numerator: Measurement | null,
  denominator: Measurement | null,
  indicator: Indicator,
): CellValue {
  if (!numerator?.value || !denominator?.value) return null;
  const whole = toDecimal(denominator.value);
  if (whole.isZero()) return { calcError: 'zeroDenominator' };
  const percent = toDecimal(numerator.value).div(whole).times(100);
  return {
    value: fromDecimal(round(percent, indicator.decimals, indicator.rounding), indicator.decimals),
    unit: '%',
  };
}
