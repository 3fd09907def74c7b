import { isCalcError } from '../calc/cellValue.ts';
import type { IndicatorStatus } from '../calc/indicatorStatus.ts';
import { measurementFigure } from '../calc/measured.ts';
import { rate } from '../calc/rate.ts';
import { roundingHabit } from '../calc/roundingHabit.ts';
import { cellText, differenceText } from '../calc/valueText.ts';
import { decimalsOf, toDecimal } from '../domain/decimalText.ts';
import { normalizeMark } from '../domain/judgementScale.ts';
import type { ReadFinding, ReadIndicator } from './reading.ts';

/** What a sheet prints that does not agree with what it is computed from: 検算 of one indicator. */
export function disagreements(read: ReadIndicator, status: IndicatorStatus): ReadFinding[] {
  return [...checkRate(read, status), ...checkDifference(read, status), ...checkMark(read, status)];
}

function checkDifference(read: ReadIndicator, status: IndicatorStatus): ReadFinding[] {
  const check = (rule: 'difference' | 'achievement', name: string): ReadFinding[] => {
    const printed = read[rule];
    const computed = status[rule];
    if (!printed?.value || computed === null || isCalcError(computed)) return [];
    if (toDecimal(printed.value).eq(toDecimal(computed.value))) return [];
    const text = rule === 'difference' ? differenceText(computed) : cellText(computed);
    const message = `${printed.cell}「${read.name}」の${name}は「${printed.text}」と印字されていますが、計算では ${text} です。`;
    return [{ rule, cell: printed.cell, printed: printed.text, computed: computed.value, message }];
  };
  return [...check('difference', '差'), ...check('achievement', '達成度')];
}

/** A printed rate that no way of rounding gets from the printed counts. */
function checkRate(read: ReadIndicator, status: IndicatorStatus): ReadFinding[] {
  const { actual, numerator, denominator } = read;
  if (actual?.unit !== '%' || !actual.value || !numerator?.value || !denominator?.value) return [];
  if (roundingHabit(actual.value, numerator.value, denominator.value) !== null) return [];
  const indicator = { ...status.indicator, decimals: decimalsOf(actual.value) };
  const computed = rate(
    measurementFigure(status.numerator),
    measurementFigure(status.denominator),
    indicator,
  );
  if (computed === null || isCalcError(computed)) return [];
  const counts = `${numerator.text} ÷ ${denominator.text}`;
  const message = `${actual.cell}「${read.name}」の結果は「${actual.text}」と印字されていますが、${counts} は ${cellText(computed)} です。`;
  return [{ rule: 'ratio', cell: actual.cell, printed: actual.text, computed: computed.value, message }];
}

/**
 * A printed mark that is not the computed one. Only where marks mean met or not met: ◎〇△× on the progress of
 * a plan is people's judgement, and a △ on a target that is reached is no slip.
 */
function checkMark(read: ReadIndicator, status: IndicatorStatus): ReadFinding[] {
  if (read.mark === null || status.computedMark === null) return [];
  if (status.indicator.judgementScale === 'progress') return [];
  if (normalizeMark(read.mark.text) === status.computedMark) return [];
  const message = `${read.mark.cell}「${read.name}」の評価は「${read.mark.text}」と印字されていますが、計算では ${status.computedMark} です。印字された評価を、理由つきの評価として残しました。`;
  return [{ rule: 'mark', cell: read.mark.cell, printed: read.mark.text, computed: null, message }];
}
