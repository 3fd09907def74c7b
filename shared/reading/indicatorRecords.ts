import { roundingHabit } from '../calc/roundingHabit.ts';
import { type PutCommand, put } from '../commands/command.ts';
import { type PrintedField, printedFields, printedKey } from '../domain/checkRecords.ts';
import { decimalsOf } from '../domain/decimalText.ts';
import { directionOfName } from '../domain/direction.ts';
import type { ScaleId } from '../domain/judgementScale.ts';
import type { Period } from '../domain/period.ts';
import type { PlanRecords } from '../domain/planRecords.ts';
import {
  type Indicator,
  type Measurement,
  type MeasurementKind,
  measurementKey,
  type Target,
  targetKey,
} from '../domain/records.ts';
import type { RoundingMode } from '../domain/rounding.ts';
import { sameRecord } from '../domain/sameRecord.ts';
import type { ReadFigure, ReadIndicator, ReadTarget, ReadValue } from './reading.ts';

export interface IndicatorToStore {
  read: ReadIndicator;
  found: Indicator | null;
  id: number;
  branchId: number;
  /** Where the sheet's headings put it; null where they say nothing. */
  sectionId: number | null;
  sortOrder: number;
  scale: ScaleId;
  records: PlanRecords;
  year: number;
  period: Period;
}

/** The puts that store one read indicator with its targets and results; unchanged records give none. */
export function indicatorRecords(one: IndicatorToStore): PutCommand[] {
  const { read, found, year, period } = one;
  const before = measurementOf(one, 'actual', year);
  return [
    putChanged('indicator', found, toIndicator(one)),
    ...targetPuts(one, read.target, year),
    ...targetPuts(one, read.priorTarget, year - 1),
    ...(read.actual === null
      ? // an empty result cell means open; what the document held for this period goes, and undo brings it back
        before === null
        ? []
        : [put('measurement', before, null)]
      : [putChanged('measurement', before, toMeasurement(one, 'actual', year, read.actual))]),
    ...partPuts(one),
    ...measurementPuts(one, 'actual', year - 1, read.priorActual),
    ...measurementPuts(one, 'numerator', year, read.numerator),
    ...measurementPuts(one, 'denominator', year, read.denominator),
    ...printedFields.map(field => printedPut(one, field)),
  ].filter(step => step !== null);

  function measurementPuts(
    from: IndicatorToStore,
    kind: MeasurementKind,
    ofYear: number,
    value: ReadFigure | null,
  ) {
    if (value === null) return [];
    return [
      putChanged('measurement', measurementOf(from, kind, ofYear), toMeasurement(from, kind, ofYear, value)),
    ];
  }

  function measurementOf(from: IndicatorToStore, kind: MeasurementKind, ofYear: number) {
    return from.records.measurement.get(measurementKey(from.id, ofYear, period, kind)) ?? null;
  }
}

/** Results of other parts of the year beside the one of this period (第1四半期 | 第2四半期 ...). */
function partPuts(one: IndicatorToStore): (PutCommand | null)[] {
  return (one.read.parts ?? [])
    .filter(({ period }) => period !== one.period)
    .map(({ period, value }) => {
      const key = measurementKey(one.id, one.year, period, 'actual');
      const after = { ...toMeasurement(one, 'actual', one.year, value), period };
      return putChanged('measurement', one.records.measurement.get(key) ?? null, after);
    });
}

/** What the sheet prints for a value the program computes; kept for 検算. A field the sheet has not loses its print. */
function printedPut(
  { id, read, records, year, period }: IndicatorToStore,
  field: PrintedField,
): PutCommand | null {
  const before = records.printedFigure.get(printedKey(id, year, period, field)) ?? null;
  const text = printedOf(read, field)?.text.trim() ?? '';
  const after = text === '' ? null : { indicatorId: id, year, period, field, text };
  return putChanged('printedFigure', before, after);
}

