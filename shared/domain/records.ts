import type { DecimalText } from './decimalText.ts';
import type { FiscalYear } from './fiscalYear.ts';
import type { ScaleId } from './judgementScale.ts';
import type { Period } from './period.ts';
import type { RoundingMode } from './rounding.ts';
import type { TargetRule } from './targetRule.ts';

/**
 * What a document holds, as records. Every edit puts one record in the place of another
 * (`shared/commands`), so a record carries all that its inverse needs.
 */
export interface Branch {
  name: string;
}

export type IndicatorId = number;

/** 指標: stable across fiscal years. */
export interface Indicator {
  id: IndicatorId;
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
  /** 達成度 from the printed figures, or not given. */
  achievementBasis: 'printed' | 'none';
  judgementScale: ScaleId;
}

export interface Target {
  indicatorId: IndicatorId;
  year: FiscalYear;
  /** As printed, line breaks kept. */
  text: string;
  rule: TargetRule;
  unit: string | null;
}

export const measurementKinds = ['actual', 'numerator', 'denominator'] as const;
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
  encoding: CellEncoding;
  /** What the program printed for this field right after the import; a cell is written when this changed. */
  importedText: string;
}

/**
 * How a value is held in the cell: as a number (percent cells divided by 10^`shift`), or as text, with the
 * as-of note on the line below where the cell has one.
 */
export type CellEncoding = { kind: 'number'; shift: number } | { kind: 'text'; withAsOf: boolean };

/** Every kind of record and its type. */
export interface RecordTypes {
  branch: Branch;
  indicator: Indicator;
  target: Target;
  measurement: Measurement;
  markOverride: MarkOverride;
  workbookSource: WorkbookSource;
  cellLink: CellLink;
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
] as const satisfies readonly RecordKind[];

/** What tells two records of a kind apart, as one string; the same in memory and in the log. */
export const recordKey: { [K in RecordKind]: (record: RecordTypes[K]) => string } = {
  branch: () => 'branch',
  indicator: r => String(r.id),
  target: r => targetKey(r.indicatorId, r.year),
  measurement: r => measurementKey(r.indicatorId, r.year, r.period, r.kind),
  markOverride: r => markKey(r.indicatorId, r.year, r.period),
  workbookSource: r => String(r.id),
  // a merged cell can hold the mark of several indicators
  cellLink: r => `${r.sourceId}/${r.sheet}!${r.address}/${r.field}/${r.indicatorId}`,
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
