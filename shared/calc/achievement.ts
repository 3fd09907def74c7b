import type { Decimal } from 'decimal.js';
import type { Indicator } from '../domain/records.ts';
import { type CalcError, type CellValue, isCalcError } from './cellValue.ts';
import { exactRate, printedRate } from './rate.ts';
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
  const figures = comparedFigures(result, standard, indicator, counts);
  return isFigures(figures)
    ? printedRate(...figures, indicator.achievementDecimals, indicator, 'zeroTarget')
    : figures;
}

/** The same before rounding, in %. */
export function exactAchievement(
  result: CellValue,
  standard: ResolvedTarget | null,
  indicator: Indicator,
  counts: CountsForAchievement,
): Decimal | CalcError | null {
  const figures = comparedFigures(result, standard, indicator, counts);
  return isFigures(figures) ? exactRate(...figures, 'zeroTarget') : figures;
}

type Figures = readonly [of: CellValue, by: CellValue];

function isFigures(compared: Figures | CalcError | null): compared is Figures {
  return Array.isArray(compared);
}

/** What is divided by what. */
function comparedFigures(
  result: CellValue,
  standard: ResolvedTarget | null,
  indicator: Indicator,
  { done, planned }: CountsForAchievement,
): Figures | CalcError | null {
  if (indicator.achievementBasis === 'counts') return [done, planned];
  if (isCalcError(result)) return result;
  if (result === null || standard === null || !hasAchievement(standard, indicator)) return null;
  if (!unitsAgree(result.unit, standard.unit)) return { calcError: 'unitMismatch' };
  return [result, standard];
}

export function hasAchievement(standard: ResolvedTarget, indicator: Indicator): boolean {
  return indicator.achievementBasis === 'printed' && /^>/.test(standard.comparison);
}
