import { type JudgementScale, scaleOf } from '../../domain/judgementScale.ts';
import type { Moment } from '../../domain/moment.ts';
import { orderedIndicators } from '../../domain/planRecords.ts';
import { type Indicator, markKey, measurementKey, targetKey } from '../../domain/records.ts';
import type { CalculatedPlan } from '../planCalculation.ts';
import { cellText } from '../valueText.ts';
import { lastYear } from './earlierMoments.ts';
import { groupOfIndicator } from './sectionGroup.ts';

/** A KPI as a chief looks at it: how it stands, and how it stood a year ago. */
export interface KpiLine {
  indicator: Indicator;
  /** 担当グループ, or the topmost heading in a plan without groups. */
  group: string;
  /** As shown: a person's where there is one; null while there is none. */
  mark: string | null;
  /** Whether the mark is a person's and another than the computed one. */
  isOverridden: boolean;
  scale: JudgementScale;
  target: string;
  result: string;
  lastYear: { mark: string | null; result: string };
}

/**
 * The KPIs of a branch in its order. Those without target and result are of another year and left out, unless that
 * is true of all of them. Where nothing is marked as a KPI, every indicator counts as one.
 */
export function kpiLines(plan: CalculatedPlan, moment: Moment): KpiLine[] {
  const kpis = kpisOf(plan, moment.branchId);
  const used = kpis.filter(indicator => isUsed(plan, indicator, moment));
  return (used.length > 0 ? used : kpis).map(indicator => kpiLine(plan, indicator, moment));
}

/** The marks of a moment as printed, one for each KPI that has one: for comparing with. */
export function kpiMarks(plan: CalculatedPlan, moment: Moment): string[] {
  return kpisOf(plan, moment.branchId).flatMap(({ id }) => plan.get('mark', keyAt(id, moment)) ?? []);
}

/** The result as shown: as printed where it was entered; else computed from counts, by formula or from months. */
export function shownResult({ records, get }: CalculatedPlan, indicator: Indicator, moment: Moment): string {
  const { year, period } = moment;
  const computed = () => cellText(get('result', keyAt(indicator.id, moment)));
  if (indicator.resultBasis === 'counts') return computed();
  return records.measurement.get(measurementKey(indicator.id, year, period, 'actual'))?.text || computed();
}

function kpisOf({ records }: CalculatedPlan, branchId: number): Indicator[] {
  const all = orderedIndicators(records, branchId);
  const kpis = all.filter(({ isKpi }) => isKpi);
  return kpis.length > 0 ? kpis : all;
}

function isUsed(plan: CalculatedPlan, indicator: Indicator, moment: Moment): boolean {
  const hasTarget = plan.records.target.has(targetKey(indicator.id, moment.year));
  return hasTarget || shownResult(plan, indicator, moment) !== '';
}

function kpiLine(plan: CalculatedPlan, indicator: Indicator, moment: Moment): KpiLine {
  const { records } = plan;
  const key = keyAt(indicator.id, moment);
  const mark = plan.get('mark', key);
  const before = lastYear(moment);
  return {
    indicator,
    group: groupOfIndicator(records, indicator, moment.year),
    mark,
    isOverridden: records.markOverride.has(key) && mark !== plan.get('computedMark', key),
    scale: scaleOf(records, indicator.judgementScale),
    target: records.target.get(targetKey(indicator.id, moment.year))?.text ?? '',
    result: shownResult(plan, indicator, moment),
    lastYear: {
      mark: plan.get('mark', keyAt(indicator.id, before)),
      result: shownResult(plan, indicator, before),
    },
  };
}

function keyAt(id: number, { year, period }: Moment): string {
  return markKey(id, year, period);
}
