import type { FiscalYear } from './fiscalYear.ts';
import { type Period, periods } from './period.ts';
import type { PlanRecords } from './planRecords.ts';
import { measurementKey, measurementKinds, targetKey } from './records.ts';
import { tableCellKey } from './tableRecords.ts';

/** What an indicator shows in its line: fields of the list, then those of a year, then those of a period. */
export const indicatorFields = [
  'no',
  'initiative',
  'name',
  'kpi',
  'target',
  ...measurementKinds,
  'asOf',
  'prior',
  'difference',
  'achievement',
  'mark',
  'reason',
] as const;
export type IndicatorField = (typeof indicatorFields)[number];

export const passageFields = ['text', 'mark', 'asOf'] as const;
export type PassageField = (typeof passageFields)[number];

export const sectionFields = ['title', 'mark'] as const;
export type SectionField = (typeof sectionFields)[number];

/** One place of a document that can carry a note, and that can read otherwise than it did in a version. */
export type NotePlace =
  | {
      at: 'indicator';
      indicatorId: number;
      /** Null for what is the same in every year: number, name. */
      year: FiscalYear | null;
      /** Null for what is the same in every period: the target too. */
      period: Period | null;
      field: IndicatorField;
    }
  | { at: 'cell'; tableId: number; rowId: string; columnId: string }
  | { at: 'passage'; passageId: number; field: PassageField }
  | { at: 'section'; sectionId: number; field: SectionField };

/**
 * What tells two places apart, as one string. A name or a target is the same place in whatever period it is looked
 * at, so a year or period that does not belong to the field is left out.
 */
export function notePlaceKey(place: NotePlace): string {
  switch (place.at) {
    case 'indicator':
      return `indicator/${indicatorKey(place)}`;
    case 'cell':
      return `cell/${tableCellKey(place.tableId, place.rowId, place.columnId)}`;
    case 'passage':
      return `passage/${place.passageId}/${place.field}`;
    case 'section':
      return `section/${place.sectionId}/${place.field}`;
  }
}

function indicatorKey({ indicatorId, year, period, field }: NotePlace & { at: 'indicator' }): string {
  if (isTimeless(field) || year === null) return `${indicatorId}/${field}`;
  if (field === 'target' || period === null) return `${targetKey(indicatorId, year)}/${field}`;
  const kind = measurementKinds.find(one => one === field);
  return kind ? measurementKey(indicatorId, year, period, kind) : `${indicatorId}/${year}/${period}/${field}`;
}

function isTimeless(field: IndicatorField): boolean {
  return field === 'no' || field === 'initiative' || field === 'name' || field === 'kpi';
}

/** The place a key stands for; null for any other text. */
export function notePlaceOf(key: string): NotePlace | null {
  const [at, ...parts] = key.split('/');
  const place = at === undefined ? null : readPlace(at, parts);
  return place !== null && notePlaceKey(place) === key ? place : null;
}

function readPlace(at: string, parts: readonly string[]): NotePlace | null {
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  const id = Number(first);
  if (!/^[1-9]\d*$/.test(first) || !Number.isSafeInteger(id)) return null;
  switch (at) {
    case 'indicator': {
      const field = indicatorFields.find(one => one === last);
      if (field === undefined) return null;
      if (isTimeless(field)) return { at, indicatorId: id, year: null, period: null, field };
      const year = /^\d{4}$/.test(parts[1] ?? '') ? Number(parts[1]) : null;
      if (year === null) return null;
      if (field === 'target') return { at, indicatorId: id, year, period: null, field };
      const period = periods.find(one => one === parts[2]);
      return period ? { at, indicatorId: id, year, period, field } : null;
    }
    case 'cell': {
      const [, rowId = '', columnId = ''] = parts;
      return rowId === '' || columnId === '' ? null : { at, tableId: id, rowId, columnId };
    }
    case 'passage': {
      const field = passageFields.find(one => one === last);
      return field ? { at, passageId: id, field } : null;
    }
    case 'section': {
      const field = sectionFields.find(one => one === last);
      return field ? { at, sectionId: id, field } : null;
    }
    default:
      return null;
  }
}

/** Whether the document has this place. */
export function placeExists(records: PlanRecords, place: NotePlace): boolean {
  switch (place.at) {
    case 'indicator':
      return records.indicator.has(String(place.indicatorId));
    case 'cell': {
      const table = records.table.get(String(place.tableId));
      const hasRow = table?.rows.some(({ id }) => id === place.rowId) === true;
      return hasRow && table.columns.some(({ id }) => id === place.columnId);
    }
    case 'passage':
      return records.passage.has(String(place.passageId));
    case 'section':
      return records.section.has(String(place.sectionId));
  }
}
