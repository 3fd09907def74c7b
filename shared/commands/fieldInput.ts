import type { Period } from '../domain/period.ts';
import type { IndicatorId } from '../domain/records.ts';

/** The fields of an indicator a person can type into. */
export const editableFields = [
  'no',
  'initiative',
  'name',
  'target',
  'actual',
  'numerator',
  'denominator',
  'plannedNumerator',
  'plannedDenominator',
  'rank',
  'nationalAverage',
  'asOf',
  'mark',
] as const;
export type EditableField = (typeof editableFields)[number];

export const fieldName: Record<EditableField, string> = {
  no: '番号',
  initiative: '対応項目',
  name: '指標',
  target: '目標',
  actual: '結果',
  numerator: '実施者数',
  denominator: '対象者数',
  plannedNumerator: '見込者数',
  plannedDenominator: '計画の対象者数',
  rank: '全国順位',
  nationalAverage: '全国平均',
  asOf: '時点',
  mark: '評価',
};

/** Text typed for one field of one indicator in a year and period. */
export interface FieldInput {
  indicatorId: IndicatorId;
  year: number;
  period: Period;
  field: EditableField;
  text: string;
  /** Why a person gives this mark; needed for `mark` only. */
  reason?: string | undefined;
  by?: string | undefined;
  /** ISO instant, for `mark` only. */
  at?: string | undefined;
}
