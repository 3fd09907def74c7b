import type { Figure } from '../domain/figureText.ts';
import { monthsOf, type Period, periods } from '../domain/period.ts';
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
import { isKnown, leavesOf, type PeriodSet, withoutPeriod, withPeriod } from './knownPeriods.ts';
import { derive, type Formula } from './node.ts';
import { type ReadSeries, readSeries, type Series, seriesKey } from './series.ts';

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
export function measuredFormula(records: PlanRecords, at: MeasuredAt, readSeries: ReadSeries): Formula {
  const key = keyOf(at);
  const typed = readSeries(seriesKeyOf(at));
  const parts = partsByFormula(records, at, typed);
  const hasFormula = isByFormula(typed, at.period);
  const byFormula = hasFormula ? [{ kind: 'byFormula', key } as const] : [];
  return derive(
    { kind: 'measured', key },
    [indicatorRef(at), seriesRef(at), ...parts.map(part => partRef(at, part)), ...byFormula],
    (of, series, ...values) => {
      if (of === null) return null;
      const isTyped = isKnown(at.period, series.known);
      const own = hasFormula && !isTyped ? (values.at(-1) ?? null) : null;
      return own ?? addUpPeriod(at.period, knownIn(series, parts, values), addUpOf(of, at.kind), of);
    },
  );
}

/**
 * 同期: last year's measurement over the very months that this year has: April to November against April to
 * November, though the months after it are known for last year.
 */
export function samePeriodMeasured(records: PlanRecords, at: MeasuredAt, readSeries: ReadSeries): Formula {
  const lastYear = { ...at, year: at.year - 1 };
  const now = partsByFormula(records, at, readSeries(seriesKeyOf(at)));
  const then = partsByFormula(records, lastYear, readSeries(seriesKeyOf(lastYear)));
  return derive(
    { kind: 'samePeriodMeasured', key: keyOf(at) },
    [
      indicatorRef(at),
      { kind: 'measured', key: keyOf(lastYear) },
      seriesRef(at),
      seriesRef(lastYear),
      ...now.map(part => partRef(at, part)),
      ...then.map(part => partRef(lastYear, part)),
    ],
    (of, whole, seriesNow, seriesThen, ...values) => {
      const how = of === null ? 'none' : addUpOf(of, at.kind);
      if (of === null || how === 'none') return of && whole;
      const used = leavesOf(at.period, knownIn(seriesNow, now, values).set);
      if (used.length === 0 || used[0] === at.period) return whole;
      const past = knownIn(seriesThen, then, values.slice(now.length));
      const sameMonths = used === leavesOf(at.period, past.set);
      if (sameMonths && then.length === 0 && !isByFormula(seriesThen, at.period)) return whole;
      const parts = used.map(period => partOf(period, past.values[period] ?? null));
      return parts.includes(null)
        ? null
        : addUpParts(
            parts.filter(part => part !== null),
            how,
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
export function measuredParts(records: PlanRecords, at: MeasuredAt): readonly Period[] {
  const { known } = readSeries(records, seriesKeyOf(at));
  return isKnown(at.period, known) || addsUp(records, at) ? leavesOf(at.period, known) : [];
}

type PeriodValue = Measurement | CellValue;

/** What is known of the periods of a year. */
interface Known {
  values: { readonly [P in Period]?: PeriodValue };
  set: PeriodSet;
}

/** The periods within this one whose measurements have formulas. */
function partsByFormula(records: PlanRecords, at: MeasuredAt, { measurements }: Series): Period[] {
  const parts = Object.values(measurements).filter(({ formula }) => formula !== null);
  if (parts.length === 0 || !addsUp(records, at)) return [];
  return parts.flatMap(({ period }) => (isWithin(period, at.period) ? [period] : []));
}

function isByFormula({ measurements }: Series, period: Period): boolean {
  return (measurements[period]?.formula ?? null) !== null;
}

function addsUp(records: PlanRecords, at: MeasuredAt): boolean {
  const indicator = records.indicator.get(String(at.id));
  return indicator !== undefined && addUpOf(indicator, at.kind) !== 'none';
}

function isWithin(period: Period, whole: Period): boolean {
  return partsOf[whole].some(part => part === period || isWithin(period, part));
}

/** The values of a series, those of the parts with formulas as they are computed. */
function knownIn(
  { measurements, known }: Series,
  parts: readonly Period[],
  computed: readonly CellValue[],
): Known {
  if (parts.length === 0) return { values: measurements, set: known };
  const values: { [P in Period]?: PeriodValue } = { ...measurements };
  let set = known;
  parts.forEach((part, index) => {
    const value = computed[index] ?? null;
    values[part] = value;
    set = value === null ? withoutPeriod(set, part) : withPeriod(set, part);
  });
  return { values, set };
}

function addUpPeriod(period: Period, { values, set }: Known, how: AddUp, of: Indicator): CellValue {
  if (isKnown(period, set)) return figureIn(values[period] ?? null);
  if (how === 'none') return null;
  const parts: Part[] = [];
  for (const leaf of leavesOf(period, set)) {
    const figure = figureIn(values[leaf] ?? null);
    if (isCalcError(figure)) return figure;
    if (figure !== null) parts.push({ figure, months: monthsIn[leaf] });
  }
  return addUpParts(parts, how, of.rounding);
}

function partOf(period: Period, value: PeriodValue): Part | null {
  const figure = figureIn(value);
  return figure === null || isCalcError(figure) ? null : { figure, months: monthsIn[period] };
}

/** How many months a period has. */
const monthsIn = Object.fromEntries(periods.map(period => [period, monthsOf(period).length])) as Record<
  Period,
  number
>;

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

function seriesRef(at: MeasuredAt) {
  return { kind: 'series', key: seriesKeyOf(at) } as const;
}

function partRef(at: MeasuredAt, period: Period) {
  return { kind: 'measured', key: keyOf({ ...at, period }) } as const;
}

function seriesKeyOf({ id, year, kind }: MeasuredAt): string {
  return seriesKey(id, year, kind);
}

function keyOf({ id, year, period, kind }: MeasuredAt): string {
  return measurementKey(id, year, period, kind);
}
