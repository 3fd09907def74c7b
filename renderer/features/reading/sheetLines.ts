import type { CellRange, SheetCell, SheetCells } from '../../../shared/reading/workbookCells.ts';

/** The lines a sheet is drawn on, in CSS pixels: column n reaches from `lefts[n-1]` to `lefts[n]`, rows likewise. */
export interface SheetLines {
  rows: number;
  columns: number;
  lefts: readonly number[];
  tops: Float64Array;
}

/** As the style sheet has them: drawing a stretch of a sheet means to know its place without measuring. */
export const LINE_HEIGHT = 17;
const ROW_SPACE = 7;
/** Beside a text, with room for the sign of its role. */
const CELL_SPACE = 9;
const SIGN_WIDTH = 9;
/** Room over a block for its name. */
export const NAME_HEIGHT = 18;
const WIDE_LETTER = 12;
const NARROW_LETTER = 6.6;
/** A column is given in letters of Excel's own font, which are narrower. */
const EXCEL_LETTER = 6;
const DEFAULT_WIDTH = 9;
const [NARROWEST, WIDEST] = [34, 420];
/** A column of a list has a choice of roles over it. */
const NARROWEST_CHOICE = 66;
/** What is longer is read beside the sheet. */
const MOST_LINES = 9;
/** Sheets with more rows are lists of short entries: all rows are of one height there. */
const MANY_ROWS = 20_000;
const HIDDEN_HEIGHT = 10;

/**
 * Places the rows and columns of a sheet about as Excel shows them, each row as high as its texts.
 *
 * @param choices columns with a choice over them
 * @param named rows that have the name of a block over them
 */
export function sheetLines(
  sheet: SheetCells,
  choices: ReadonlySet<number>,
  named: ReadonlySet<number>,
): SheetLines {
  let [rows, columns] = [1, 1];
  for (const { row, column } of sheet.cells) {
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
  }
  const lefts = [0];
  for (let column = 1; column <= columns; column++) {
    lefts.push((lefts[column - 1] ?? 0) + widthOf(sheet, column, choices.has(column)));
  }
  const heights = new Float64Array(rows + 1).fill(LINE_HEIGHT + ROW_SPACE);
  if (rows <= MANY_ROWS) fitTexts(sheet, lefts, heights);
  for (const row of sheet.hiddenRows) if (row <= rows) heights[row] = HIDDEN_HEIGHT;
  heights[0] = 0;
  const tops = new Float64Array(rows + 1);
  if (named.has(1)) tops[0] = NAME_HEIGHT;
  for (let row = 1; row <= rows; row++) {
    // The name of a block stands at the foot of the row above it.
    if (row > 1 && named.has(row)) tops[row - 1] = (tops[row - 1] ?? 0) + NAME_HEIGHT;
    tops[row] = (tops[row - 1] ?? 0) + (heights[row] ?? 0);
  }
  return { rows, columns, lefts, tops };
}

/** Inclusive, in the sheet's own numbers. */
export function linesWithin(edges: ArrayLike<number>, from: number, to: number): [number, number] {
  const last = edges.length - 1;
  const first = Math.min(last, indexAfter(edges, from));
  return [Math.max(1, first), Math.min(last, Math.max(1, indexAfter(edges, to)))];
}

/** The first line that ends after a place. */
function indexAfter(edges: ArrayLike<number>, place: number): number {
  let [low, high] = [1, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where a range is drawn. */
export function boxOf({ lefts, tops, rows, columns }: SheetLines, range: CellRange) {
  const left = lefts[Math.min(range.left, columns + 1) - 1] ?? 0;
  const top = tops[Math.min(range.top, rows + 1) - 1] ?? 0;
  return {
    left,
    top,
    width: (lefts[Math.min(range.right, columns)] ?? 0) - left,
    height: (tops[Math.min(range.bottom, rows)] ?? 0) - top,
  };
}

function widthOf(sheet: SheetCells, column: number, hasChoice: boolean): number {
  const characters = sheet.columnWidths[column - 1] ?? DEFAULT_WIDTH;
  const wanted = Math.round(characters * EXCEL_LETTER) + CELL_SPACE;
  return Math.min(WIDEST, Math.max(hasChoice ? NARROWEST_CHOICE : NARROWEST, wanted));
}

/** Makes rows as high as their texts; of a merge over several rows the last one takes what does not fit. */
function fitTexts({ cells, merges }: SheetCells, lefts: readonly number[], heights: Float64Array): void {
  const merged = new Map(merges.map(merge => [`${merge.top}/${merge.left}`, merge]));
  const filled = new Set(cells.map(({ row, column }) => `${row}/${column}`));
  const tall: { cell: SheetCell; merge: CellRange }[] = [];
  const heightIn = (cell: SheetCell, right: number) => {
    const width =
      (lefts[Math.min(right, lefts.length - 1)] ?? 0) -
      (lefts[cell.column - 1] ?? 0) -
      CELL_SPACE -
      SIGN_WIDTH;
    return Math.min(MOST_LINES, linesOf(cell.text, width)) * LINE_HEIGHT + ROW_SPACE;
  };
  for (const cell of cells) {
    const merge = merged.get(`${cell.row}/${cell.column}`);
    if (merge && merge.bottom > merge.top) {
      tall.push({ cell, merge });
      continue;
    }
    const right = merge?.right ?? spillOf(cell, lefts, filled);
    heights[cell.row] = Math.max(heights[cell.row] ?? 0, heightIn(cell, right));
  }
  for (const { cell, merge } of tall) {
    const bottom = Math.min(merge.bottom, heights.length - 1);
    let has = 0;
    for (let row = merge.top; row <= bottom; row++) has += heights[row] ?? 0;
    const lacks = heightIn(cell, merge.right) - has;
    if (lacks > 0) heights[bottom] = (heights[bottom] ?? 0) + lacks;
  }
}

/** The last column a text reaches into: like Excel's it runs on over empty cells to its right. */
export function spillOf(
  { row, column, text, content }: SheetCell,
  lefts: readonly number[],
  filled: ReadonlySet<string>,
): number {
  if (content.kind !== 'text' || text.includes('\n')) return column;
  const needed = widthOfLine(text) + CELL_SPACE;
  let right = column;
  while (
    right < lefts.length - 1 &&
    (lefts[right] ?? 0) - (lefts[column - 1] ?? 0) < needed &&
    !filled.has(`${row}/${right + 1}`)
  ) {
    right += 1;
  }
  return right;
}

function linesOf(text: string, width: number): number {
  const room = Math.max(WIDE_LETTER, width);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOfLine(line) / room)), 0);
}

function widthOfLine(line: string): number {
  let width = 0;
  for (let at = 0; at < line.length; at++) width += line.charCodeAt(at) < 0x300 ? NARROW_LETTER : WIDE_LETTER;
  return width;
}
