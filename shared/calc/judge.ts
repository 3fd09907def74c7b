import { toDecimal } from '../domain/decimalText.ts';
import type { Figure } from '../domain/figureText.ts';
import type { JudgementScale } from '../domain/judgementScale.ts';
import type { Measurement, Target } from '../domain/records.ts';
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

/** What a mark is given for. */
export interface Judgement {
  met: boolean | null;
  achievement: CellValue;
  target: Target | null;
  actual: Measurement | null;
}

/**
 * The mark the scale gives: by 達成度 where it goes by that and there is one, else met or not met. 定性 targets
 * get the scale's "not judged" once there is a result.
 */
export function computeMark(
  scale: JudgementScale,
  { met, achievement, target, actual }: Judgement,
): string | null {
  const achieved = achievement === null || isCalcError(achievement) ? null : achievement;
  if (scale.basis === 'achievement' && achieved !== null) return markOfAchievement(scale, achieved);
  if (met !== null) return met ? scale.met : scale.unmet;
  return target?.rule.comparator === 'qualitative' && actual !== null ? scale.notJudged : null;
}

function markOfAchievement(scale: JudgementScale, achieved: Figure): string {
  const percent = toDecimal(achieved.value);
  const reached = scale.marks.find(({ from }) => from !== null && percent.gte(toDecimal(from)));
  return reached?.glyph ?? scale.unmet;
}
