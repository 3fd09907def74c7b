import type { DecimalText } from '../domain/decimalText.ts';
import type { Comparator, ParsedTarget } from '../domain/targetRule.ts';

/**
 * What the importer understood of one workbook, before anything is stored (reading-format.md).
 * Exact decimals here; `readingJson` writes plain JSON numbers.
 */
export interface Reading {
  file: string;
  sheets: string[];
  indicators: ReadIndicator[];
  findings: ReadFinding[];
  /** Non-empty cells that went into nothing, as "Sheet!A1" in sheet order. */
  unread: string[];
  /** What each non-empty cell was taken for, "Sheet!A1" → role. */
  roles: Record<string, CellRole>;
  /** Where the indicator lists stand, for the preview and its corrections. */
  lists: ReadList[];
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

export type CellRole = Exclude<ColumnRole, 'ignore'> | 'header' | 'unread';

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
  /** The row it was read from, for corrections. */
  sheet: string;
  row: number;
}

export interface ReadText {
  text: string;
  /** "Sheet!A1", the top-left cell of a merge. */
  cell: string;
}

export interface ReadFigure extends ReadText {
  /** Percent cells × 100, rounded to the shown decimals; the first number of a text cell. */
  value: DecimalText | null;
  unit: string | null;
  /** How the cell holds it, for writing back. */
  source: 'number' | 'percent' | 'text';
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
}

export const noCorrections: ReadingCorrections = { columns: [], rows: [], headers: [] };

/** The comparator of a rule, for the JSON. */
export function comparatorOf(target: ParsedTarget): Comparator {
  return target.rule.comparator;
}
