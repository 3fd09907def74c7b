import type { PlanRecords } from '../domain/planRecords.ts';
import {
  type PlanTable,
  type TableCell,
  type TableColumn,
  type TableRow,
  tableCellKey,
} from '../domain/tableRecords.ts';
import { AppError } from '../errors/appError.ts';
import { type Command, type PutCommand, put } from './command.ts';
import { removeNotes } from './noteEdits.ts';

/** Rows and columns are lines of a table; both come, go and move alike. */
export type LineAxis = 'rows' | 'columns';
type Line = TableRow | TableColumn;

/** Puts an empty line before the one at `at`. It stands in its neighbour's groups; its own head is empty. */
export function insertLine(table: PlanTable, axis: LineAxis, at: number): Command {
  const lines: readonly Line[] = table[axis];
  const place = Math.max(0, Math.min(at, lines.length));
  const neighbour = lines[place] ?? lines.at(-1);
  const heads = (neighbour?.heads ?? ['']).map((head, level, all) => (level < all.length - 1 ? head : ''));
  const id = freeId(table, axis);
  const blank = { id, heads, unit: null, formula: null };
  const column: TableColumn = { ...blank, kind: 'figure', decimals: null, rounding: null, bracketOf: null };
  const after =
    axis === 'rows'
      ? { ...table, rows: table.rows.toSpliced(place, 0, blank) }
      : { ...table, columns: table.columns.toSpliced(place, 0, column) };
  return put('table', table, after);
}

/**
 * Takes lines away with their cells and notes, and what else spoke of them.
 * @throws AppError lastLine when none would be left
 */
export function deleteLines(
  records: PlanRecords,
  table: PlanTable,
  axis: LineAxis,
  ids: readonly string[],
): Command {
  const leaving = new Set(ids);
  if (table[axis].every(({ id }) => leaving.has(id))) {
    throw new AppError('lastLine', axis === 'rows' ? '行' : '列');
  }
  const isGone = ({ rowId, columnId }: { rowId: string; columnId: string }) =>
    leaving.has(axis === 'rows' ? rowId : columnId);
  const left = withLines(table, axis, lines => lines.filter(({ id }) => !leaving.has(id)));
  const after = {
    ...left,
    // what stood in the brackets of a column that is gone stands for itself
    columns: left.columns.map(one =>
      one.bracketOf !== null && leaving.has(one.bracketOf) ? { ...one, bracketOf: null } : one,
    ),
    footnotes: table.footnotes.map(note =>
      note.adjusts !== null && isGone(note.adjusts) ? { ...note, adjusts: null } : note,
    ),
  };
  const cells = cellsOf(records, table).filter(isGone);
  const notes = removeNotes(
    records,
    place => place.at === 'cell' && place.tableId === table.id && isGone(place),
  );
  return {
    kind: 'batch',
    steps: [...notes, ...cells.map(cell => put('tableCell', cell, null)), put('table', table, after)],
  };
}

/** Moves a line so that it stands at `to` afterwards. @throws AppError placeUnknown */
export function moveLine(table: PlanTable, axis: LineAxis, id: string, to: number): Command {
  const from = indexOf(table, axis, id);
  const place = Math.max(0, Math.min(to, table[axis].length - 1));
  const after = withLines(table, axis, lines => {
    const moved = lines.slice(from, from + 1);
    const others = lines.toSpliced(from, 1);
    return [...others.slice(0, place), ...moved, ...others.slice(place)];
  });
  return put('table', table, after);
}

/** Puts a copy of a line, cells included, behind it. @throws AppError placeUnknown */
export function duplicateLine(records: PlanRecords, table: PlanTable, axis: LineAxis, id: string): Command {
  const from = indexOf(table, axis, id);
  const copyId = freeId(table, axis);
  const after = withLines(table, axis, lines => [
    ...lines.slice(0, from + 1),
    ...lines.slice(from, from + 1).map(line => ({ ...line, id: copyId })),
    ...lines.slice(from + 1),
  ]);
  const ownId = axis === 'rows' ? 'rowId' : 'columnId';
  const copies = cellsOf(records, table)
    .filter(cell => cell[ownId] === id)
    .map((cell): PutCommand => put('tableCell', null, { ...cell, [ownId]: copyId }));
  return { kind: 'batch', steps: [put('table', table, after), ...copies] };
}

/** Renames one head of a line. @throws AppError placeUnknown */
export function renameHead(
  table: PlanTable,
  axis: LineAxis,
  id: string,
  level: number,
  text: string,
): Command {
  const line = table[axis][indexOf(table, axis, id)];
  if (line === undefined || level >= line.heads.length) throw new AppError('placeUnknown');
  const heads = line.heads.with(level, text);
  return put(
    'table',
    table,
    withLines(table, axis, lines => lines.map(one => (one.id === id ? { ...one, heads } : one))),
  );
}

function withLines(
  table: PlanTable,
  axis: LineAxis,
  change: <Kind extends Line>(lines: readonly Kind[]) => Kind[],
): PlanTable {
  return axis === 'rows'
    ? { ...table, rows: change(table.rows) }
    : { ...table, columns: change(table.columns) };
}

function indexOf(table: PlanTable, axis: LineAxis, id: string): number {
  const index = table[axis].findIndex(line => line.id === id);
  if (index < 0) throw new AppError('placeUnknown');
  return index;
}

function cellsOf(records: PlanRecords, table: PlanTable): TableCell[] {
  return table.rows.flatMap(row =>
    table.columns.flatMap(column => records.tableCell.get(tableCellKey(table.id, row.id, column.id)) ?? []),
  );
}

/** The ids that lines inserted one after the other get. */
export function nextLineIds(table: PlanTable, axis: LineAxis, count: number): string[] {
  // One more than the highest number in use.
  const numbers = table[axis].map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0));
  const first = Math.max(0, ...numbers) + 1;
  return Array.from({ length: count }, (_, index) => `${axis === 'rows' ? 'r' : 'c'}${first + index}`);
}

function freeId(table: PlanTable, axis: LineAxis): string {
  return nextLineIds(table, axis, 1)[0] ?? '';
}
