import type { CalculatedPlan } from '../calc/planCalculation.ts';
import { normalizeMark, scaleOf } from '../domain/judgementScale.ts';
import { type Indicator, markKey } from '../domain/records.ts';
import { AppError } from '../errors/appError.ts';
import { type PutCommand, put } from './command.ts';
import type { FieldInput } from './fieldInput.ts';

/**
 * A mark given by a person, beside the computed one. Cleared, or the same as the computed one, it goes.
 * @throws AppError reasonRequired; notAMark for one the scale does not have
 */
export function setMark(plan: CalculatedPlan, indicator: Indicator, input: FieldInput): PutCommand[] {
  const key = markKey(indicator.id, input.year, input.period);
  const before = plan.records.markOverride.get(key) ?? null;
  const mark = normalizeMark(input.text);
  if (mark === '') return before === null ? [] : [put('markOverride', before, null)];
  const scale = scaleOf(plan.records, indicator.judgementScale);
  if (!scale.marks.some(({ glyph }) => glyph === mark)) {
    const choices = scale.marks.map(({ glyph }) => glyph).join(' ');
    throw new AppError('notAMark', choices);
  }
  // The program's own mark needs no person behind it.
  if (mark === plan.get('computedMark', key))
    return before === null ? [] : [put('markOverride', before, null)];
  const reason = input.reason?.trim();
  if (!reason) throw new AppError('reasonRequired');
  const after = {
    indicatorId: indicator.id,
    year: input.year,
    period: input.period,
    mark,
    reason,
    by: input.by?.trim() || '担当者',
    at: input.at ?? '',
  };
  return [put('markOverride', before, after)];
}
