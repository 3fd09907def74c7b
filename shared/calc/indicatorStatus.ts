import { type JudgementScale, scaleOf } from '../domain/judgementScale.ts';
import type { Moment } from '../domain/moment.ts';
import type { Period } from '../domain/period.ts';
import { orderedIndicators } from '../domain/planRecords.ts';
import {
  type Indicator,
  type MarkOverride,
  type Measurement,
  type MeasurementKind,
  markKey,
  measurementKey,
  measurementKinds,
  type Target,
  targetKey,
} from '../domain/records.ts';
import type { CellValue } from './cellValue.ts';
import { explain } from './explain.ts';
import type { CalculatedPlan } from './planCalculation.ts';
import { cellText } from './valueText.ts';

/** One line of the KPI list: what is stored, what follows from it, and why. */
export interface IndicatorStatus {
  indicator: Indicator;
  target: Target | null;
  /** As entered; null where nothing is, or where the result is computed from counts. */
  actual: Measurement | null;
  numerator: Measurement | null;
  denominator: Measurement | null;
  prior: Measurement | null;
  result: CellValue;
  difference: CellValue;
  achievement: CellValue;
  met: boolean | null;
  computedMark: string | null;
  mark: string | null;
  override: MarkOverride | null;
  explanation: string;
  scale: JudgementScale;
  /** The counts and figures beside the result as shown: as printed, or as they come from a formula or from months. */
  besides: Readonly<Record<BesideKind, string>>;
  /** Those of them that somebody has typed. */
  entered: ReadonlySet<BesideKind>;
  /** Last year's result over the same stretch of time, as shown. */
  priorText: string;
}

export type BesideKind = Exclude<MeasurementKind, 'actual'>;
export const besideKinds = measurementKinds.filter(kind => kind !== 'actual');

export function indicatorStatus(
  plan: CalculatedPlan,
  indicator: Indicator,
  year: number,
  period: Period,
): IndicatorStatus {
  const key = markKey(indicator.id, year, period);
  const measurement = (kind: Measurement['kind'], of = year) =>
    plan.records.measurement.get(measurementKey(indicator.id, of, period, kind)) ?? null;
  const beside = (kind: BesideKind) =>
    measurement(kind)?.text ||
    cellText(plan.get('measured', measurementKey(indicator.id, year, period, kind)));
  return {
    indicator,
    target: plan.records.target.get(targetKey(indicator.id, year)) ?? null,
    actual: measurement('actual'),
    numerator: measurement('numerator'),
    denominator: measurement('denominator'),
    prior: measurement('actual', year - 1),
    result: plan.get('result', key),
    difference: plan.get('difference', key),
    achievement: plan.get('achievement', key),
    met: plan.get('met', key),
    computedMark: plan.get('computedMark', key),
    mark: plan.get('mark', key),
    override: plan.records.markOverride.get(key) ?? null,
    explanation: explain(plan, indicator.id, year, period),
    scale: scaleOf(plan.records, indicator.judgementScale),
    besides: Object.fromEntries(besideKinds.map(kind => [kind, beside(kind)])) as Record<BesideKind, string>,
    entered: new Set(besideKinds.filter(kind => measurement(kind)?.text)),
    priorText: measurement('actual', year - 1)?.text || cellText(plan.get('samePeriod', key)),
  };
}

/** The whole KPI list of a branch in a year and period, in the branch's order. */
export function planStatus(plan: CalculatedPlan, { branchId, year, period }: Moment): IndicatorStatus[] {
  return orderedIndicators(plan.records, branchId).map(indicator =>
    indicatorStatus(plan, indicator, year, period),
  );
}

/** The result as shown: as printed where it was entered; else computed from counts, by formula or from months. */
export function resultText(status: IndicatorStatus): string {
  if (status.indicator.resultBasis === 'counts') return cellText(status.result);
  return status.actual?.text || cellText(status.result);
}

/** How a mark reads in colour: met and unmet by the indicator's scale, anything else is neutral. */
export function markTone(
  status: Pick<IndicatorStatus, 'mark' | 'scale'>,
): 'good' | 'poor' | 'neutral' | 'none' {
  if (status.mark === null) return 'none';
  const scale = status.scale;
  if (status.mark === scale.met || status.mark === '◎') return 'good';
  if (status.mark === scale.unmet || status.mark === '×') return 'poor';
  return 'neutral';
}
