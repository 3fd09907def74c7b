import type { CellRange, SheetCell, SheetCells } from '../../shared/reading/workbookCells.ts';
import type { SheetColumn } from './sheetColumns.ts';

/** What was found in a sheet, in the order it was found. */
export interface FoundSheet {
  cells: SheetCell[];
  merges: CellRange[];
  hiddenRows: number[];
  columns: (SheetColumn | undefined)[];
  /** Areas that one array formula fills. */
  arrays?: CellRange[];
}

/** Cells row by row, and of widths and hidden lines only those in use: files style columns up to XFD. */
export function sheetLayout(found: FoundSheet): Omit<SheetCells, 'name' | 'hidden'> {
  const { merges, arrays = [] } = found;
  const cells = inOrder(found.cells);
  markArrays(cells, arrays);
  let lastRow = cells.at(-1)?.row ?? 0;
  let lastColumn = 0;
  for (const { column } of cells) if (column > lastColumn) lastColumn = column;
  for (const { bottom, right } of merges) {
    lastRow = Math.max(lastRow, bottom);
    lastColumn = Math.max(lastColumn, right);
  }
  const columns = found.columns.slice(0, lastColumn);
  return {
    cells,
    merges,
    columnWidths: Array.from(columns, column => column?.width),
    hiddenRows: [...new Set(found.hiddenRows)].filter(row => row <= lastRow).sort((a, b) => a - b),
    hiddenColumns: columns.flatMap((column, at) => (column?.hidden ? [at + 1] : [])),
  };
}

/** Row by row; where a place comes twice, the later cell stands. Nearly always nothing is to be done. */
function inOrder(cells: SheetCell[]): SheetCell[] {
  const isOrdered = cells.every((cell, at) => at === 0 || comesBefore(cells[at - 1], cell));
  if (isOrdered) return cells;
  const sorted = cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
  return sorted.filter((cell, at) => comesBefore(cell, sorted[at + 1]));
}

function comesBefore(a: SheetCell | undefined, b: SheetCell | undefined): boolean {
  if (!a || !b) return true;
  return a.row < b.row || (a.row === b.row && a.column < b.column);
}

/** An array formula stands in its first cell only; the others it fills are formula cells as well. */
function markArrays(cells: readonly SheetCell[], arrays: readonly CellRange[]): void {
  const wide = arrays.filter(({ top, left, bottom, right }) => top !== bottom || left !== right);
  if (wide.length === 0) return;
  const waiting = wide.toSorted((a, b) => b.top - a.top);
  let active: CellRange[] = [];
  for (const cell of cells) {
    for (let next = waiting.at(-1); next && next.top <= cell.row; next = waiting.at(-1)) {
      active = [...active.filter(area => area.bottom >= cell.row), next];
      waiting.pop();
    }
    const { column, row } = cell;
    const fills = (area: CellRange) => area.bottom >= row && area.left <= column && column <= area.right;
    if (!cell.hasFormula && active.some(fills)) cell.hasFormula = true;
  }
}
