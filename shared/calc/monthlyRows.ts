import { asksForCounts } from '../domain/compoundTarget.ts';
import { type Period, periods } from '../domain/period.ts';
import { orderedIndicators, type PlanRecords } from '../domain/planRecords.ts';
import {
  type Indicator,
  type MeasurementKind,
  markKey,
  measurementKey,
  measurementKinds,
  targetKey,
} from '../domain/records.ts';
import { type CellValue, isCalcError } from './cellValue.ts';
import { leavesOf, type PeriodSet, withoutPeriod } from './knownPeriods.ts';
import { addUpOf } from './measured.ts';
import type { CalculatedPlan } from './planCalculation.ts';
import { readSeries, seriesKey } from './series.ts';
import { cellText } from './valueText.ts';

/**
 * `typed`: as it was entered; `typedOver`: though its months would make it up too. `computed`: made from months, from
 * counts or by a formula. `open`: there is nothing, which is not zero.
 */
export type MonthlySource = 'typed' | 'typedOver' | 'computed' | 'trouble' | 'open';

export interface MonthlyCell {
  text: string;
  source: MonthlySource;
}

/** One kind of figure of an indicator through a fiscal year. */
export interface MonthlyRow {
  /** Indicator and kind: `monthlyRowId`. */
  id: string;
  indicator: Indicator;
  kind: MeasurementKind;
  year: number;
  /** The first row of its indicator: number and name stand there. */
  leads: boolean;
  /** A rate computed from counts cannot be typed. */
  isTyped: boolean;
  cells: Readonly<Record<Period, MonthlyCell>>;
  /** Only beside the result. */
  targetText: string;
  /** Last year's figure over the months that this year has. */
  priorText: string;
}

export function monthlyRowId(indicatorId: number, kind: MeasurementKind): string {
  return `${indicatorId}/${kind}`;
}

/** The figures of a branch through a fiscal year, a row for each kind that an indicator has or needs. */
export function monthlyRows(plan: CalculatedPlan, branchId: number, year: number): MonthlyRow[] {
  return orderedIndicators(plan.records, branchId).flatMap(indicator =>
    kindsOf(plan.records, indicator, year).map((kind, index) =>
      monthlyRow(plan, indicator, kind, year, index === 0),
    ),
  );
}

/** What a rate is made of comes before it; a count stands behind the result it only goes with. */
function kindsOf(records: PlanRecords, indicator: Indicator, year: number): MeasurementKind[] {
  const { id, resultBasis } = indicator;
  const has = (kind: MeasurementKind) =>
    [year, year - 1].some(
      of => Object.keys(readSeries(records, seriesKey(id, of, kind)).measurements).length > 0,
    );
  const target = records.target.get(targetKey(id, year));
  const counts: MeasurementKind[] = ['numerator', 'denominator'];
  const needsCounts =
    resultBasis === 'counts' || (target !== undefined && asksForCounts(target)) || counts.some(has);
  const others = measurementKinds.filter(kind => kind !== 'actual' && !counts.includes(kind) && has(kind));
  const shownCounts = needsCounts ? counts : [];
  return resultBasis === 'counts'
    ? [...shownCounts, 'actual', ...others]
    : ['actual', ...shownCounts, ...others];
}

function monthlyRow(
  plan: CalculatedPlan,
  indicator: Indicator,
  kind: MeasurementKind,
  year: number,
  leads: boolean,
): MonthlyRow {
  const isTyped = kind !== 'actual' || indicator.resultBasis === 'entered';
  const { known } = readSeries(plan.records, seriesKey(indicator.id, year, kind));
  const addsUp = addUpOf(indicator, kind) !== 'none';
  const cells = periods.map(period => {
    const cell = cellAt(plan, indicator.id, kind, year, period, isTyped);
    const isOver = cell.source === 'typed' && addsUp && partsBelow(period, known).length > 0;
    return [period, isOver ? { ...cell, source: 'typedOver' } : cell];
  });
  const target = kind === 'actual' ? plan.records.target.get(targetKey(indicator.id, year)) : undefined;
  return {
    id: monthlyRowId(indicator.id, kind),
    indicator,
    kind,
    year,
    leads,
    isTyped,
    cells: Object.fromEntries(cells) as Record<Period, MonthlyCell>,
    targetText: target?.text ?? '',
    priorText: priorText(plan, indicator.id, kind, year, 'annual'),
  };
}

function cellAt(
  plan: CalculatedPlan,
  id: number,
  kind: MeasurementKind,
  year: number,
  period: Period,
  isTyped: boolean,
): MonthlyCell {
  const typed = plan.records.measurement.get(measurementKey(id, year, period, kind))?.text ?? '';
  if (isTyped && typed !== '') return { text: typed, source: 'typed' };
  const value = valueAt(plan, id, kind, year, period);
  if (value === null) return OPEN;
  return { text: cellText(value), source: isCalcError(value) ? 'trouble' : 'computed' };
}

/** The shorter periods with figures that would make up this one if it were not typed in itself. */
export function partsBelow(period: Period, known: PeriodSet): readonly Period[] {
  return leavesOf(period, withoutPeriod(known, period));
}

const OPEN: MonthlyCell = { text: '', source: 'open' };

/** A figure as it counts: the result of an indicator, or one of the counts beside it. */
export function valueAt(
  plan: CalculatedPlan,
  id: number,
  kind: MeasurementKind,
  year: number,
  period: Period,
): CellValue {
  return kind === 'actual'
    ? plan.get('result', markKey(id, year, period))
    : plan.get('measured', measurementKey(id, year, period, kind));
}

/** Last year's figure of the same period, as printed where it was entered. */
export function priorText(
  plan: CalculatedPlan,
  id: number,
  kind: MeasurementKind,
  year: number,
  period: Period,
): string {
  const printed = plan.records.measurement.get(measurementKey(id, year - 1, period, kind))?.text;
  if (printed) return printed;
  return cellText(
    kind === 'actual'
      ? plan.get('samePeriod', markKey(id, year, period))
      : plan.get('samePeriodMeasured', measurementKey(id, year, period, kind)),
  );
}

/** How the months of a row make up its quarters; a rate from counts follows these instead. */
export function addUpOfRow({ indicator, kind, isTyped }: MonthlyRow) {
  return isTyped ? addUpOf(indicator, kind) : null;
}
