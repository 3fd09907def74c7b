import type { CellRange, SheetCell, SheetCells } from '../../../shared/reading/workbookCells.ts';

/** How much of a sheet is drawn; more would only slow the window, and is read all the same. */
const MAX_ROWS = 300;
const MAX_COLUMNS = 60;

/** A sheet ready to be drawn as a table: cells by place, merged ones once. */
export interface SheetView {
  rows: number[];
  columns: number[];
  isCut: boolean;
  cellAt(row: number, column: number): SheetCell | undefined;
  /** The merge that begins here, or null. */
  mergeAt(row: number, column: number): CellRange | null;
  /** Whether the place lies under a merged cell and is not drawn. */
  isCovered(row: number, column: number): boolean;
}

export function viewOf(sheet: SheetCells): SheetView {
  let [bottom, right] = [1, 1];
  for (const { row, column } of sheet.cells) {
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  const cells = new Map(sheet.cells.map(cell => [`${cell.row}/${cell.column}`, cell]));
  const merges = new Map<string, CellRange>();
  const covered = new Set<string>();
  for (const merge of sheet.merges) {
    merges.set(`${merge.top}/${merge.left}`, merge);
    for (let row = merge.top; row <= Math.min(merge.bottom, MAX_ROWS); row += 1) {
      for (let column = merge.left; column <= Math.min(merge.right, MAX_COLUMNS); column += 1) {
        if (row !== merge.top || column !== merge.left) covered.add(`${row}/${column}`);
      }
    }
  }
  return {
    rows: numbers(Math.min(bottom, MAX_ROWS)),
    columns: numbers(Math.min(right, MAX_COLUMNS)),
    isCut: bottom > MAX_ROWS || right > MAX_COLUMNS,
    cellAt: (row, column) => cells.get(`${row}/${column}`),
    mergeAt: (row, column) => merges.get(`${row}/${column}`) ?? null,
    isCovered: (row, column) => covered.has(`${row}/${column}`),
  };
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
