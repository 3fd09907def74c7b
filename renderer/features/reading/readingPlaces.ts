import type { ReadIndicator, Reading } from '../../../shared/reading/reading.ts';
import { addressOf, type CellRange } from '../../../shared/reading/workbookCells.ts';
import { holds } from './correctionEdits.ts';
import { placeOf, type UnreadGroup } from './unreadGroups.ts';

/** The lists beside the sheet. */
export type EntryKind = 'indicators' | 'tables' | 'narratives' | 'findings' | 'unread';

/** One entry of a list beside the sheet, by its number there. */
export interface Entry {
  kind: EntryKind;
  index: number;
}

export interface SheetArea {
  sheet: string;
  range: CellRange;
}

export const valueFields = [
  'target',
  'actual',
  'priorTarget',
  'priorActual',
  'numerator',
  'denominator',
  'difference',
  'achievement',
  'mark',
] as const satisfies readonly (keyof ReadIndicator)[];
export type ValueField = (typeof valueFields)[number];

/** What was read from a cell. */
export type CellSource =
  | { kind: 'indicators'; index: number; field: ValueField | null }
  | { kind: 'tables'; index: number; row: number | null; column: number | null }
  | { kind: 'narratives'; index: number; field: 'plan' | 'status' | 'mark' };

/** Finds what was read from a cell, and the cells an entry was read from. */
export interface ReadingPlaces {
  sourceOf(sheet: string, row: number, column: number): CellSource | null;
  areasOf(entry: Entry): SheetArea[];
}

export function readingPlaces(reading: Reading, unread: readonly UnreadGroup[]): ReadingPlaces {
  const sources = new Map<string, CellSource>();
  const put = (cell: string | undefined, source: CellSource) => {
    const place = cell === undefined ? null : placeOf(cell);
    if (place && !sources.has(keyOf(place))) sources.set(keyOf(place), source);
  };
  reading.indicators.forEach((indicator, index) => {
    for (const field of valueFields) put(indicator[field]?.cell, { kind: 'indicators', index, field });
    for (const { value } of indicator.parts ?? [])
      put(value.cell, { kind: 'indicators', index, field: 'actual' });
  });
  reading.narratives.forEach((narrative, index) => {
    for (const field of ['plan', 'status', 'mark'] as const)
      put(narrative[field]?.cell, { kind: 'narratives', index, field });
  });
  const rowsOf = new Map(
    reading.indicators.map(({ sheet, row }, index) => [`${sheet}!${row}`, index] as const),
  );
  return {
    sourceOf(sheet, row, column) {
      const found = sources.get(keyOf({ sheet, row, column }));
      if (found) return found;
      const index = reading.tables.findIndex(
        one =>
          one.sheet === sheet &&
          (holds(one.range, row, column) || one.title?.cell === keyOf({ sheet, row, column })),
      );
      const table = reading.tables[index];
      if (table) {
        return {
          kind: 'tables',
          index,
          row: inTable(table.rowNumbers, row),
          column: inTable(table.columnNumbers, column),
        };
      }
      // Names and numbers of an indicator stand in its row; other cells of the row were read for nothing.
      const indicator = rowsOf.get(`${sheet}!${row}`);
      return indicator === undefined ? null : { kind: 'indicators', index: indicator, field: null };
    },
    areasOf: entry => areasOf(reading, unread, entry),
  };
}

function areasOf(reading: Reading, unread: readonly UnreadGroup[], { kind, index }: Entry): SheetArea[] {
  switch (kind) {
    case 'indicators': {
      const indicator = reading.indicators[index];
      if (!indicator) return [];
      const cells = valueFields.flatMap(field => indicator[field]?.cell ?? []);
      return cells.length > 0 ? cells.flatMap(areaOf) : rowArea(indicator.sheet, indicator.row);
    }
    case 'tables': {
      const table = reading.tables[index];
      return table ? [{ sheet: table.sheet, range: table.range }] : [];
    }
    case 'narratives': {
      const narrative = reading.narratives[index];
      if (!narrative) return [];
      const { plan, status, mark } = narrative;
      return [plan, status, mark].flatMap(text => (text ? areaOf(text.cell) : []));
    }
    case 'findings': {
      const finding = reading.findings[index];
      return finding ? areaOf(finding.cell) : [];
    }
    case 'unread': {
      const group = unread[index];
      return group ? [{ sheet: group.sheet, range: group.range }] : [];
    }
  }
}

function areaOf(cell: string): SheetArea[] {
  const place = placeOf(cell);
  if (!place) return [];
  const { sheet, row, column } = place;
  return [{ sheet, range: { top: row, left: column, bottom: row, right: column } }];
}

function rowArea(sheet: string, row: number): SheetArea[] {
  return [{ sheet, range: { top: row, left: 1, bottom: row, right: 1 } }];
}

function inTable(numbers: readonly number[], number: number): number | null {
  const at = numbers.indexOf(number);
  return at < 0 ? null : at;
}

function keyOf({ sheet, row, column }: { sheet: string; row: number; column: number }): string {
  return `${sheet}!${addressOf(row, column)}`;
}
