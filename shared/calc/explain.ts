import { parseCompoundTarget } from '../domain/compoundTarget.ts';
import { toDecimal } from '../domain/decimalText.ts';
import { formatFigure, formatNumber } from '../domain/figureText.ts';
import { scaleOf } from '../domain/judgementScale.ts';
import type { Period } from '../domain/period.ts';
import { type IndicatorId, markKey, measurementKey, targetKey } from '../domain/records.ts';
import { roundingName } from '../domain/rounding.ts';
import { hasAchievement } from './achievement.ts';
import { isCalcError } from './cellValue.ts';
import type { CalculatedPlan } from './planCalculation.ts';
import type { ResolvedTarget } from './resolvedTarget.ts';
import { differenceText } from './valueText.ts';

/** Why an indicator has its mark, in one Japanese sentence. */
export function explain(plan: CalculatedPlan, id: IndicatorId, year: number, period: Period): string {
  const key = markKey(id, year, period);
  const override = plan.records.markOverride.get(key);
  const computed = explainComputed(plan, id, year, period);
  if (!override) return `${computed}。`;
  return `${computed}が、${override.by}が「${override.reason}」として ${override.mark} を付けています。`;
}

function explainComputed(plan: CalculatedPlan, id: IndicatorId, year: number, period: Period): string {
  const key = markKey(id, year, period);
  const indicator = plan.records.indicator.get(String(id));
  const target = plan.records.target.get(targetKey(id, year));
  const actual = plan.records.measurement.get(measurementKey(id, year, period, 'actual'));
  if (!indicator) return '指標がありません';
  const result = plan.get('result', key);
  const resultName = isCalcError(result) ? null : result ? formatFigure(result) : actual?.text;
  if (isCalcError(result)) return '対象者数が 0 のため、率を計算できません';
  if (!resultName) return '結果がまだ入力されていないため、評価できません';
  if (!target) return `結果は ${resultName} で、目標がないため評価しません`;

  const scale = scaleOf(plan.records, indicator.judgementScale);
  const targetName = `目標「${oneLine(target.text)}」`;
  if (target.rule.comparator === 'qualitative') {
    return `${targetName}は数値で判定しない目標のため、「${oneLine(resultName)}」の評価は ${scale.notJudged} です`;
  }
  const standard = plan.get('standard', key);
  if (standard === null && target.rule.comparator === 'compound') {
    return parseCompoundTarget(target.rule.rule) === null
      ? `${targetName}は条件が組み合わさっているため自動では判定できません`
      : `${targetName}の条件を確かめるための件数か前年度までの実績がないため、評価できません`;
  }
  if (standard === null) return `${targetName}と比べる前年度の実績がないため、評価できません`;
  const difference = plan.get('difference', key);
  if (isCalcError(difference)) {
    return `結果 ${resultName} と${targetName}の単位が違うため、比べられません`;
  }
  const met = plan.get('met', key);
  const judged = plan.get('judged', key);
  if (met === null || judged === null || isCalcError(judged)) {
    return `結果「${oneLine(resultName)}」は数値ではないため、${targetName}と比べられません`;
  }
  const judgedName =
    standard.subject === 'numerator' ? `実施者数 ${formatFigure(judged)}` : `結果 ${resultName}`;
  const mark = met ? scale.met : scale.unmet;
  const verdict = met ? 'を満たす' : 'に届かない';
  const details = [
    comparisonText(standard),
    difference &&
      `差 ${formatNumber(judged.value)} − ${formatNumber(standard.value)} ＝ ${differenceText(difference)}`,
    achievementText(plan, key, standard),
  ].filter(Boolean);
  return `${countsText(plan, id, year, period)}${judgedName} は${targetName}${verdict}ため ${mark} です（${details.join('、')}）`;
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

function achievementText(plan: CalculatedPlan, key: string, standard: ResolvedTarget): string | null {
  const indicator = plan.records.indicator.get(key.split('/')[0] ?? '');
  const result = plan.get('judged', key);
  const value = plan.get('achievement', key);
  if (!indicator || result === null || isCalcError(result)) return null;
  if (isCalcError(value)) return '目標が 0 のため達成度は計算できません';
  if (value === null)
    return hasAchievement(standard, indicator) ? null : '少ないほどよい目標のため達成度は出しません';
  const exact = toDecimal(result.value).div(toDecimal(standard.value)).times(100);
  const shown = exact.decimalPlaces() > 4 ? `${exact.toDecimalPlaces(4, 1).toFixed(4)}…` : exact.toFixed();
  const quotient = `${formatNumber(result.value)} ÷ ${formatNumber(standard.value)} × 100 ＝ ${shown}`;
  const rounded = exact.eq(toDecimal(value.value)) ? '' : ` → ${formatNumber(value.value)}`;
  const habit = rounded === '' ? '％' : `％（${roundingName[indicator.rounding]}）`;
  return `達成度 ${quotient}${rounded}${habit}`;
}

/** 「受診者数 78,870 ÷ 対象者数 106,993 により」 where the result is computed from counts. */
function countsText(plan: CalculatedPlan, id: IndicatorId, year: number, period: Period): string {
  if (plan.records.indicator.get(String(id))?.resultBasis !== 'counts') return '';
  const count = (kind: 'numerator' | 'denominator') =>
    plan.records.measurement.get(measurementKey(id, year, period, kind))?.value;
  const [numerator, denominator] = [count('numerator'), count('denominator')];
  if (!numerator || !denominator) return '';
  return `実施者数 ${formatNumber(numerator)} ÷ 対象者数 ${formatNumber(denominator)} から計算した`;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, '');
}
