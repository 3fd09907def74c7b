import type { CellRange } from '../reading/workbookCells.ts';
import { shownWidth } from './cellSize.ts';
import { mergesByRow } from './mergesByRow.ts';
import type { NewCell } from './newWorkbook.ts';

const NARROWEST = 8;
/** Longer words are broken into lines. */
const WIDEST = 36;
const HEAD = 18;

/** Widths in which every column's own cells are readable; merged ones share theirs. `merges` count from the grid's first row. */
export function columnWidths(
  grid: readonly (readonly (NewCell | null)[])[],
  merges: readonly CellRange[],
  count: number,
): number[] {
  const widths = Array.from({ length: count }, () => NARROWEST);
  const wide = merges.filter(({ left, right }) => right > left);
  const mergesOf = mergesByRow(wide);
  const isMerged = (row: number, column: number) =>
    mergesOf(row).some(({ left, right }) => column >= left && column <= right);
  grid.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (!cell || isMerged(row + 1, column + 1)) return;
      const most = cell.style === 'head' ? HEAD : WIDEST;
      widths[column] = Math.max(widths[column] ?? 0, Math.min(most, shownWidth(cell) + 2));
    });
  });
  for (const { top, left, right } of wide) {
    const cell = grid[top - 1]?.[left - 1];
    const needed = cell ? Math.min(WIDEST, shownWidth(cell) + 2) : 0;
    const have = widths.slice(left - 1, right).reduce((sum, width) => sum + width, 0);
    const more = Math.max(0, Math.ceil((needed - have) / (right - left + 1)));
    for (let column = left - 1; column < right; column += 1) widths[column] = (widths[column] ?? 0) + more;
  }
  return widths;
}
