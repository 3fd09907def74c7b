import { type Period, periods } from '../domain/period.ts';
import type { PlanRecords } from '../domain/planRecords.ts';
import { type Measurement, type MeasurementKind, measurementKey } from '../domain/records.ts';
import { type PeriodSet, withoutPeriod, withPeriod } from './knownPeriods.ts';

/** The measurements of one kind of an indicator in a year: what adds up to quarters and the year. */
export interface Series {
  readonly measurements: Measurements;
  /** The periods with a figure: results in words do not add up. */
  readonly known: PeriodSet;
}

type Measurements = { readonly [P in Period]?: Measurement };

export type ReadSeries = (key: string) => Series;

export function seriesKey(id: number, year: number, kind: MeasurementKind): string {
  return `${id}/${year}/${kind}`;
}

export function readSeries(records: PlanRecords, key: string): Series {
  const [id = '', year = '', kind = ''] = key.split('/');
  const found: { [P in Period]?: Measurement } = {};
  for (const period of periods) {
    const measurement = records.measurement.get(
      measurementKey(Number(id), Number(year), period, kind as MeasurementKind),
    );
    if (measurement) found[period] = measurement;
  }
  return seriesOf(found);
}

function seriesOf(measurements: Measurements): Series {
  const known = Object.values(measurements).reduce(
    (set, { period, value }) => withFigure(set, period, value),
    0,
  );
  return { measurements, known };
}

function withFigure(set: PeriodSet, period: Period, value: string | null): PeriodSet {
  return value === null ? withoutPeriod(set, period) : withPeriod(set, period);
}

/** The series with another measurement in a period, or with none. */
function followed(
  { measurements, known }: Series,
  period: Period,
  measurement: Measurement | undefined,
): Series {
  const after: { [P in Period]?: Measurement } = { ...measurements };
  if (measurement) after[period] = measurement;
  else delete after[period];
  return { measurements: after, known: withFigure(known, period, measurement?.value ?? null) };
}

/** Series as they are asked for; each is gathered once and then follows the edits one by one. */
export interface KeptSeries {
  read: ReadSeries;
  /** @returns the key of the series that has another measurement now; null where nobody has asked for it. */
  follow(measurementKey: string): string | null;
}

export function keepSeries(current: () => PlanRecords): KeptSeries {
  let kept = new Map<string, Series>();
  let isWhole = false;
  return {
    read(key) {
      if (!isWhole && kept.size > MANY) {
        kept = everySeries(current());
        isWhole = true;
      }
      const series = kept.get(key) ?? (isWhole ? NOTHING : readSeries(current(), key));
      kept.set(key, series);
      return series;
    },
    follow(changed) {
      const [id, year, period = 'annual', kind] = changed.split('/');
      const key = `${id}/${year}/${kind}`;
      const before = kept.get(key) ?? (isWhole ? NOTHING : null);
      if (before === null) return null;
      kept.set(key, followed(before, period as Period, current().measurement.get(changed)));
      return key;
    },
  };
}

const NOTHING: Series = seriesOf({});

/** Whoever asks for more series than a page shows is going to ask for all of them: one pass is quicker then. */
const MANY = 500;

function everySeries(records: PlanRecords): Map<string, Series> {
  const groups = new Map<string, { [P in Period]?: Measurement }>();
  let last: Measurement | null = null;
  let group: { [P in Period]?: Measurement } = {};
  for (const measurement of records.measurement.values()) {
    // months mostly stand together
    if (last === null || !isSameSeries(last, measurement)) {
      const key = seriesKey(measurement.indicatorId, measurement.year, measurement.kind);
      group = groups.get(key) ?? {};
      groups.set(key, group);
    }
    group[measurement.period] = measurement;
    last = measurement;
  }
  return new Map(Array.from(groups, ([key, measurements]) => [key, seriesOf(measurements)]));
}

function isSameSeries(a: Measurement, b: Measurement): boolean {
  return a.indicatorId === b.indicatorId && a.year === b.year && a.kind === b.kind;
}
