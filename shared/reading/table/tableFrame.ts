import type { SheetGrid, Slot } from '../sheetGrid.ts';

/** Where a table of figures stands on its sheet: its header, its row heads, its values. */
export interface TableFrame {
  grid: SheetGrid;
  headerTop: number;
  headerBottom: number;
  left: number;
  right: number;
  /** The first column of values; row heads stand to its left. */
  firstValue: number;
  /** The sheet's rows of values, top down. */
  rows: readonly number[];
  /** Headings over part of the rows, by the row they stand in. */
  groups: ReadonlyMap<number, Slot>;
  /** Rows where the header is printed again after a page break. */
  repeatedHeaders: readonly number[];
  bottom: number;
}

/** Which cells are still to be read. */
export type IsFree = (slot: Slot) => boolean;
