import type { CellRange } from '../../../shared/reading/workbookCells.ts';
import type { Scalar } from './scalar.ts';

export type Operator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=';

/** A formula as a tree. */
export type Formula =
  | { kind: 'constant'; value: Scalar }
  | { kind: 'reference'; reference: Reference }
  | { kind: 'negative' | 'percent'; operand: Formula }
  | { kind: 'operation'; operator: Operator; left: Formula; right: Formula }
  | { kind: 'call'; name: string; args: readonly Formula[] };

/** Cells as a formula names them. */
export interface Reference {
  /** Null for the formula's own sheet. */
  sheet: string | null;
  from: Corner;
  to: Corner;
}

/** One corner; what is not fixed by `$` moves with the formula where it is shared. */
export interface Corner {
  row: number;
  column: number;
  fixedRow: boolean;
  fixedColumn: boolean;
}

/** Where a formula stands, and how far it was copied to get there. */
export interface FormulaPlace {
  /** By its place in the workbook. */
  sheet: number;
  row: number;
  column: number;
  rowShift: number;
  columnShift: number;
}

/** Cells of one sheet, by its place in the workbook. */
export interface Area extends CellRange {
  sheet: number;
}

/** Values worked out side by side, row by row, as in `SUMPRODUCT((A1:A3="x")*B1:B3)`. */
export interface Matrix {
  rows: readonly (readonly Scalar[])[];
}

/** What a part of a formula amounts to before it is brought down to one value. */
export type Value = Scalar | Area | Matrix;

export function isArea(value: Value): value is Area {
  return typeof value === 'object' && value !== null && 'sheet' in value;
}

export function isMatrix(value: Value): value is Matrix {
  return typeof value === 'object' && value !== null && 'rows' in value;
}

export function sizeOf({ top, left, bottom, right }: CellRange): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** The cells SUMIF adds up: they begin where it says and reach as far as those it looks at. */
export function alongside(looked: CellRange, summed: Area): Area {
  const { sheet, top, left } = summed;
  return {
    sheet,
    top,
    left,
    bottom: top + looked.bottom - looked.top,
    right: left + looked.right - looked.left,
  };
}
