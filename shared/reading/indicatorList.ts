import type { FiscalYear } from '../domain/fiscalYear.ts';
import { groupBy } from '../domain/groupBy.ts';
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
  const { byNumber } = indexOf(list.columns);
  for (const slot of list.grid.inRow(row, list.left, list.right)) {
    const { left, right } = slot.range;
    const owner = left === right ? byNumber.get(left) : ownerOf(list.columns, left, right);
    if (owner && !cells.has(owner.column)) cells.set(owner.column, slot);
  }
  return cells;
}

function ownerOf(
  columns: readonly AssignedColumn[],
  left: number,
  right: number,
): AssignedColumn | undefined {
  const covered = columns.filter(({ column }) => left <= column && column <= right);
  return covered.find(({ heading }) => heading !== null) ?? covered[0];
}

/** The columns of a list as they are looked up for every row. */
interface ColumnIndex {
  byNumber: ReadonlyMap<number, AssignedColumn>;
  byRole: ReadonlyMap<ListRole, readonly AssignedColumn[]>;
}

const indexes = new WeakMap<readonly AssignedColumn[], ColumnIndex>();

function indexOf(columns: readonly AssignedColumn[]): ColumnIndex {
  let index = indexes.get(columns);
  if (!index) {
    const byNumber = new Map(columns.map(one => [one.column, one]));
    index = { byNumber, byRole: groupBy(columns, ({ role }) => role) };
    indexes.set(columns, index);
  }
  return index;
}

/** The cells of a row in the columns of one role, left to right. */
export function cellsOf(
  list: IndicatorList,
  cells: RowCells,
  role: ListRole,
): { column: AssignedColumn; slot: Slot }[] {
  const found: { column: AssignedColumn; slot: Slot }[] = [];
  for (const column of indexOf(list.columns).byRole.get(role) ?? []) {
    const slot = cells.get(column.column);
    if (slot) found.push({ column, slot });
  }
  return found;
}

export function cellOf(
  list: IndicatorList,
  cells: RowCells,
  role: ListRole,
): { column: AssignedColumn; slot: Slot } | null {
  return cellsOf(list, cells, role)[0] ?? null;
}
