import type { CellRange } from '../reading/workbookCells.ts';
import { mergesByRow } from './mergesByRow.ts';
import type { NewCell, NewRow } from './newWorkbook.ts';
import { lineCount, rowHeight } from './textSize.ts';

/** Rows of a grid that begins in `firstRow`, each as high as its texts need. */
export function fittedRows(
  grid: readonly (readonly (NewCell | null)[])[],
  columns: readonly number[],
  merges: readonly CellRange[],
  firstRow: number,
): NewRow[] {
  const mergesOf = mergesByRow(merges);
  return grid.map((cells, at) => fittedRow(cells, columns, mergesOf(firstRow + at)));
}

/** A row as high as its texts need. What is merged over several rows has room enough and is left out. */
function fittedRow(
  cells: readonly (NewCell | null)[],
  columns: readonly number[],
  merges: readonly CellRange[],
): NewRow {
  let lines = 1;
  cells.forEach((cell, at) => {
    if (cell?.value?.kind !== 'text') return;
    const merge = merges.find(({ left }) => left === at + 1);
    if (merge && merge.bottom > merge.top) return;
    const width = columns.slice(at, merge?.right ?? at + 1).reduce((sum, one) => sum + one, 0);
    lines = Math.max(lines, lineCount(cell.value.text, width));
  });
  return { height: rowHeight(lines), cells };
}
