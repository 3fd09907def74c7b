import { decimalsOf, fromDecimal, toDecimal } from '../domain/decimalText.ts';
import type { Indicator } from '../domain/records.ts';
import { round } from '../domain/rounding.ts';
import { type CellValue, isCalcError } from './cellValue.ts';
import { unitsAgree } from './units.ts';

/** 前年度との差, between printed values; that of two percentages is in points. Null while either is open. */
export function yearOnYear(result: CellValue, last: CellValue): CellValue {
  if (isCalcError(result) || result === null) return result;
  if (isCalcError(last) || last === null) return null;
  if (!unitsAgree(result.unit, last.unit)) return { calcError: 'unitMismatch' };
  const unit = result.unit ?? last.unit;
  const decimals = Math.max(decimalsOf(result.value), decimalsOf(last.value));
  const value = toDecimal(result.value).minus(toDecimal(last.value));
  return { value: fromDecimal(value, decimals), unit: unit === '%' ? 'pt' : unit };
}

/** 対前年比 (%): this year ÷ last year × 100, one decimal. Null while either is open, or where rates are compared. */
export function yearOnYearRate(result: CellValue, last: CellValue, indicator: Indicator): CellValue {
  if (isCalcError(result) || result === null) return result;
  if (isCalcError(last) || last === null) return null;
  if (!unitsAgree(result.unit, last.unit)) return { calcError: 'unitMismatch' };
  const whole = toDecimal(last.value);
  if (whole.isZero()) return { calcError: 'zeroDenominator' };
  const percent = round(toDecimal(result.value).div(whole).times(100), 1, indicator.rounding);
  return { value: fromDecimal(percent, 1), unit: '%' };
}
