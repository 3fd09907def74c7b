import type { DecimalText } from '../../domain/decimalText.ts';
import type { SheetCell } from '../workbookCells.ts';

/** What is to be written into one cell of the branch's workbook. */
export interface CellWrite {
  sheet: string;
  address: string;
  value: WrittenValue;
}

export type WrittenValue =
  | { kind: 'number'; value: DecimalText }
  /** ISO date. */
  | { kind: 'date'; date: string }
  | { kind: 'text'; text: string }
  | { kind: 'empty' };

/** The workbook that is written into. */
export interface WriteTarget {
  /** The cell as it stands there; undefined where it is empty. */
  cellAt(sheet: string, address: string): SheetCell | undefined;
  /** The number format of an empty cell; null for General. */
  formatAt?(sheet: string, address: string): string | null;
  /** Whether a merge covers the cell, so that nobody would see what is written. */
  isCovered?(sheet: string, address: string): boolean;
}

export interface WriteBackOptions {
  /** The person wants figures in the place of the workbook's own formulas. */
  overwriteFormulas?: boolean;
}
