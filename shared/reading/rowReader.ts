import { cellsOf, type IndicatorList, type RowCells } from './indicatorList.ts';
import type { AssignedColumn, ListRole } from './listColumn.ts';
import type { ListContext } from './listContext.ts';
import type { CellRole } from './reading.ts';
import type { Slot } from './sheetGrid.ts';

/** One row of a list while it is read. */
export interface RowReader {
  list: IndicatorList;
  row: number;
  context: ListContext;
  cell(role: ListRole): { column: AssignedColumn; slot: Slot } | null;
  cells(role: ListRole): Slot[];
  /** The cell in a column of the list. */
  at(column: AssignedColumn): Slot | null;
  /** The cell in the column of units or 以上 that belongs to a figure's column. */
  suffix(column: AssignedColumn): Slot | null;
  /** Tells the ledger what a cell was taken for. */
  take(slot: Slot, role: CellRole): void;
  /** Whether a figure's cell has not been read for a row above: merged figures are read once. */
  first(slot: Slot): boolean;
}

export function rowReader(
  list: IndicatorList,
  row: number,
  cells: RowCells,
  context: ListContext,
  shared: { take(slot: Slot, role: CellRole): void; read: Set<Slot> },
): RowReader {
  return {
    list,
    row,
    context,
    cell: role => cellsOf(list, cells, role)[0] ?? null,
    cells: role => cellsOf(list, cells, role).map(({ slot }) => slot),
    at: column => cells.get(column.column) ?? null,
    suffix: column => {
      const beside = list.columns.find(other => other.role === 'suffix' && other.of === column.column);
      return (beside && cells.get(beside.column)) ?? null;
    },
    take: shared.take,
    first: slot => {
      const isFirst = !shared.read.has(slot);
      shared.read.add(slot);
      return isFirst;
    },
  };
}
