import { exactAchievement, hasAchievement } from '../../../shared/calc/achievement.ts';
import { type CellValue, calcErrorText, isCalcError } from '../../../shared/calc/cellValue.ts';
import { exactText } from '../../../shared/calc/checks/explainRounding.ts';
import { type CalculatedPlan, calculatePlan } from '../../../shared/calc/planCalculation.ts';
import { exactRate } from '../../../shared/calc/rate.ts';
import type { ResolvedTarget } from '../../../shared/calc/resolvedTarget.ts';
import { cellText } from '../../../shared/calc/valueText.ts';
import { formatFigure, unitText } from '../../../shared/domain/figureText.ts';
import type { Period } from '../../../shared/domain/period.ts';
import type { PlanRecords } from '../../../shared/domain/planRecords.ts';
import {
  type Indicator,
  type MeasurementKind,
  markKey,
  measurementKey,
  targetKey,
} from '../../../shared/domain/records.ts';

/** An indicator as it would be with other settings, in a year and period. */
export interface Trial {
  /** The whole document with the indicator so set: computed by the very rules of the program. */
  plan: CalculatedPlan;
  indicator: Indicator;
  year: number;
  period: Period;
}

export function trial(records: PlanRecords, indicator: Indicator, year: number, period: Period): Trial {
  const indicators = new Map(records.indicator).set(String(indicator.id), indicator);
  return { plan: calculatePlan({ ...records, indicator: indicators }), indicator, year, period };
}

/** 「12」と入力すると 12件 になります。 */
export function unitEffect({ indicator: { unit } }: Trial): string {
  return unit === null
    ? '単位を付けずに「12」と入力すると、単位のない値になります'
    : `単位を付けずに「12」と入力すると、12${unitText(unit)} になります`;
}

/** What 結果の決め方 comes to: 「78,870人 ÷ 106,993人 ＝ 73.7％」. */
export function resultEffect(at: Trial): string {
  const result = at.plan.get('result', keyOf(at));
  if (at.indicator.resultBasis === 'counts') {
    const [done, whole] = [measured(at, 'numerator'), measured(at, 'denominator')];
    if (done === null || whole === null) return '実施者数か対象者数が、まだ入力されていません';
    return `${cellText(done)} ÷ ${cellText(whole)} ＝ ${cellText(result)}`;
  }
  const typed = at.plan.records.measurement.get(
    measurementKey(at.indicator.id, at.year, at.period, 'actual'),
  )?.text;
  if (typed) return `入力した「${oneLine(typed)}」を使います`;
  return result === null ? '結果が、まだ入力されていません' : `計算式か月の値から ${cellText(result)} です`;
}

/** What rounding does to what is divided: 「達成度 76.470588…％ → 76％」. */
export function roundingEffect(at: Trial): string {
  const key = keyOf(at);
  const { plan, indicator } = at;
  const counts = { done: measured(at, 'numerator'), planned: measured(at, 'plannedNumerator') };
  const achieved = exactAchievement(plan.get('judged', key), plan.get('standard', key), indicator, counts);
  const divided =
    indicator.resultBasis === 'counts' ? exactRate(counts.done, measured(at, 'denominator')) : null;
  const parts: string[] = [];
  const add = (name: string, exact: typeof achieved, rounded: CellValue) => {
    if (exact === null || isCalcError(exact)) return;
    parts.push(`${name} ${exactText(exact)}％ → ${cellText(rounded)}`);
  };
  add('率', divided, plan.get('result', key));
  add('達成度', achieved, plan.get('achievement', key));
  if (indicator.addUp === 'average') parts.push(`月の平均 → ${cellText(plan.get('result', key))}`);
  return parts.length === 0 ? '端数の出る計算は、いまはありません' : parts.join('、');
}

/** What is held against a bare target, and the mark it comes to. */
export function directionEffect(at: Trial): string {
  const key = keyOf(at);
  if (!at.plan.records.target.has(targetKey(at.indicator.id, at.year))) return '目標が、まだありません';
  const standard = at.plan.get('standard', key);
  if (standard?.basis !== 'direction') return '目標の書き方で決まるため、判定は変わりません';
  const side = standard.comparison === '>=' ? '以上' : '以下';
  return `${formatFigure(standard)}${side}なら達成${markClause(at)}`;
}

/** 「2.4％ ÷ 3.6％ ＝ 67％」, or why there is no 達成度. */
export function achievementEffect(at: Trial): string {
  const key = keyOf(at);
  const { plan, indicator } = at;
  const value = plan.get('achievement', key);
  if (indicator.achievementBasis === 'none') return '達成度の欄を空けておきます';
  if (indicator.achievementBasis === 'counts') {
    const [done, planned] = [measured(at, 'numerator'), measured(at, 'plannedNumerator')];
    if (done === null || planned === null) return '実施者数か見込者数が、まだ入力されていません';
    return quotient(done, planned, value);
  }
  const [judged, standard] = [plan.get('judged', key), plan.get('standard', key)];
  if (judged === null) return '数値の結果が、まだありません';
  if (standard === null) return '比べる数値の目標が、ありません';
  return hasAchievement(standard, indicator)
    ? quotient(judged, standard, value)
    : '少ないほどよい目標のため、表示しません';
}

/** The marks of the scale, and which of them it gives now. */
export function scaleEffect(at: Trial): string {
  const scale = at.plan.get('scale', String(at.indicator.id));
  const marks = (scale?.marks ?? []).map(({ glyph, meaning }) => `${glyph} ${meaning}`).join('、');
  return `${marks}${markClause(at)}`;
}

/** A measurement as it counts in the trial. */
export function measured({ plan, indicator, year, period }: Trial, kind: MeasurementKind): CellValue {
  return plan.get('measured', measurementKey(indicator.id, year, period, kind));
}

function quotient(part: CellValue, whole: CellValue | ResolvedTarget, value: CellValue): string {
  const divisor = whole === null || isCalcError(whole) ? cellText(whole) : formatFigure(whole);
  const sum = `${cellText(part)} ÷ ${divisor}`;
  return isCalcError(value)
    ? `${sum} は計算できません（${calcErrorText[value.calcError]}）`
    : `${sum} ＝ ${cellText(value)}`;
}

function markClause(at: Trial): string {
  const mark = at.plan.get('computedMark', keyOf(at));
  return mark === null ? '' : `。いまの評価は ${mark}`;
}

function keyOf({ indicator, year, period }: Trial): string {
  return markKey(indicator.id, year, period);
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
