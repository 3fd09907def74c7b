import { parse as parsePath } from 'node:path';
import type { CellRange, SheetCell, SheetCells } from '../../shared/reading/workbookCells.ts';
import { numberContent } from './cellContents.ts';
import { type HtmlCell, type HtmlRow, htmlTables } from './htmlTables.ts';
import { decodeMarkup } from './markupText.ts';
import { refuse } from './refusal.ts';
import { sheetLayout } from './sheetLayout.ts';
import { sheetLimits } from './sheetLimits.ts';

const SIZE_LIMIT = 50 * 2 ** 20;

/** A page of tables, as web systems hand it out under the name .xls: one sheet, its tables below each other. */
export function htmlSheet(bytes: Uint8Array, fileName: string): SheetCells {
  if (bytes.length > SIZE_LIMIT) refuse('workbookTooLarge', `${bytes.length} bytes of HTML`);
  const page = htmlTables(decodeMarkup(bytes));
  if (page.tables === 0) refuse('notAWorkbook', 'a page without a table');
  const cells: SheetCell[] = [];
  const merges: CellRange[] = [];
  const hiddenRows: number[] = [];
  let top = 1;
  for (const rows of page.blocks) {
    const placed = place(rows, top);
    for (const entry of placed) {
      if (entry.range.right > entry.range.left || entry.range.bottom > entry.range.top)
        merges.push(entry.range);
      const cell = cellAt(entry.cell, entry.range);
      if (cell) cells.push(cell);
    }
    rows.forEach((row, at) => {
      if (row.hidden) hiddenRows.push(top + at);
    });
    // An empty row keeps one table from running into the next.
    top += rows.length + 1;
  }
  const layout = sheetLayout({ cells, merges, hiddenRows, columns: page.columns });
  return { name: parsePath(fileName).name, hidden: false, ...layout };
}

/** Where the cells of a table stand: each in the first place that no cell from the left or from above covers. */
function place(rows: readonly HtmlRow[], top: number): { cell: HtmlCell; range: CellRange }[] {
  const placed: { cell: HtmlCell; range: CellRange }[] = [];
  /** By column: the last row that is covered. */
  const coveredTo: number[] = [];
  const last = top + rows.length - 1;
  let area = 0;
  rows.forEach(({ cells }, at) => {
    const row = top + at;
    let column = 1;
    for (const cell of cells) {
      while ((coveredTo[column] ?? 0) >= row) column++;
      const bottom = cell.down === 0 ? last : Math.min(row + cell.down - 1, last);
      const right = column + cell.across - 1;
      area += cell.across * (bottom - row + 1);
      if (area > sheetLimits.mergedCells) refuse('workbookUnsafe', 'cells that cover too much');
      if (right > sheetLimits.columns) refuse('workbookTooLarge', `${right} columns`);
      for (let covered = column; covered <= right; covered++) coveredTo[covered] = bottom;
      placed.push({ cell, range: { top: row, left: column, bottom, right } });
      column = right + 1;
    }
  });
  return placed;
}

function cellAt(cell: HtmlCell, { top: row, left: column }: CellRange): SheetCell | null {
  const { text, number } = cell;
  if (text === '') return null;
  if (number === null) {
    return { row, column, text, content: { kind: 'text' }, format: null, hasFormula: false };
  }
  // The text is what Excel showed when it wrote the page; a second rounding of ours would only differ.
  const { content } = numberContent(Number(number), cell.format, false);
  return { row, column, text, content, format: cell.format, hasFormula: false };
}
