import { isHeaderLike, labelOf } from './headerBand.ts';
import type { SheetGrid } from './sheetGrid.ts';

const ENOUGH_ROWS = 60;
const BLANK_ROWS = 3;

/** Rows to judge columns by: under the header, until the sheet goes blank or another header begins. */
export function sampleRows(grid: SheetGrid, from: number, left: number, right: number): number[] {
  const rows: number[] = [];
  let blanks = 0;
  for (let row = from; row <= grid.lastRow && rows.length < ENOUGH_ROWS && blanks < BLANK_ROWS; row++) {
    const slots = grid.inRow(row, left, right);
    blanks = slots.length === 0 ? blanks + 1 : 0;
    const words = slots.filter(
      slot => isHeaderLike(slot) && labelOf(slot).choices.some(c => c.weight >= 0.8),
    );
    if (words.length >= 3 && words.length >= slots.length - 1) break;
    if (slots.length > 1) rows.push(row);
  }
  return rows;
}
