import { type AcceptedFinding, type PrintedFigure, printedKey } from './checkRecords.ts';
import type { DecimalText } from './decimalText.ts';
import type { FiscalYear } from './fiscalYear.ts';
import type { JudgementScale } from './judgementScale.ts';
import type { CellNote } from './noteRecords.ts';
import type { CarriedFrom, Passage, Section } from './outlineRecords.ts';
import type { Period } from './period.ts';
import type { RoundingMode } from './rounding.ts';
import {
  type FormProfile,
  type PassageLink,
  passageLinkKey,
  type TableLink,
  tableLinkKey,
} from './sheetLinkRecords.ts';
import type { Snapshot } from './snapshotRecords.ts';
import { type PlanTable, type TableCell, tableCellKey } from './tableRecords.ts';
import type { TargetRule } from './targetRule.ts';

/**
 * What a document holds, as records. Every edit puts one record in the place of another
 * (`shared/commands`), so a record carries all that its inverse needs.
 */
export interface Branch {
  id: number;
  name: string;
}

export type IndicatorId = number;

/** How the values of months make up a quarter or year: 'none' says they are typed in for themselves. */
export const addUps = ['none', 'sum', 'latest', 'average'] as const;
export type AddUp = (typeof addUps)[number];

/** 指標: stable across fiscal years. */
export interface Indicator {
  id: IndicatorId;
  branchId: number;
  sectionId: number | null;
  sortOrder: number;
  /** The number as printed in the branch's list, e.g. "1". */
  no: string | null;
  /** 対応項目: the plan item or heading it stands under. */
  initiative: string | null;
  name: string;
  isKpi: boolean;
  /** The unit a figure typed without one gets. */
  unit: string | null;
  /** Decimals of a rate computed from counts. */
  decimals: number;
  /** 実績 is typed in, or computed as 実施者数 ÷ 対象者数. */
  resultBasis: 'entered' | 'counts';
  /** Whether a larger result is better; decides how a target without 以上 / 以下 is judged. */
  direction: 'higher' | 'lower';
  rounding: RoundingMode;
  /** Decimals of 達成度 (%). */
  achievementDecimals: number;
  /** 達成度 from the printed figures, from counts (実施者数 ÷ 見込者数), or not given. */
  achievementBasis: 'printed' | 'counts' | 'none';
  /** The id of a judgement scale. */
  judgementScale: string;
  /** How months add up, for 実績 and 実施者数. */
  addUp: AddUp;
  /** How 対象者数 add up: often the latest number of people, not their sum. */
  denominatorAddUp: AddUp;
}

export interface Target {
  indicatorId: IndicatorId;
  year: FiscalYear;
  /** As printed, line breaks kept. */
  text: string;
  rule: TargetRule;
  unit: string | null;
  /** Not null while it is still last year's. */
  carriedFrom: CarriedFrom | null;
}

export const measurementKinds = [
  'actual',
  'numerator',
  'denominator',
  'plannedNumerator',
  'plannedDenominator',
  'nationalAverage',
  'rank',
] as const;
export type MeasurementKind = (typeof measurementKinds)[number];

/** 実績 of a period. Qualitative results have a text and no value. */
export interface Measurement {
  indicatorId: IndicatorId;
  year: FiscalYear;
  period: Period;
  kind: MeasurementKind;
  /** The result as printed, without its as-of note: "16位", "実施済". */
  text: string;
  value: DecimalText | null;
  unit: string | null;
  /** 時点, ISO date. */
  asOf: string | null;
  /** The as-of note as printed: "令和5年度実績". */
  asOfText: string | null;
  status: 'preliminary' | 'final' | null;
  /** Where the value comes from, if not typed in; with a text beside it, both are compared. */
  formula: string | null;
}

/** A mark given by a person, beside the computed one. */
export interface MarkOverride {
  indicatorId: IndicatorId;
  year: FiscalYear;
  period: Period;
  mark: string;
  reason: string;
  by: string;
  /** ISO instant. */
  at: string;
}

/** An imported workbook; its bytes are kept beside it, found by their hash. */
export interface WorkbookSource {
  id: number;
  fileName: string;
  sha256: string;
  year: FiscalYear;
  period: Period;
  importedAt: string;
}

