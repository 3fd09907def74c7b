/** The KPI summary handout as data: everything printed, nothing computed any more. */
export interface KpiSummary {
  /** e.g. "令和6年度 目標達成状況". */
  title: string;
  branchName: string;
  /** e.g. "令和6年度 年間". */
  periodText: string;
  page: HandoutPage;
  /** The as-of date most results share, e.g. "令和7年3月31日現在"; rows say where theirs differs. */
  asOfNote: string | null;
  rows: KpiSummaryRow[];
  legend: { glyph: string; meaning: string }[];
  notes: string[];
}

/** What every handout carries on its pages. Null leaves the place empty. */
export interface HandoutPage {
  /** 資料番号, boxed at the top right: "資料１". */
  documentNo: string | null;
  /** 機密性, at the foot: "機密性1". */
  confidentiality: string | null;
  meetingName: string | null;
  /** As printed: "令和7年6月10日". */
  meetingDate: string | null;
}

/**
 * One indicator. The indicators of one initiative follow each other and repeat its `no` and `initiative`: the
 * page prints them once and keeps the group together. Null is "none", never "same as above".
 */
export interface KpiSummaryRow {
  no: string | null;
  initiative: string | null;
  name: string;
  isKpi: boolean;
  targetText: string;
  actualText: string;
  /** Only where it differs from the handout's own note. */
  asOfText: string | null;
  differenceText: string;
  achievementText: string;
  mark: string;
  /** Colour class of the mark; the glyph alone must be enough in black and white. */
  tone: MarkTone;
  /** Where a person gave the mark: why, and what the computed one is. Printed as a footnote of the mark. */
  markNote: string | null;
}

export type MarkTone = 'good' | 'poor' | 'neutral' | 'none';
