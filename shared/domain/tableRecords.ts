import type { DecimalText } from './decimalText.ts';
import type { FiscalYear } from './fiscalYear.ts';
import type { CarriedFrom } from './outlineRecords.ts';
import type { Period } from './period.ts';
import type { RoundingMode } from './rounding.ts';

/** 付表: a table of figures with heads of several levels. Its cells are records of their own. */
export interface PlanTable {
  id: number;
  branchId: number;
  year: FiscalYear;
  period: Period;
  sectionId: number | null;
  sortOrder: number;
  title: string;
  /** The unit of every figure without one, as in （単位：千円）. */
  unit: string | null;
  /** The as-of note as printed. */
  asOfText: string | null;
  /** What stands above the row heads, one for each level. */
  corner: string[];
  columns: TableColumn[];
  rows: TableRow[];
  footnotes: TableFootnote[];
  /** Equations that have to hold beside the formulas: "見込者数 = 対象者数 × 率". */
  checks: string[];
  /** Shown above its figures, and printed. */
  chart: TableChart | null;
  /** Not null while its figures are still those of then. */
  carriedFrom: CarriedFrom | null;
}

export const chartKinds = ['bar', 'line', 'barLine', 'multiples'] as const;
/** Bars, lines, bars with the last series as a line on an axis of its own, or a small chart for each series. */
export type ChartKind = (typeof chartKinds)[number];

/** 図: which of a table's lines are drawn, and how. */
export interface TableChart {
  kind: ChartKind;
  title: string | null;
  /** Whether each column or each row of figures is a series; the other axis is the categories. */
  series: 'rows' | 'columns';
  /** Ids of the lines that are drawn; null draws all that hold figures. */
  rowIds: string[] | null;
  columnIds: string[] | null;
}

export interface TableColumn {
  /** Stays when the column is moved or renamed. */
  id: string;
  /** Heads from the top level down; merged heads repeated. */
  heads: string[];
  kind: 'figure' | 'text' | 'date';
  unit: string | null;
  /** Decimals of a computed figure; null takes those of the figures it comes from. */
  decimals: number | null;
  formula: string | null;
  /** Null: half up, or the habit its printed figures show. */
  rounding: RoundingMode | null;
  /** The column in whose cells this one stands in brackets (last year's figure). */
  bracketOf: string | null;
  /** Cells below each other that say the same are one merged cell (venue lists). */
  joinsEqual?: boolean;
}

export interface TableRow {
  id: string;
  /** Heads from the left; merged heads repeated. */
  heads: string[];
  unit: string | null;
  formula: string | null;
}

/** A note below a table; it may correct one cell of a running total: "※1 脱退7件を除く" is −7. */
export interface TableFootnote {
  marker: string;
  text: string;
  adjusts: { rowId: string; columnId: string; amount: DecimalText } | null;
}

export interface TableCell {
  tableId: number;
  rowId: string;
  columnId: string;
  /** As typed or printed; empty where the cell is open or only computed. */
  text: string;
  /** A formula of this cell alone. */
  formula: string | null;
}

export function tableCellKey(tableId: number, rowId: string, columnId: string): string {
  return `${tableId}/${rowId}/${columnId}`;
}
