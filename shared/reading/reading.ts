import type { DecimalText } from '../domain/decimalText.ts';
import type { Period } from '../domain/period.ts';
import type { Comparator, ParsedTarget } from '../domain/targetRule.ts';
import type { CellRange } from './workbookCells.ts';

/**
 * What the importer understood of one workbook, before anything is stored (reading-format.md).
 * Exact decimals here; `readingJson` writes plain JSON numbers.
 */
export interface Reading {
  file: string;
  sheets: string[];
  indicators: ReadIndicator[];
  tables: ReadTable[];
  narratives: ReadNarrative[];
  findings: ReadFinding[];
  /** Non-empty cells that went into nothing, as "Sheet!A1" in sheet order. */
  unread: string[];
  /** What each cell that was read was taken for, "Sheet!A1" → role; a filled cell without one is unread. */
  roles: Record<string, CellRole>;
  /** Where the indicator lists stand, for the preview and its corrections. */
  lists: ReadList[];
  /** Everything that was read, by the stretch of the sheet it stands in. */
  blocks: ReadBlock[];
  /** What the sheets say of themselves: 令和6年度 → 2024, 山梨支部 → 山梨. */
  fiscalYear: number | null;
  branchName: string | null;
}

/** Roles a column of an indicator list can have; `ignore` reads nothing. */
export const columnRoles = [
  'no',
  'initiative',
  'name',
  /** A column that says which indicators are KPIs. */
  'kpi',
  'unit',
  'target',
  'actual',
  'priorTarget',
  'priorActual',
  'numerator',
  'denominator',
  'difference',
  'achievement',
  'mark',
  'asOf',
  'ignore',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** What cells outside of an indicator list can be. */
export const otherRoles = [
  'header',
  'heading',
  'rowHead',
  'figure',
  'title',
  'footnote',
  'plan',
  'status',
] as const;

export type CellRole = Exclude<ColumnRole, 'ignore'> | (typeof otherRoles)[number] | 'unread';

/** One indicator list found on a sheet. */
export interface ReadList {
  sheet: string;
  headerTop: number;
  headerBottom: number;
  bottom: number;
  columns: { column: number; header: string; role: ColumnRole }[];
}

export interface ReadIndicator {
  no: string | null;
  initiative: string | null;
  name: string;
  isKpi: boolean;
  target: ReadTarget | null;
  actual: ReadValue | null;
  priorTarget: ReadTarget | null;
  priorActual: ReadValue | null;
  numerator: ReadFigure | null;
  denominator: ReadFigure | null;
  difference: ReadFigure | null;
  achievement: ReadFigure | null;
  mark: ReadText | null;
  /** Results of parts of the year beside each other (第1四半期 | 第2四半期 ...); the latest one is `actual` too. */
  parts?: { period: Period; value: ReadValue }[];
  /** The row it was read from, for corrections. */
  sheet: string;
  row: number;
}

export interface ReadText {
  text: string;
  /** "Sheet!A1", the top-left cell of a merge. */
  cell: string;
  /** The cell says more than this text; what stands beside it must stay when the text is written back. */
  isPart?: boolean;
}

export interface ReadFigure extends ReadText {
  /** Percent cells × 100, rounded to the shown decimals; the first number of a text cell. */
  value: DecimalText | null;
  unit: string | null;
  /** How the cell holds it, for writing back. */
  source: 'number' | 'percent' | 'text';
  /** A difference from last year's result (R6-R5), not from the target. */
  againstPrior?: boolean;
}

export interface ReadValue extends ReadFigure {
  /** ISO date. */
  asOf: string | null;
  /** The as-of note as printed in the cell, or null where it came from elsewhere on the sheet. */
  asOfText: string | null;
  status: 'preliminary' | 'final' | null;
}

export interface ReadTarget extends ReadText, ParsedTarget {
  source: 'number' | 'percent' | 'text';
}

/** A rectangular table of figures (付表). */
export interface ReadTable {
  title: ReadText | null;
  sheet: string;
  /** Header and row heads included. */
  range: CellRange;
  /** The unit a note or the title gives for all its figures. */
  unit: string | null;
  /** What stands over the row heads, one for each of their columns. */
  corner: string[];
  /** The heads over each column of values from the top down, as printed, merged ones filled. */
  columns: string[][];
  /** The heads beside each row from the left. */
  rows: string[][];
  /** The sheet's own numbers of those columns and rows. */
  columnNumbers: number[];
  rowNumbers: number[];
  /** Row by row; every row has as many cells as there are columns. */
  cells: ReadTableCell[][];
  /** Where a cell is merged over rows of the table: its place among `cells`, and how many rows it takes. */
  joins?: { row: number; column: number; rows: number }[];
  footnotes: ReadText[];
}

/** A cell of a table. Of a merge the first cell has the text, the others are empty. */
export interface ReadTableCell extends ReadText {
  /** Null where it shows no figure: words, an empty cell, a dash. */
  value: DecimalText | null;
  unit: string | null;
  source: 'number' | 'percent' | 'text';
  /** Last year's figure in brackets in the same cell. */
  prior: { text: string; value: DecimalText | null } | null;
}

/** A row of plan and status (事業計画 × 実施状況) under its headings. */
export interface ReadNarrative {
  sheet: string;
  row: number;
  /** The headings it stands under, outermost first. */
  path: string[];
  plan: ReadText | null;
  status: ReadText | null;
  mark: ReadText | null;
  /** Where the status would stand; an open one has an address too. */
  statusCell: string | null;
  markCell: string | null;
}

export interface ReadFinding {
  rule: 'sum' | 'difference' | 'ratio' | 'cumulative' | 'achievement' | 'malformed-number' | 'mark' | 'unit';
  cell: string;
  printed: string;
  computed: string | null;
  message: string;
}

/** What a person changed of a reading; reading again with them gives the corrected reading. */
export interface ReadingCorrections {
  columns: { sheet: string; column: number; role: ColumnRole }[];
  /** Rows of a list taken out of it (or put back in). */
  rows: { sheet: string; row: number; include: boolean }[];
  /** Header rows of a sheet's list where none or the wrong ones were found. */
  headers: { sheet: string; top: number; bottom: number }[];
  /** Single cells that are not read. */
  cells: { sheet: string; row: number; column: number }[];
  /** How a stretch of a sheet is to be read, and how many header rows and columns of row heads a table has. */
  blocks: {
    sheet: string;
    range: CellRange;
    kind: BlockKind;
    headerRows?: number | undefined;
    rowHeads?: number | undefined;
  }[];
  /** The office's own words for what columns hold: 取得率 is a result. They count before the program's dictionary. */
  terms: { words: string; role: TermRole }[];
}

/** What a word over a column can mean; whether it is last year's, its year says. */
export const termRoles = columnRoles.filter(
  (role): role is Exclude<ColumnRole, 'priorTarget' | 'priorActual'> =>
    role !== 'priorTarget' && role !== 'priorActual',
);
export type TermRole = (typeof termRoles)[number];

/** The ways a stretch of a sheet can be read. */
export const blockKinds = ['indicators', 'table', 'narratives', 'ignore'] as const;
export type BlockKind = (typeof blockKinds)[number];

/** A stretch of a sheet that was read as one. */
export interface ReadBlock {
  sheet: string;
  range: CellRange;
  kind: Exclude<BlockKind, 'ignore'>;
}

export const noCorrections: ReadingCorrections = {
  columns: [],
  rows: [],
  headers: [],
  cells: [],
  blocks: [],
  terms: [],
};

/** The comparator of a rule, for the JSON. */
export function comparatorOf(target: ParsedTarget): Comparator {
  return target.rule.comparator;
}