export const linkedFields = [
  'target',
  'actual',
  'priorTarget',
  'priorActual',
  'numerator',
  'denominator',
  'difference',
  'achievement',
  'mark',
] as const;
export type LinkedField = (typeof linkedFields)[number];

/** Which cell of an imported workbook a value came from, and goes back to. */
export interface CellLink {
  sourceId: number;
  sheet: string;
  /** Top-left cell, e.g. "F6". */
  address: string;
  indicatorId: IndicatorId;
  field: LinkedField;
  /** Of a result of another period than the workbook's (第1四半期 beside 第2四半期). */
  period: Period | null;
  encoding: CellEncoding;
  /** What the program printed for this field right after the import; a cell is written when this changed. */
  importedText: string;
}

/**
 * How a value is held in the cell: as a number (percent cells divided by 10^`shift`), or as text, with the
 * as-of note on the line below and last year's value in brackets where the cell has them. An `open` cell was empty: its format decides.
 * Of a `part` more is said in the cell than this value, so that it is never written.
 */
export type CellEncoding =
  | { kind: 'number'; shift: number }
  | { kind: 'text'; withAsOf: boolean; prior?: string }
  | { kind: 'open' }
  | { kind: 'part' };

/** Every kind of record and its type. */
export interface RecordTypes {
  branch: Branch;
  indicator: Indicator;
  target: Target;
  measurement: Measurement;
  markOverride: MarkOverride;
  workbookSource: WorkbookSource;
  cellLink: CellLink;
  tableLink: TableLink;
  passageLink: PassageLink;
  formProfile: FormProfile;
  section: Section;
  passage: Passage;
  table: PlanTable;
  tableCell: TableCell;
  printedFigure: PrintedFigure;
  acceptedFinding: AcceptedFinding;
  judgementScale: JudgementScale;
  cellNote: CellNote;
  snapshot: Snapshot;
}

export type RecordKind = keyof RecordTypes;

export const recordKinds = [
  'branch',
  'indicator',
  'target',
  'measurement',
  'markOverride',
  'workbookSource',
  'cellLink',
  'tableLink',
  'passageLink',
  'formProfile',
  'section',
  'passage',
  'table',
  'tableCell',
  'printedFigure',
  'acceptedFinding',
  'judgementScale',
  'cellNote',
  'snapshot',
] as const satisfies readonly RecordKind[];

/** What tells two records of a kind apart, as one string; the same in memory and in the log. */
export const recordKey: { [K in RecordKind]: (record: RecordTypes[K]) => string } = {
  branch: r => String(r.id),
  indicator: r => String(r.id),
  target: r => targetKey(r.indicatorId, r.year),
  measurement: r => measurementKey(r.indicatorId, r.year, r.period, r.kind),
  markOverride: r => markKey(r.indicatorId, r.year, r.period),
  workbookSource: r => String(r.id),
  // a merged cell can hold the mark of several indicators
  cellLink: r => `${r.sourceId}/${r.sheet}!${r.address}/${r.field}/${r.indicatorId}`,
  tableLink: tableLinkKey,
  passageLink: passageLinkKey,
  formProfile: r => String(r.id),
  section: r => String(r.id),
  passage: r => String(r.id),
  table: r => String(r.id),
  tableCell: r => tableCellKey(r.tableId, r.rowId, r.columnId),
  printedFigure: r => printedKey(r.indicatorId, r.year, r.period, r.field),
  acceptedFinding: r => r.key,
  judgementScale: r => r.id,
  cellNote: r => r.key,
  snapshot: r => String(r.id),
};

export function targetKey(indicatorId: IndicatorId, year: FiscalYear): string {
  return `${indicatorId}/${year}`;
}

export function measurementKey(
  indicatorId: IndicatorId,
  year: FiscalYear,
  period: Period,
  kind: MeasurementKind,
): string {
  return `${indicatorId}/${year}/${period}/${kind}`;
}

export function markKey(indicatorId: IndicatorId, year: FiscalYear, period: Period): string {
  return `${indicatorId}/${year}/${period}`;
}
