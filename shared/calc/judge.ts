import { judgementScales } from '../domain/judgementScale.ts';
import type { Indicator, Measurement, Target } from '../domain/records.ts';
import { type CellValue, isCalcError } from './cellValue.ts';
import { compareFigures } from './compareFigures.ts';
import type { ResolvedTarget } from './resolvedTarget.ts';
import { unitsAgree } from './units.ts';

/** Whether the printed result meets the printed target; null while open, or where figures cannot say. */
export function isMet(result: CellValue, standard: ResolvedTarget | null): boolean | null {
  if (result === null || isCalcError(result) || standard === null) return null;
  if (!unitsAgree(result.unit, standard.unit)) return null;
  return compareFigures(result.value, standard.comparison, standard.value);
}

/** The mark the scale gives: met or not; 定性 targets get the scale's "not judged" once there is a result. */
export function computeMark(
  met: boolean | null,
  target: Target | null,
  actual: Measurement | null,
  indicator: Indicator,
): string | null {
  const scale = judgementScales[indicator.judgementScale];
  if (met !== null) return met ? scale.met : scale.unmet;
  return target?.rule.comparator === 'qualitative' && actual !== null ? scale.notJudged : null;
}
