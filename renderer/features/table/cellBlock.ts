import type { PlanInput } from '../../../shared/commands/planInput.ts';
import type { PlanTable } from '../../../shared/domain/tableRecords.ts';
import type { CellEdit } from '../../grid/gridTypes.ts';
import { isHeadColumn } from './tableColumns.ts';
import { typedFormula } from './tableEdits.ts';

/** Fewer cells are as quick one by one. */
const MANY = 100;

/** Many typed texts as one rectangle of cells; null where they are none, or some are heads or formulas. */
export function cellBlock(table: PlanTable, edits: readonly CellEdit[]): PlanInput | null {
  const [first] = edits;
  if (!first || edits.length < MANY) return null;
  const end = edits.findIndex(({ rowId }) => rowId !== first.rowId);
  const width = end < 0 ? edits.length : end;
  const columnIds = edits.slice(0, width).map(({ columnId }) => columnId);
  const rowIds: string[] = [];
  for (let at = 0; at < edits.length; at += width) rowIds.push(edits[at]?.rowId ?? '');
  const isPlain =
    edits.length === rowIds.length * width &&
    !columnIds.some(isHeadColumn) &&
    new Set(columnIds).size === width &&
    new Set(rowIds).size === rowIds.length &&
    edits.every(
      ({ rowId, columnId, text }, at) =>
        rowId === rowIds[Math.floor(at / width)] &&
        columnId === columnIds[at % width] &&
        typedFormula(text) === null,
    );
  return isPlain
    ? { kind: 'cells', tableId: table.id, rowIds, columnIds, texts: edits.map(({ text }) => text) }
    : null;
}
