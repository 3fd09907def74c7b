import { Decimal } from 'decimal.js';
import { toDecimal } from '../domain/decimalText.ts';
import { formatNumber } from '../domain/figureText.ts';
import { measurementKey } from '../domain/records.ts';
import { roundingName } from '../domain/rounding.ts';
import { exactAchievement } from './achievement.ts';
import { type CellValue, isCalcError } from './cellValue.ts';
import { exactText } from './checks/explainRounding.ts';
import type { Explained } from './explain.ts';
import type { ResolvedTarget } from './resolvedTarget.ts';

/** 「達成度 2.4 ÷ 3.6 × 100 ＝ 66.666666… → 67％（四捨五入）」; null where the indicator gives none. */
export function achievementText(
  { plan, indicator, year, period, key }: Explained,
  standard: ResolvedTarget,
): string | null {
  if (indicator.achievementBasis === 'none') return null;
  const count = (kind: 'numerator' | 'plannedNumerator') =>
    plan.get('measured', measurementKey(indicator.id, year, period, kind));
  const counts = { done: count('numerator'), planned: count('plannedNumerator') };
  const judged = plan.get('judged', key);
  const isByCounts = indicator.achievementBasis === 'counts';
  if (!isByCounts && !/^>/.test(standard.comparison)) return '少ないほどよい目標のため達成度は出しません';
  const exact = exactAchievement(judged, standard, indicator, counts);
  if (isCalcError(exact)) return '目標が 0 のため達成度は計算できません';
  const value = plan.get('achievement', key);
  if (!(exact instanceof Decimal) || value === null || isCalcError(value)) return null;
  const names = isByCounts ? ['実施者数 ', '見込者数 '] : ['', ''];
  const [done, planned] = isByCounts ? [counts.done, counts.planned] : [judged, standard];
  const quotient = `${names[0]}${numberOf(done)} ÷ ${names[1]}${numberOf(planned)} × 100 ＝ ${exactText(exact)}`;
  if (exact.eq(toDecimal(value.value))) return `達成度 ${quotient}％`;
  return `達成度 ${quotient} → ${formatNumber(value.value)}％（${roundingName[indicator.rounding]}）`;
}

function numberOf(value: CellValue | ResolvedTarget): string {
  return value === null || isCalcError(value) ? '' : formatNumber(value.value);
}
