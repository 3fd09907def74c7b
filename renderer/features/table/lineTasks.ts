import type { PlanInput } from '../../../shared/commands/planInput.ts';
import type { LineAxis } from '../../../shared/commands/tableLines.ts';
import type { PlanRecords } from '../../../shared/domain/planRecords.ts';
import { type PlanTable, tableCellKey } from '../../../shared/domain/tableRecords.ts';
import type { CellPosition } from '../../grid/gridTypes.ts';
import { headColumnId } from './tableColumns.ts';

/** What can be done with a row or column; before is above or to the left. */
export const lineTasks = [
  'insertBefore',
  'insertAfter',
  'duplicate',
  'moveBefore',
  'moveAfter',
  'delete',
] as const;
export type LineTask = (typeof lineTasks)[number];

/** A change as it is saved, under the name its undo carries. */
export interface NamedChange {
  label: string;
  inputs: PlanInput[];
}

const axisName = { rows: '行', columns: '列' } as const;
const taskName: Record<LineTask, string> = {
  insertBefore: '挿入',
  insertAfter: '挿入',
  duplicate: '複製',
  moveBefore: '移動',
  moveAfter: '移動',
  delete: '削除',
};

/** The change that does it; null where nothing would be done (a first row cannot go further up). */
export function lineChange(table: PlanTable, axis: LineAxis, id: string, task: LineTask): NamedChange | null {
  const at = table[axis].findIndex(line => line.id === id);
  const last = table[axis].length - 1;
  if (at < 0 || (task === 'moveBefore' && at === 0) || (task === 'moveAfter' && at === last)) return null;
  return { label: `${axisName[axis]}の${taskName[task]}`, inputs: inputsOf(task, table.id, axis, id, at) };
}

function inputsOf(task: LineTask, tableId: number, axis: LineAxis, id: string, at: number): PlanInput[] {
  const line = { tableId, axis };
  const insert: PlanInput = { kind: 'insertLine', ...line, at };
  const moveTo = (to: number): PlanInput => ({ kind: 'moveLine', ...line, id, to });
  switch (task) {
    case 'insertBefore':
      return [insert];
    case 'insertAfter':
      // A new line takes the groups of the one it is put before; behind the last of a group it belongs to that group.
      return [insert, moveTo(at)];
    case 'duplicate':
      return [{ kind: 'duplicateLine', ...line, id }];
    case 'moveBefore':
      return [moveTo(at - 1)];
    case 'moveAfter':
      return [moveTo(at + 1)];
    case 'delete':
      return [{ kind: 'deleteLines', ...line, ids: [id] }];
  }
}

/** The cell one goes on with: the name of a new row, the same row in a new column, the neighbour of what is gone. */
export function cellAfter(
  before: PlanTable,
  after: PlanTable,
  axis: LineAxis,
  at: CellPosition,
): CellPosition {
  const known = new Set(before[axis].map(({ id }) => id));
  const added = after[axis].find(({ id }) => !known.has(id));
  if (added) {
    if (axis === 'columns') return { ...at, columnId: added.id };
    const isNamed = added.heads.length > 0;
    return { rowId: added.id, columnId: isNamed ? headColumnId(added.heads.length - 1) : at.columnId };
  }
  const own = axis === 'rows' ? 'rowId' : 'columnId';
  if (after[axis].some(({ id }) => id === at[own])) return at;
  const index = before[axis].findIndex(({ id }) => id === at[own]);
  const left = after[axis][index] ?? after[axis].at(-1);
  return left ? { ...at, [own]: left.id } : at;
}

/** 「行「評価」を削除しました（セル5個）。元に戻せます。」 */
export function removalText(records: PlanRecords, table: PlanTable, axis: LineAxis, id: string): string {
  const count =
    axis === 'rows'
      ? countCells(
          records,
          table.columns.map(column => tableCellKey(table.id, id, column.id)),
        )
      : countCells(
          records,
          table.rows.map(row => tableCellKey(table.id, row.id, id)),
        );
  return `${lineName(table, axis, id)}を削除しました${cellsInBrackets(count)}。元に戻せます。`;
}

/** How many cells of a table hold something. */
export function filledCells(records: PlanRecords, table: PlanTable): number {
  const keys = table.rows.flatMap(row =>
    table.columns.map(column => tableCellKey(table.id, row.id, column.id)),
  );
  return countCells(records, keys);
}

/** （セル5個）; nothing where there are none. */
export function cellsInBrackets(count: number): string {
  return count === 0 ? '' : `（セル${count}個）`;
}

function countCells(records: PlanRecords, keys: readonly string[]): number {
  return keys.filter(key => records.tableCell.has(key)).length;
}

/** 行「評価」, 列「実績・協会」; 3行目 where it has no name. */
function lineName(table: PlanTable, axis: LineAxis, id: string): string {
  const index = table[axis].findIndex(line => line.id === id);
  const heads = (table[axis][index]?.heads ?? []).map(head => head.replace(/\s*\n\s*/g, ''));
  const named = heads.filter((head, level) => head.trim() !== '' && head !== heads[level - 1]);
  const name = axisName[axis];
  return named.length === 0 || heads.at(-1)?.trim() === ''
    ? `${index + 1}${name}目`
    : `${name}「${named.join('・')}」`;
}
