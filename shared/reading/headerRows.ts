import type { SheetGrid, Slot } from './sheetGrid.ts';

/** So many rows of one look in a row are data; no form has so many header rows, nor prints its header so rarely. */
const ALIKE = 500;

/**
 * The rows in which a header could begin: all of them but those far down a long stretch of rows that look the same
 * (the same columns filled with the same kinds of content). Large registers are not searched row by row.
 */
export function headerRows(grid: SheetGrid): readonly number[] {
  let rows = known.get(grid);
  if (!rows) {
    rows = grid.rows.length <= ALIKE ? grid.rows : search(grid);
    known.set(grid, rows);
  }
  return rows;
}

const known = new WeakMap<SheetGrid, readonly number[]>();

function search(grid: SheetGrid): number[] {
  let before = '';
  let alike = 0;
  return grid.rows.filter(row => {
    const look = grid.inRow(row, 1, grid.lastColumn).map(lookOf).join('');
    alike = look === before ? alike + 1 : 0;
    before = look;
    return alike < ALIKE;
  });
}

function lookOf({ cell, range }: Slot): string {
  return String.fromCharCode(range.left + 64) + (cell.content.kind === 'text' ? 't' : 'v');
}
