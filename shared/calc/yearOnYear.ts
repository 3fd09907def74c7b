import type { Indicator } from '../domain/records.ts';
import { type CellValue, isCalcError } from './cellValue.ts';
import { difference } from './difference.ts';
import { printedRate } from './rate.ts';
import { unitsAgree } from './units.ts';

/** 前年度との差, as 目標との差 is taken. Null while either is open. */
export function yearOnYear(result: CellValue, last: CellValue): CellValue {
  return isCalcError(last) ? null : difference(result, last);
}

/** 対前年比 (%): this year ÷ last year × 100, one decimal. Null while either is open. */
export function yearOnYearRate(result: CellValue, last: CellValue, indicator: Indicator): CellValue {
  if (isCalcError(result) || result === null) return result;
  if (isCalcError(last) || last === null) return null;
  if (!unitsAgree(result.unit, last.unit)) return { calcError: 'unitMismatch' };
  return printedRate(result, last, 1, indicator);
}
