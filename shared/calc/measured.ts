import type { Figure } from '../domain/figureText.ts';
import { monthsOf, type Period } from '../domain/period.ts';
import { partsOf } from '../domain/periodParts.ts';
import type { PlanRecords } from '../domain/planRecords.ts';
import {
  type AddUp,
  type Indicator,
  type Measurement,
  type MeasurementKind,
  measurementKey,
} from '../domain/records.ts';
import { addUpParts, type Part } from './addUp.ts';
import { type CellValue, isCalcError } from './cellValue.ts';
import { derive, type Formula, type NodeRef } from './node.ts';

/** What tells a measurement apart. */
export interface MeasuredAt {
  id: number;
  year: number;
  period: Period;
  kind: MeasurementKind;
}

export function measuredAt(key: string): MeasuredAt {
  const [id, year, period, kind] = key.split('/');
  return { id: Number(id), year: Number(year), period: period as Period, kind: kind as MeasurementKind };
}

/** A measurement as it counts: typed in, taken by its formula, or added up from the parts of its period. */
export function measuredFormula(records: PlanRecords, at: MeasuredAt): Formula {
  const key = keyOf(at);
  const tree = periodTree(records, at, at.period);
  const hasFormula = (records.measurement.get(key)?.formula ?? null) !== null;
  return derive(
    { kind: 'measured', key },
    [
      indicatorRef(at),
      ...tree.map(({ ref }) => ref),
      ...(hasFormula ? [{ kind: 'byFormula', key } as const] : []),
    ],
    (of, ...values) => {
      if (of === null) return null;
      const known = valuesByPeriod(tree, values);
      const isTyped = hasValue(known.get(at.period) ?? null);
      if (hasFormula && !isTyped) known.set(at.period, values.at(-1) as CellValue);
      return addUpTree(at.period, known, addUpOf(of, at.kind), of);
    },
  );
}

/**
 * 同期: last year's measurement over the very months that this year has: April to November against April to
 * November, though the months after it are known for last year.
 */
export function samePeriodMeasured(records: PlanRecords, at: MeasuredAt): Formula {
  const lastYear = { ...at, year: at.year - 1 };
  const now = periodTree(records, at, at.period);
  const then = periodTree(records, lastYear, at.period);
  return derive(
    { kind: 'samePeriodMeasured', key: keyOf(at) },
    [
      indicatorRef(at),
      { kind: 'measured', key: keyOf(lastYear) },
      ...now.map(one => one.ref),
      ...then.map(one => one.ref),
    ],
    (of, whole, ...values) => {
      if (of === null) return null;
      const known = valuesByPeriod(now, values);
      const used = leavesOf(at.period, known);
      if (used.length === 0 || used[0] === at.period) return whole as CellValue;
      const past = valuesByPeriod(then, values.slice(now.length));
      const parts = used.map(period => partOf(period, past.get(period) ?? null));
      return parts.includes(null)
        ? null
        : addUpParts(
            parts.filter(part => part !== null),
            addUpOf(of, at.kind),
            of.rounding,
          );
    },
  );
}

/** How values of this kind add up over the months. */
export function addUpOf(indicator: Indicator, kind: MeasurementKind): AddUp {
  if (indicator.addUp === 'none') return 'none';
  if (kind === 'denominator' || kind === 'plannedDenominator') return indicator.denominatorAddUp;
  return kind === 'rank' || kind === 'nationalAverage' ? 'latest' : indicator.addUp;
}

/** The periods whose values make up this one: itself where it is typed in or computed, else its known parts. */
export function measuredParts(records: PlanRecords, at: MeasuredAt): Period[] {
  const tree = periodTree(records, at, at.period);
  const known = new Map(
    tree.map(({ period, ref }) => [period, records.measurement.get(ref.key) ?? null] as const),
  );
  return leavesOf(at.period, known);
}

interface TreeNode {
  period: Period;
  ref: NodeRef<'measurement'> | NodeRef<'measured'>;
}

type PeriodValue = Measurement | CellValue;

/** The period and, where its months add up, all its parts; by formula where the record has one. */
function periodTree(records: PlanRecords, at: MeasuredAt, period: Period): TreeNode[] {
  const key = keyOf({ ...at, period });
  const isOwn = period === at.period;
  const hasFormula = !isOwn && (records.measurement.get(key)?.formula ?? null) !== null;
  const node: TreeNode = {
    period,
    ref: hasFormula ? { kind: 'measured', key } : { kind: 'measurement', key },
  };
  const indicator = records.indicator.get(String(at.id));
  if (!indicator || addUpOf(indicator, at.kind) === 'none') return [node];
  return [node, ...partsOf[period].flatMap(part => periodTree(records, at, part))];
}

function valuesByPeriod(tree: readonly TreeNode[], values: readonly unknown[]): Map<Period, PeriodValue> {
  return new Map(tree.map(({ period }, index) => [period, values[index] as PeriodValue]));
}

/** The periods whose values make up a period: itself, or its parts as far as they are known. */
function leavesOf(period: Period, values: ReadonlyMap<Period, PeriodValue>): Period[] {
  if (hasValue(values.get(period) ?? null)) return [period];
  return partsOf[period].flatMap(part => leavesOf(part, values));
}

function addUpTree(
  period: Period,
  values: ReadonlyMap<Period, PeriodValue>,
  how: AddUp,
  { rounding }: Indicator,
): CellValue {
  const own = values.get(period) ?? null;
  if (hasValue(own)) return figureIn(own);
  if (how === 'none') return null;
  const known = leavesOf(period, values).map(leaf => values.get(leaf) ?? null);
  const trouble = known.find(isCalcError);
  if (trouble) return trouble;
  const parts = leavesOf(period, values).map(leaf => partOf(leaf, values.get(leaf) ?? null));
  return addUpParts(
    parts.filter(part => part !== null),
    how,
    rounding,
  );
}

function partOf(period: Period, value: PeriodValue): Part | null {
  const figure = figureIn(value);
  return figure === null || isCalcError(figure) ? null : { figure, months: monthsOf(period).length };
}

function hasValue(value: PeriodValue): boolean {
  return value !== null && ('calcError' in value || value.value !== null);
}

function figureIn(value: PeriodValue): CellValue {
  if (value === null || isCalcError(value)) return value;
  return 'indicatorId' in value ? measurementFigure(value) : value;
}

/** The figure of a measurement; null for results in words. */
export function measurementFigure(measurement: Measurement | null): Figure | null {
  return measurement?.value ? { value: measurement.value, unit: measurement.unit } : null;
}

function indicatorRef({ id }: MeasuredAt) {
  return { kind: 'indicator', key: String(id) } as const;
}

function keyOf({ id, year, period, kind }: MeasuredAt): string {
  return measurementKey(id, year, period, kind);
}
