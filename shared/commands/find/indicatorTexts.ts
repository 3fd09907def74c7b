import { groupBy } from '../../domain/groupBy.ts';
import type { Moment } from '../../domain/moment.ts';
import { inOrder, type PlanRecords } from '../../domain/planRecords.ts';
import {
  type Indicator,
  type MarkOverride,
  type Measurement,
  measurementKinds,
  type Target,
} from '../../domain/records.ts';
import { byPeriod } from './periodOrder.ts';
import type { PlanText, TextField } from './planText.ts';

/**
 * The texts of a branch's indicators: their names, then what they have in each year and period.
 * @param year null for all
 * @param moment where names, which belong to no year, are shown
 */
export function indicatorTexts(
  records: PlanRecords,
  year: number | null,
  moment: Moment,
): (branchId: number) => Generator<PlanText> {
  const isWanted = (one: { year: number }) => year === null || one.year === year;
  const byIndicator = <T extends { indicatorId: number; year: number }>(all: Iterable<T>) =>
    groupBy(wanted(all, isWanted), one => one.indicatorId);
  const indicators = groupBy(records.indicator.values(), one => one.branchId);
  const targets = byIndicator(records.target.values());
  const measurements = byIndicator(records.measurement.values());
  const marks = byIndicator(records.markOverride.values());

  return function* ofBranch(branchId) {
    for (const indicator of (indicators.get(branchId) ?? []).sort(inOrder)) {
      yield* names(indicator, moment);
      const { id } = indicator;
      const values = [
        ...(targets.get(id) ?? []).map(target => targetText(target, moment)),
        ...(measurements.get(id) ?? []).flatMap(measurementTexts),
        ...(marks.get(id) ?? []).flatMap(markTexts),
      ];
      yield* values.sort(byTime);
    }
  };
}

function* wanted<T>(all: Iterable<T>, isWanted: (one: T) => boolean): Generator<T> {
  for (const one of all) if (isWanted(one)) yield one;
}

type IndicatorText = PlanText & { place: { at: 'indicator' } };

function* names({ id, no, initiative, name }: Indicator, { year, period }: Moment): Generator<PlanText> {
  const of = { indicatorId: id, year, period };
  if (no !== null) yield textOf(of, 'no', no);
  if (initiative !== null) yield textOf(of, 'initiative', initiative);
  yield textOf(of, 'name', name);
}

/** A target is that of the whole year: it is seen in any period, so the one on the screen stays. */
function targetText({ indicatorId, year, text }: Target, { period }: Moment): IndicatorText {
  return textOf({ indicatorId, year, period }, 'target', text);
}

function measurementTexts(measurement: Measurement): IndicatorText[] {
  const { kind, text, asOfText } = measurement;
  const note = kind === 'actual' && asOfText !== null ? [textOf(measurement, 'asOf', asOfText)] : [];
  return text === '' ? note : [textOf(measurement, kind, text), ...note];
}

function markTexts(override: MarkOverride): IndicatorText[] {
  return [textOf(override, 'mark', override.mark), textOf(override, 'reason', override.reason)];
}

function textOf(
  { indicatorId, year, period }: Pick<Measurement, 'indicatorId' | 'year' | 'period'>,
  field: TextField,
  text: string,
): IndicatorText {
  return { place: { at: 'indicator', indicatorId, year, period, field }, field, index: 0, text };
}

const fieldOrder = new Map<TextField, number>(
  [...measurementKinds, 'asOf' as const, 'mark' as const, 'reason' as const].map((field, at) => [field, at]),
);

/** The newest year first, its target before its results, those in the order of the year. */
function byTime(a: IndicatorText, b: IndicatorText): number {
  return (
    b.place.year - a.place.year ||
    Number(b.field === 'target') - Number(a.field === 'target') ||
    byPeriod(a.place, b.place) ||
    (fieldOrder.get(a.field) ?? 0) - (fieldOrder.get(b.field) ?? 0)
  );
}
