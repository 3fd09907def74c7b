import { AppError, type AppErrorCode } from '../../errors/appError.ts';
import { editableFields } from '../fieldInput.ts';
import type { PlanText, TextField } from './planText.ts';

export const replaceRefusals = [
  'notAFigure',
  'notADate',
  'computed',
  'empty',
  'nameTaken',
  'tooLong',
  'mark',
  'reason',
  'note',
  'fixed',
] as const;
/** Why a text that was found is not replaced. */
export type ReplaceRefusal = (typeof replaceRefusals)[number];

/** Stands behind a number of places: 「数値として読めなくなる 2か所」. */
export const replaceRefusalName: Record<ReplaceRefusal, string> = {
  notAFigure: '数値として読めなくなる',
  notADate: '時点として読めなくなる',
  computed: '計算で決まる欄',
  empty: '空にできない',
  nameTaken: '同じ題名の付表がある',
  tooLong: '長くなりすぎる',
  mark: '評価は対象外',
  reason: '評価の理由は対象外',
  note: 'メモは対象外',
  fixed: 'この画面では変えられない欄',
};

/** How long a text may get: as the contract has it for texts that are typed. */
export function longestText(field: TextField): number {
  switch (field) {
    case 'title':
      return 200;
    case 'corner':
    case 'columnHead':
    case 'rowHead':
      return 500;
    default:
      return 20_000;
  }
}

/**
 * Why a text is found and never replaced; null for those that can be. A mark needs its reason, and a reason or a note
 * is what somebody said.
 */
export function fixedBecause({ place, field }: Pick<PlanText, 'place' | 'field'>): ReplaceRefusal | null {
  if (field === 'mark' || field === 'reason' || field === 'note') return field;
  if (place.at === 'indicator') return editableFields.some(one => one === field) ? null : 'fixed';
  return place.at === 'passage' && field === 'asOf' ? 'fixed' : null;
}

/** What an edit's own rules say against it. @throws what is no refusal but a fault */
export function refusalOf(error: unknown): ReplaceRefusal {
  const refusal = error instanceof AppError ? refusals[error.code] : undefined;
  if (refusal === undefined) throw error;
  return refusal;
}

const refusals: Partial<Record<AppErrorCode, ReplaceRefusal>> = {
  notAFigure: 'notAFigure',
  notADate: 'notADate',
  resultMissing: 'notADate',
  fieldNotEditable: 'computed',
  nameRequired: 'empty',
};
