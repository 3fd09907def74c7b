import type { DecimalText } from '../domain/decimalText.ts';

/** A workbook as plain cells, whatever file it came from. Made by `electron/excel`, read by `shared/reading`. */
export interface WorkbookCells {
  file: string;
  /** `html` and `xml` (Excel 2003's) are usually named .xls. */
  format: 'xlsx' | 'xls' | 'csv' | 'html' | 'xml';
  /** In workbook order, hidden ones included. */
  sheets: SheetCells[];
}

export interface SheetCells {
  name: string;
  hidden: boolean;
  /** Non-empty cells only, row by row. */
  cells: SheetCell[];
  merges: CellRange[];
  /** Widths in characters by column (index 0 = column A); missing ones have the default width. */
  columnWidths: (number | undefined)[];
  hiddenRows: number[];
  hiddenColumns: number[];
}

/** One cell; rows and columns count from 1, as in the addresses people see. */
export interface SheetCell {
  row: number;
  column: number;
  /** What Excel shows, line breaks kept, 和暦 formats applied, furigana left out. */
  text: string;
  content: CellContent;
  /** The number format code, e.g. `#,##0"事業所"`; null for General. */
  format: string | null;
  hasFormula: boolean;
}

export type CellContent =
  /** `value` is the stored number written out exactly as the shortest decimal, percent cells unscaled (0.5616). */
  | { kind: 'number'; value: DecimalText }
  /** A number shown as a date; the ISO date. */
  | { kind: 'date'; date: string }
  | { kind: 'text' }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'error' }
  /** A formula saved without a result, which we could not work out either: nothing is known. */
  | { kind: 'unknown' };

/** Inclusive, 1-based. */
export interface CellRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** 1 → "A", 27 → "AA". */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** (7, 4) → "D7". */
export function addressOf(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** "D7" → { row: 7, column: 4 }, or null. */
export function parseAddress(address: string): { row: number; column: number } | null {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address);
  if (!match?.[1] || !match[2]) return null;
  let column = 0;
  for (const letter of match[1]) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column };
}
