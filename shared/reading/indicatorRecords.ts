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

/** What the sheet prints for a value the program computes; kept for 検算. A field the sheet has not loses its print. */
function printedPut(
  { id, read, records, year, period }: IndicatorToStore,
  field: PrintedField,
): PutCommand | null {
  const before = records.printedFigure.get(printedKey(id, year, period, field)) ?? null;
  const value = field === 'difference' || field === 'achievement' || field === 'mark' ? read[field] : null;
  const text = value?.text.trim() ?? '';
  const after = text === '' ? null : { indicatorId: id, year, period, field, text };
  return putChanged('printedFigure', before, after);
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
  };
  return [putChanged('target', before, after)];
}

function toIndicator({ read, found, id, branchId, sortOrder, scale }: IndicatorToStore): Indicator {
  const figure = read.actual?.value ?? null;
  const comparator = read.target?.rule.comparator;
  const unit = read.target?.unit ?? read.actual?.unit ?? found?.unit ?? null;
  const counted = read.actual?.value == null && read.numerator !== null && read.denominator !== null;
  return {
    id,
    branchId,
    sectionId: found?.sectionId ?? null,
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
  // The note is kept beside the result, so that a new result does not have to repeat it.
  const at = note === null ? -1 : value.text.lastIndexOf(note);
  return {
    indicatorId: one.id,
    year,
    period: one.period,
    kind,
    text: (at > 0 ? value.text.slice(0, at) : value.text).trim(),
    value: value.value,
    unit: value.unit,
    asOf: noted?.asOf ?? null,
    asOfText: note,
    status: noted?.status ?? null,
    formula: null,
  };
}

function putChanged<K extends 'indicator' | 'target' | 'measurement' | 'printedFigure'>(
  kind: K,
  before: Parameters<typeof put<K>>[1],
  after: Parameters<typeof put<K>>[2],
): PutCommand | null {
  return sameRecord(before, after) ? null : (put(kind, before, after) as PutCommand);
}
