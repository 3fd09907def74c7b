import { foldText } from '../foldText.ts';
import type { CellRole, Reading } from '../reading.ts';
import { addressOf, type WorkbookCells } from '../workbookCells.ts';

/** What makes a form recognisable next quarter: its own words and where they stand, without its figures. */
export interface Form {
  sheets: FormSheet[];
}

export interface FormSheet {
  /** Folded, figures as #: R6年度 and R7年度 are the same form. */
  name: string;
  labels: FormLabel[];
}

export interface FormLabel {
  text: string;
  row: number;
  column: number;
}

const LABELS: readonly CellRole[] = ['header', 'title'];

/** The form of a workbook as it was read: the words over its columns, and the titles of its tables. */
export function formOf(workbook: WorkbookCells, reading: Reading): Form {
  return {
    sheets: workbook.sheets
      .filter(sheet => !sheet.hidden)
      .map(({ name, cells }) => ({
        name: maskedText(name),
        labels: cells.flatMap(({ row, column, text }) => {
          const role = reading.roles[`${name}!${addressOf(row, column)}`];
          return role && LABELS.includes(role) ? [{ text: maskedText(text), row, column }] : [];
        }),
      }))
      .filter(({ labels }) => labels.length > 0),
  };
}

/** All words of a workbook as labels, for finding those of a form in it. */
export function wordsOf(workbook: WorkbookCells): FormSheet[] {
  return workbook.sheets.map(({ name, cells }) => ({
    name: maskedText(name),
    labels: cells
      .filter(({ text }) => text.trim() !== '' && text.length <= LONGEST)
      .map(({ row, column, text }) => ({ text: maskedText(text), row, column })),
  }));
}

/** No label is longer. */
const LONGEST = 120;

/** Words without what changes from year to year: widths, blanks, figures (元年 too). */
export function maskedText(text: string): string {
  return foldText(text)
    .replace(/元(?=年)/g, '#')
    .replace(/[\d一二三四](?=四半期)/g, '#')
    .replace(/\d+(?:[.,]\d+)*/g, '#');
}
