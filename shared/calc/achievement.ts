import { Decimal } from 'decimal.js';
import type { Indicator } from '../domain/records.ts';
import { type CalcError, type CellValue, isCalcError } from './cellValue.ts';
import { exactRate, roundedPercent } from './rate.ts';
import type { ResolvedTarget } from './resolvedTarget.ts';
import { unitsAgree } from './units.ts';

/** The counts behind a rate: 実施者数 and 見込者数. */
export interface CountsForAchievement {
  done: CellValue;
  planned: CellValue;
}

/**
 * 目標達成度: printed result ÷ printed target × 100, rounded as the indicator says (seeds: 2.4 ÷ 3.6 → 67 %), or
 * 実施者数 ÷ 見込者数 where the indicator goes by counts (seeds: 4,585 ÷ 3,915 → 117 %).
 * Only where more is better; for 以下 and ranks a quotient would say the opposite of what it means.
 */
export function achievement(
  result: CellValue,
  standard: ResolvedTarget | null,
  indicator: Indicator,
  counts: CountsForAchievement,
): CellValue {
  const exact = exactAchievement(result, standard, indicator, counts);
  return exact instanceof Decimal ? roundedPercent(exact, indicator.achievementDecimals, indicator) : exact;
}

/** The same before rounding, in %. */
export function exactAchievement(
  result: CellValue,
  standard: ResolvedTarget | null,
  indicator: Indicator,
  { done, planned }: CountsForAchievement,
): Decimal | CalcError | null {
  if (indicator.achievementBasis === 'counts') return exactRate(done, planned, 'zeroTarget');
  if (isCalcError(result)) return result;
  if (result === null || standard === null || !hasAchievement(standard, indicator)) return null;
  if (!unitsAgree(result.unit, standard.unit)) return { calcError: 'unitMismatch' };
  return exactRate(result, standard, 'zeroTarget');
}

export function hasAchievement(standard: ResolvedTarget, indicator: Indicator): boolean {
  return indicator.achievementBasis === 'printed' && /^>/.test(standard.comparison);
}
