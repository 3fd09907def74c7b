import { fromDecimal, toDecimal } from '../domain/decimalText.ts';
import type { Indicator } from '../domain/records.ts';
import { round } from '../domain/rounding.ts';
import { type CellValue, isCalcError } from './cellValue.ts';
import type { ResolvedTarget } from './resolvedTarget.ts';
import { unitsAgree } from './units.ts';

/**
 * 目標達成度: printed result ÷ printed target × 100, rounded as the indicator says (seeds: 2.4 ÷ 3.6 → 67 %).
 * Only where more is better; for 以下 and ranks a quotient would say the opposite of what it means.
 */
export function achievement(
  result: CellValue,
  standard: ResolvedTarget | null,
  indicator: Indicator,
): CellValue {
  if (isCalcError(result)) return result;
  if (result === null || standard === null || !hasAchievement(standard, indicator)) return null;
  if (!unitsAgree(result.unit, standard.unit)) return { calcError: 'unitMismatch' };
  const target = toDecimal(standard.value);
  if (target.isZero()) return { calcError: 'zeroTarget' };
  const percent = toDecimal(result.value).div(target).times(100);
  const rounded = round(percent, indicator.achievementDecimals, indicator.rounding);
  return { value: fromDecimal(rounded, indicator.achievementDecimals), unit: '%' };
}

export function hasAchievement(standard: ResolvedTarget, indicator: Indicator): boolean {
  return indicator.achievementBasis === 'printed' && /^>/.test(standard.comparison);
}