function printedOf(read: ReadIndicator, field: PrintedField) {
  const isAgainstPrior = read.difference?.againstPrior === true;
  if (field === 'yearOnYear') return isAgainstPrior ? read.difference : null;
  if (field === 'difference') return isAgainstPrior ? null : read.difference;
  return field === 'achievement' || field === 'mark' ? read[field] : null;
}

function targetPuts(one: IndicatorToStore, target: ReadTarget | null, year: number) {
  if (target === null) return [];
  const before = one.records.target.get(targetKey(one.id, year)) ?? null;
  const after: Target = {
    indicatorId: one.id,
    year,
    text: target.text,
    rule: target.rule,
    unit: target.unit,
    carriedFrom: null,
  };
  return [putChanged('target', before, after)];
}

function toIndicator(one: IndicatorToStore): Indicator {
  const { read, found, id, branchId, sectionId, sortOrder, scale } = one;
  const figure = read.actual?.value ?? null;
  const comparator = read.target?.rule.comparator;
  const unit = read.target?.unit ?? read.actual?.unit ?? found?.unit ?? null;
  const counted = read.actual?.value == null && read.numerator !== null && read.denominator !== null;
  return {
    id,
    branchId,
    sectionId: sectionId ?? found?.sectionId ?? null,
    sortOrder,
    no: read.no,
    initiative: read.initiative,
    name: read.name,
    isKpi: read.isKpi,
    unit,
    decimals: figure === null ? (found?.decimals ?? 1) : decimalsOf(figure),
    resultBasis: counted ? 'counts' : (found?.resultBasis ?? 'entered'),
    direction:
      comparator === '<=' || comparator === '<' || comparator === 'prior<='
        ? 'lower'
        : (found?.direction ?? directionOfName(read.name)),
    rounding: found?.rounding ?? printedHabit(read) ?? 'halfUp',
    achievementDecimals: found?.achievementDecimals ?? decimalsOfAchievement(read),
    achievementBasis: found?.achievementBasis ?? 'printed',
    judgementScale: found?.judgementScale ?? scale,
    addUp: found?.addUp ?? 'none',
    denominatorAddUp: found?.denominatorAddUp ?? 'latest',
  };
}

/** How the sheet rounded this rate, where it prints the counts behind it. */
function printedHabit({ actual, numerator, denominator }: ReadIndicator): RoundingMode | null {
  if (actual?.unit !== '%' || !actual.value || !numerator?.value || !denominator?.value) return null;
  return roundingHabit(actual.value, numerator.value, denominator.value);
}

function decimalsOfAchievement(read: ReadIndicator): number {
  return read.achievement?.value ? decimalsOf(read.achievement.value) : 0;
}

function toMeasurement(
  one: IndicatorToStore,
  kind: MeasurementKind,
  year: number,
  value: ReadFigure | ReadValue,
): Measurement {
  const noted = 'asOf' in value ? value : null;
  const note = noted?.asOfText ?? null;
  const own = withoutPrior(one.read, value);
  // The note is kept beside the result, so that a new result does not have to repeat it.
  const at = note === null ? -1 : own.lastIndexOf(note);
  return {
    indicatorId: one.id,
    year,
    period: one.period,
    kind,
    text: (at > 0 ? own.slice(0, at) : own).trim(),
    value: value.value,
    unit: value.unit,
    asOf: noted?.asOf ?? null,
    asOfText: note,
    status: noted?.status ?? null,
    formula: null,
  };
}

/** Last year's result in the brackets of this year's cell is a measurement of its own. */
function withoutPrior({ priorActual }: ReadIndicator, value: ReadFigure | ReadValue): string {
  const inSameCell = priorActual !== null && priorActual !== value && priorActual.cell === value.cell;
  return inSameCell ? value.text.replace(priorActual.text, '') : value.text;
}

function putChanged<K extends 'indicator' | 'target' | 'measurement' | 'printedFigure'>(
  kind: K,
  before: Parameters<typeof put<K>>[1],
  after: Parameters<typeof put<K>>[2],
): PutCommand | null {
  return sameRecord(before, after) ? null : (put(kind, before, after) as PutCommand);
}
