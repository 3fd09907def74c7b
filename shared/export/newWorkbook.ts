import type { DecimalText } from '../domain/decimalText.ts';
import type { CellRange } from '../reading/workbookCells.ts';

/** A workbook to be made, as data: `electron/excel/write` turns it into a file. */
export interface NewWorkbook {
  sheets: readonly NewSheet[];
  /** What the file says of itself: its title, and 資料番号 and 機密性 as keywords. */
  properties?: { title: string; keywords: string };
}

export interface NewSheet {
  /** Any text; `sheetNames` makes a name of it that Excel takes. */
  name: string;
  /** Widths in characters, column by column. */
  columns: readonly number[];
  rows: readonly NewRow[];
  merges: readonly CellRange[];
  /** How many rows and columns stay in sight. */
  freeze: { rows: number; columns: number };
  page: NewPage;
}

export interface NewRow {
  /** In points; null leaves it to the reader of the file. */
  height: number | null;
  /** The height must stay: what needs it is merged over several rows. */
  isFixed?: boolean;
  /** From column A on; null where there is not even a border. */
  cells: readonly (NewCell | null)[];
}

export interface NewCell {
  value: NewValue;
  style: CellStyleName;
  /** A number format; null shows numbers as they are. */
  format?: string | null;
  /** Broken into lines, though its style is not. */
  wraps?: boolean;
}

export type NewValue =
  | null
  /** Written digit by digit. Percentages are fractions. */
  | { kind: 'number'; value: DecimalText }
  /** Always a text, whatever it begins with. */
  | { kind: 'text'; text: string }
  /** ISO date. */
  | { kind: 'date'; date: string }
  /** Without its "="; `cached` is what it gives: null shows as an empty text. */
  | { kind: 'formula'; formula: string; cached: DecimalText | null };

export const cellStyleNames = [
  'title',
  'note',
  'noteRight',
  'head',
  'rowHead',
  'text',
  'centered',
  'figure',
  'total',
  'section',
  'footnote',
] as const;
export type CellStyleName = (typeof cellStyleNames)[number];

/** A4; as wide as one page, as many pages down as it takes. */
export interface NewPage {
  landscape: boolean;
  /** The first rows, and columns, repeated on every page. */
  titleRows: { from: number; to: number } | null;
  titleColumns: number;
  /** Left and right above, right below; the page number stands in the middle below. */
  header: { left: string; right: string };
  footerRight: string;
}

/** What stands on every sheet of a workbook besides its own. */
export interface WorkbookMarks {
  /** 「山梨支部 令和6年度 年間」 */
  subject: string;
  /** 資料番号. */
  documentNo: string | null;
  /** 機密性. */
  confidentiality: string | null;
}

/** Header and footer of a sheet. */
export function pageMarks({
  subject,
  documentNo,
  confidentiality,
}: WorkbookMarks): Pick<NewPage, 'header' | 'footerRight'> {
  return { header: { left: subject, right: documentNo ?? '' }, footerRight: confidentiality ?? '' };
}

export function textCell(text: string, style: CellStyleName): NewCell {
  return { value: text === '' ? null : { kind: 'text', text }, style };
}
