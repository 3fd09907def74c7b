import type { Decimal } from 'decimal.js';
import { fromDecimal, toDecimal } from '../domain/decimalText.ts';
import type { Indicator } from '../domain/records.ts';
import { round } from '../domain/rounding.ts';
import { type CellValue, isCalcError } from './cellValue.ts';
import type { ResolvedTarget } from './resolvedTarget.ts';
import { unitsAgree } from './units.ts';

/**
 * 目標達成度: printed result ÷ printed target × 100, rounded as the indicator says (seeds: 2.4 ÷ 3.6 → 67 %), or
 * 実施者数 ÷ 見込者数 where the indicator goes by counts (seeds: 4,585 ÷ 3,915 → 117 %).
 * Only where more is better; for 以下 and ranks a quotient would say the opposite of what it means.
 */
export function achievement(
  result: CellValue,
  standard: ResolvedTarget | null,
  indicator: Indicator,
  counts: { done: CellValue; planned: CellValue },
): CellValue {
  if (indicator.achievementBasis === 'counts') return ofCounts(counts, indicator);
  if (isCalcError(result)) return result;
  if (result === null || standard === null || !hasAchievement(standard, indicator)) return null;
  if (!unitsAgree(result.unit, standard.unit)) return { calcError: 'unitMismatch' };
  const target = toDecimal(standard.value);
  if (target.isZero()) return { calcError: 'zeroTarget' };
  return percent(toDecimal(result.value).div(target), indicator);
}

/** 実施者数 ÷ 見込者数; null while one of them is open. */
function ofCounts(
  { done, planned }: { done: CellValue; planned: CellValue },
  indicator: Indicator,
): CellValue {
  if (isCalcError(done)) return done;
  if (isCalcError(planned)) return planned;
  if (done === null || planned === null) return null;
  const whole = toDecimal(planned.value);
  if (whole.isZero()) return { calcError: 'zeroTarget' };
  return percent(toDecimal(done.value).div(whole), indicator);
}

function percent(share: Decimal, indicator: Indicator): CellValue {
  const rounded = round(share.times(100), indicator.achievementDecimals, indicator.rounding);
  return { value: fromDecimal(rounded, indicator.achievementDecimals), unit: '%' };
}

export function hasAchievement(standard: ResolvedTarget, indicator: Indicator): boolean {
  return indicator.achievementBasis === 'printed' && /^>/.test(standard.comparison);
}
