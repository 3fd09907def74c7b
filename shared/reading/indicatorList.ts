import type { FiscalYear } from '../domain/fiscalYear.ts';
import type { AssignedColumn, ListRole } from './listColumn.ts';
import type { SheetGrid, Slot } from './sheetGrid.ts';

/** A list of indicators found on a sheet: where its header stands and what its columns are. */
export interface IndicatorList {
  grid: SheetGrid;
  /** Header rows; 0 where the list has none. */
  headerTop: number;
  headerBottom: number;
  /** The last row that can belong to it. */
  limit: number;
  left: number;
  right: number;
  columns: readonly AssignedColumn[];
  fiscalYear: FiscalYear | null;
  /** Rows where the same header is printed again after a page break. */
  repeatedHeaders: ReadonlySet<number>;
  /** Where on the sheet itself the cells of an arranged list stand. */
  arranged?: { grid: SheetGrid; top: number; bottom: number };
}

/** The filled cells of a row, by the column of the list each belongs to. */
export type RowCells = ReadonlyMap<number, Slot>;

/**
 * A merged cell belongs to the first of the list's columns it covers, so that a dash over target and result is
 * one dash.
 */
export function rowCells(
  list: Pick<IndicatorList, 'grid' | 'left' | 'right' | 'columns'>,
  row: number,
): RowCells {
  const cells = new Map<number, Slot>();
  for (const slot of list.grid.inRow(row, list.left, list.right)) {
    const covered = list.columns.filter(
      ({ column }) => slot.range.left <= column && column <= slot.range.right,
    );
    const owner = covered.find(({ heading }) => heading !== null) ?? covered[0];
    if (owner && !cells.has(owner.column)) cells.set(owner.column, slot);
  }
  return cells;
}

/** The cells of a row in the columns of one role, left to right. */
export function cellsOf(
  list: IndicatorList,
  cells: RowCells,
  role: ListRole,
): { column: AssignedColumn; slot: Slot }[] {
  return list.columns.flatMap(column => {
    const slot = column.role === role ? cells.get(column.column) : undefined;
    return slot ? [{ column, slot }] : [];
  });
}

export function cellOf(
  list: IndicatorList,
  cells: RowCells,
  role: ListRole,
): { column: AssignedColumn; slot: Slot } | null {
  return cellsOf(list, cells, role)[0] ?? null;
}
