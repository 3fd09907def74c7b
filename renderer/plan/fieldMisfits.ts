import type { CalculatedPlan } from '../../shared/calc/planCalculation.ts';
import { editField } from '../../shared/commands/editField.ts';
import { editableFields, type FieldInput } from '../../shared/commands/fieldInput.ts';
import { findMisfits } from '../../shared/commands/findMisfits.ts';
import { dateDoubt, type InputDoubt, lengthTrouble } from '../../shared/commands/inputDoubts.ts';
import type { Moment } from '../../shared/domain/moment.ts';
import { measurementKey } from '../../shared/domain/records.ts';
import { parseResult } from '../../shared/domain/resultText.ts';
import { errorText } from '../../shared/messages/errorText.ts';
import type { CellEdit, CellMisfit } from '../grid/gridTypes.ts';
import { inOrder } from './fieldOrder.ts';
import { shortReason } from './shortReason.ts';

/** The field a cell of the KPI list stands for; null for a column that is no field. */
export function fieldInputOf(
  { year, period }: Moment,
  { rowId, columnId, text }: CellEdit,
): FieldInput | null {
  const field = editableFields.find(known => known === columnId);
  return field === undefined ? null : { year, period, indicatorId: Number(rowId), field, text };
}

/** What speaks against typed fields before they are stored: too long always, doubtful unless a person insists. */
export function doubtOf(
  plan: CalculatedPlan,
  inputs: readonly FieldInput[],
  insists: boolean,
): string | null {
  for (const input of inputs) {
    const doubt = lengthTrouble(input.text) ?? (insists ? null : fieldDoubt(plan, input));
    if (doubt !== null) return errorText(doubt);
  }
  return null;
}

/**
 * Which of these cells cannot be stored or are doubtful. `inputOf` says which field a cell stands for. Whether a mark
 * has its reason is asked for each by itself.
 */
export function fieldMisfits(
  plan: CalculatedPlan,
  edits: readonly CellEdit[],
  inputOf: (edit: CellEdit) => FieldInput | null,
): CellMisfit[] {
  const cells = new Map<FieldInput, CellEdit>();
  for (const edit of edits) {
    const input = inputOf(edit);
    if (input) cells.set(input.field === 'mark' ? { ...input, reason: '確認中' } : input, edit);
  }
  const inputs = inOrder([...cells.keys()]);
  const refused = new Map(findMisfits(plan, inputs, editField).map(({ input, error }) => [input, error]));
  return inputs.flatMap((input): CellMisfit[] => {
    const cell = cells.get(input);
    const trouble = lengthTrouble(input.text) ?? refused.get(input);
    const doubt = trouble ? null : fieldDoubt(plan, input);
    if (!cell || !(trouble ?? doubt)) return [];
    const { rowId, columnId } = cell;
    if (trouble) return [{ rowId, columnId, message: shortReason(trouble) }];
    return doubt ? [{ rowId, columnId, message: shortReason(doubt), isDoubt: true }] : [];
  });
}

/** A date that is far away, in its own column or below a result. One that stands there already is no news. */
function fieldDoubt(plan: CalculatedPlan, input: FieldInput): InputDoubt | null {
  const note = noteOf(input);
  if (note === null) return null;
  const key = measurementKey(input.indicatorId, input.year, input.period, 'actual');
  const before = plan.records.measurement.get(key)?.asOfText ?? null;
  return note.trim() === before ? null : dateDoubt(note, input.year);
}

function noteOf({ field, text }: FieldInput): string | null {
  if (field === 'asOf') return text;
  return field === 'actual' ? parseResult(text).asOfText : null;
}
