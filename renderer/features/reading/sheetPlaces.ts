import type { CellRange, SheetCell, SheetCells } from '../../../shared/reading/workbookCells.ts';

/** A sheet to look things up in while it is drawn and walked through. */
export interface SheetPlaces {
  cellAt(row: number, column: number): SheetCell | undefined;
  /** The filled cells of rows, in order. */
  cellsBetween(top: number, bottom: number): readonly SheetCell[];
  /** The merge that covers a place, or the place itself. */
  areaAt(row: number, column: number): CellRange;
  /** Merges that reach into rows. */
  mergesBetween(top: number, bottom: number): CellRange[];
  /** Places that hold a text, "row/column". */
  filled: ReadonlySet<string>;
}

export function sheetPlaces({ cells, merges }: SheetCells): SheetPlaces {
  const firstOfRow = new Map<number, number>();
  cells.forEach(({ row }, index) => {
    if (!firstOfRow.has(row)) firstOfRow.set(row, index);
  });
  const between = (top: number, bottom: number): SheetCell[] => {
    const found: SheetCell[] = [];
    for (let row = top; row <= bottom; row++) {
      for (let at = firstOfRow.get(row) ?? cells.length; cells[at]?.row === row; at++) {
        const cell = cells[at];
        if (cell) found.push(cell);
      }
    }
    return found;
  };
  const mergesBetween = (top: number, bottom: number) =>
    merges.filter(merge => merge.top <= bottom && top <= merge.bottom);
  // What lies under a merge does not show, and no text runs over it.
  const filled = new Set<string>();
  for (const { row, column } of cells) filled.add(`${row}/${column}`);
  for (const { top, left, bottom, right } of merges)
    for (let row = top; row <= Math.min(bottom, top + TALLEST); row++)
      for (let column = left; column <= Math.min(right, left + TALLEST); column++)
        filled.add(`${row}/${column}`);
  return {
    cellAt: (row, column) => between(row, row).find(cell => cell.column === column),
    cellsBetween: between,
    areaAt: (row, column) =>
      mergesBetween(row, row).find(merge => merge.left <= column && column <= merge.right) ?? {
        top: row,
        left: column,
        bottom: row,
        right: column,
      },
    mergesBetween,
    filled,
  };
}

/** A merged column must not cost a million entries. */
const TALLEST = 500;
