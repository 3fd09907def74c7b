import { parseCompoundTarget } from '../domain/compoundTarget.ts';
import { formatFigure, formatNumber } from '../domain/figureText.ts';
import { scaleOf } from '../domain/judgementScale.ts';
import type { Period } from '../domain/period.ts';
import {
  type Indicator,
  type IndicatorId,
  markKey,
  measurementKey,
  type Target,
  targetKey,
} from '../domain/records.ts';
import { outOfBounds } from './bounds.ts';
import { calcErrorText, isCalcError } from './cellValue.ts';
import { achievementText } from './explainAchievement.ts';
import { resultSource } from './explainResult.ts';
import type { CalculatedPlan } from './planCalculation.ts';
import type { ResolvedTarget } from './resolvedTarget.ts';
import { differenceText } from './valueText.ts';

/** An indicator in a year and period, as its explanation is put together. */
export interface Explained {
  plan: CalculatedPlan;
  indicator: Indicator;
  year: number;
  period: Period;
  /** `markKey`. */
  key: string;
}

/** Why an indicator has its result, difference, achievement and mark, in one Japanese sentence. */
export function explain(plan: CalculatedPlan, id: IndicatorId, year: number, period: Period): string {
  const indicator = plan.records.indicator.get(String(id));
  if (!indicator) return '指標がありません。';
  const key = markKey(id, year, period);
  const of = { plan, indicator, year, period, key };
  const computed = [explainComputed(of), ...doubts(of)].join('。');
  const override = plan.records.markOverride.get(key);
  if (!override) return `${computed}。`;
  return `${computed}が、${override.by}が「${override.reason}」として ${override.mark} を付けています。`;
}

function explainComputed(of: Explained): string {
  const { plan, indicator, year, period, key } = of;
  const target = plan.records.target.get(targetKey(indicator.id, year));
  const actual = plan.records.measurement.get(measurementKey(indicator.id, year, period, 'actual'));
  const result = plan.get('result', key);
  if (isCalcError(result)) {
    return result.calcError === 'zeroDenominator'
      ? '対象者数が 0 のため、率を計算できません'
      : `もとになる値が ${calcErrorText[result.calcError]} のため、結果を計算できません`;
  }
  const resultName = result ? formatFigure(result) : actual?.text;
  if (!resultName) return '結果がまだ入力されていないため、評価できません';
  const source = resultSource(of);
  if (!target) return `${source}結果は ${resultName} で、目標がないため評価しません`;
  return explainJudged(of, target, `${source}結果 ${resultName}`, resultName);
}

/** What can hardly be right about the figures it goes by. */
function doubts({ plan: { records }, indicator, year, period }: Explained): string[] {
  return (['actual', 'numerator'] as const).flatMap(kind => {
    const one = records.measurement.get(measurementKey(indicator.id, year, period, kind));
    return (one && outOfBounds(records, one)?.reason) ?? [];
  });
}

function explainJudged(of: Explained, target: Target, sourceAndResult: string, resultName: string): string {
  const { plan, indicator, key } = of;
  const targetName = `目標「${oneLine(target.text)}」`;
  if (target.rule.comparator === 'qualitative') {
    const { notJudged } = scaleOf(plan.records, indicator.judgementScale);
    return `${targetName}は数値で判定しない目標のため、「${oneLine(resultName)}」の評価は ${notJudged} です`;
  }
  const standard = plan.get('standard', key);
  if (standard === null) return withoutStandard(target, targetName);
  const difference = plan.get('difference', key);
  if (isCalcError(difference)) return `結果 ${resultName} と${targetName}の単位が違うため、比べられません`;
  const met = plan.get('met', key);
  const judged = plan.get('judged', key);
  if (met === null || judged === null || isCalcError(judged)) {
    return `結果「${oneLine(resultName)}」は数値ではないため、${targetName}と比べられません`;
  }
  const judgedName = standard.subject === 'numerator' ? `実施者数 ${formatFigure(judged)}` : sourceAndResult;
  const details = [
    comparisonText(standard),
    difference &&
      `差 ${formatNumber(judged.value)} − ${formatNumber(standard.value)} ＝ ${differenceText(difference)}`,
    achievementText(of, standard),
    bandText(of),
  ].filter(Boolean);
  const mark = plan.get('computedMark', key) ?? '';
  const verdict = met ? 'を満たす' : 'に届かない';
  return `${judgedName} は${targetName}${verdict}ため ${mark} です（${details.join('、')}）`;
}

function withoutStandard(target: Target, targetName: string): string {
  if (target.rule.comparator !== 'compound') {
    return `${targetName}と比べる前年度の実績がないため、評価できません`;
  }
  return parseCompoundTarget(target.rule.rule) === null
    ? `${targetName}は条件が組み合わさっているため自動では判定できません`
    : `${targetName}の条件を確かめるための件数か前年度までの実績がないため、評価できません`;
}

function comparisonText(standard: ResolvedTarget): string | null {
  const figure = formatFigure({ value: standard.value, unit: standard.unit });
  const side = { '>=': '以上', '<=': '以下', '>': '超', '<': '未満' }[standard.comparison];
  if (standard.basis === 'direction') return `目標に「以上・以下」がないので ${figure}${side} と見ます`;
  if (standard.basis === 'exception') return `ただし書きにより ${figure}${side} と比べます`;
  if (standard.basis === 'bestOf') return `選ばれた ${figure}${side} と比べます`;
  if (standard.basis === 'prior') return `前年度の ${figure} と比べます`;
  return null;
}

/** Which band of 達成度 the mark stands for, where the scale goes by that. */
function bandText({ plan, indicator, key }: Explained): string | null {
  const scale = scaleOf(plan.records, indicator.judgementScale);
  const achieved = plan.get('achievement', key);
  if (scale.basis !== 'achievement' || achieved === null || isCalcError(achieved)) return null;
  const mark = plan.get('computedMark', key);
  const from = scale.marks.find(({ glyph }) => glyph === mark)?.from;
  return from ? `${mark} は達成度 ${from}％以上` : null;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, '');
}
