import { useCallback, useRef, useState } from 'react';
import { editableFields, type FieldInput } from '../../../shared/commands/fieldInput.ts';
import { normalizeMark } from '../../../shared/domain/judgementScale.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import { markKey } from '../../../shared/domain/records.ts';
import type { CellEdit, EditHint, EditOutcome } from '../../grid/gridTypes.ts';
import { type PlanStore, troubleText } from '../../plan/planStore.ts';

interface Question {
  indicator: string;
  mark: string;
  computed: string | null;
}
type Answer = { reason: string; by: string } | null;

/** Typed cells become saved fields; a mark of a person's own is asked its reason first. */
export function useIndicatorEdits(store: PlanStore, moment: Moment) {
  const [question, setQuestion] = useState<Question | null>(null);
  const waiting = useRef<((answer: Answer) => void) | null>(null);

  const ask = useCallback(
    (asked: Question) =>
      new Promise<Answer>(resolve => {
        waiting.current = resolve;
        setQuestion(asked);
      }),
    [],
  );
  const answer = useCallback((given: Answer) => {
    setQuestion(null);
    waiting.current?.(given);
    waiting.current = null;
  }, []);

  const onEdit = useCallback(
    async (edits: readonly CellEdit[], { label }: EditHint): Promise<EditOutcome> => {
      const inputs: FieldInput[] = [];
      for (const edit of edits) {
        const field = editableFields.find(known => known === edit.columnId);
        if (field === undefined) continue;
        const { year, period } = moment;
        const input: FieldInput = { year, period, indicatorId: Number(edit.rowId), field, text: edit.text };
        const asked = field === 'mark' ? questionFor(store, input) : null;
        if (asked === null) {
          inputs.push(input);
          continue;
        }
        const given = await ask(asked);
        if (given === null) return { ok: false, message: '評価は変えていません。Escで元の評価に戻ります。' };
        inputs.push({ ...input, ...given });
      }
      if (inputs.length === 0) return { ok: true };
      // Cleared together with its result, a date goes first: without the result there would be none to clear.
      const inOrder = inputs.toSorted((a, b) => Number(clearsDate(b)) - Number(clearsDate(a)));
      const result = await store.edit(inOrder, label);
      return result.ok ? { ok: true } : { ok: false, message: troubleText(result) };
    },
    [store, moment, ask],
  );
  return { onEdit, question, answer };
}

function clearsDate({ field, text }: FieldInput): boolean {
  return field === 'asOf' && text === '';
}

/** Null where the mark needs no reason: it is cleared, or it is the computed one. */
function questionFor(store: PlanStore, input: FieldInput): Question | null {
  const { plan } = store.view();
  const computed = plan.get('computedMark', markKey(input.indicatorId, input.year, input.period));
  const mark = normalizeMark(input.text);
  if (mark === '' || mark === computed) return null;
  const indicator = plan.records.indicator.get(String(input.indicatorId))?.name ?? '';
  return { indicator, mark, computed };
}
