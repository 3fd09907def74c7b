import type { Period } from '../../domain/period.ts';
import type { RoundingMode } from '../../domain/rounding.ts';

/** What a 検算 is about. The first nine are those of an import's findings (`shared/reading`). */
export const checkRules = [
  'sum',
  'difference',
  'ratio',
  'cumulative',
  'achievement',
  'malformed-number',
  'mark',
  'unit',
  'restated',
  'count',
  'calendar',
  'prior-target',
  'bounds',
  'formula',
  'narrative',
] as const;
export type CheckRule = (typeof checkRules)[number];

export const checkRuleName: Record<CheckRule, string> = {
  sum: '合計',
  difference: '差',
  ratio: '率',
  cumulative: '累計',
  achievement: '達成度',
  'malformed-number': '数値の書き方',
  mark: '評価',
  unit: '単位',
  restated: '再掲',
  count: '件数',
  calendar: '曜日',
  'prior-target': '前年度値',
  bounds: '範囲',
  formula: '計算式',
  narrative: '本文の数値',
};

/** Where a checked figure stands, for people and for jumping there. */
export type CheckPlace =
  | { at: 'cell'; tableId: number; rowId: string; columnId: string }
  | { at: 'indicator'; indicatorId: number; year: number; period: Period; field: string }
  | { at: 'passage'; passageId: number; link: number | null }
  | { at: 'section'; sectionId: number };

/** One recomputation of a printed figure. */
export interface Check {
  /** The same for the same place and rule as long as the document lives. */
  key: string;
  rule: CheckRule;
  place: CheckPlace;
  /** As printed: "77%". */
  printed: string;
  /** As it comes out, rounded as the printed figures of its kind are: "76％". */
  computed: string;
  /** The value before rounding, in the unit printed, plain digits: "76.470588…"; null where it is no figure. */
  exact: string | null;
  /** How it comes about, with the figures put in: 「26 ÷ 34」. */
  formula: string;
  agrees: boolean;
  /** Every way of rounding that gives the printed figure from the exact one. */
  explainedBy: readonly RoundingMode[];
  /** What a finding adds to the figures: which parts are left out, which rounding would explain it. */
  hint: string | null;
}

/** What is wrong, or worth a look. A notice is a matter of writing; the figures are right. */
export interface Finding {
  key: string;
  rule: CheckRule;
  severity: 'error' | 'warning' | 'notice';
  place: CheckPlace;
  printed: string;
  computed: string;
  /** One Japanese sentence. */
  message: string;
}

/** A way of rounding that a column keeps to, other than half up. */
export interface Habit {
  place: CheckPlace;
  rounding: RoundingMode;
  /** How many printed figures follow it. */
  figures: number;
  /** How many of them half up would not give. */
  telling: number;
}

/** 検算 over everything a document holds. */
export interface CheckReport {
  checks: readonly Check[];
  findings: readonly Finding[];
  habits: readonly Habit[];
}
