import { useCallback, useRef, useState } from 'react';
import type { FieldInput } from '../../../shared/commands/fieldInput.ts';
import { normalizeMark } from '../../../shared/domain/judgementScale.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import { markKey } from '../../../shared/domain/records.ts';
import type { CellEdit, EditHint, EditOutcome } from '../../grid/gridTypes.ts';
import { doubtOf, fieldInputOf, fieldMisfits } from '../../plan/fieldMisfits.ts';
import { inOrder } from '../../plan/fieldOrder.ts';
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

  const save = useCallback(
    async (edits: readonly CellEdit[], label: string | undefined): Promise<EditOutcome> => {
      const inputs: FieldInput[] = [];
      for (const edit of edits) {
        const input = fieldInputOf(moment, edit);
        if (input === null) continue;
        const asked = input.field === 'mark' ? questionFor(store, input) : null;
        if (asked === null) {
          inputs.push(input);
          continue;
        }
        const given = await ask(asked);
        if (given === null) return { ok: false, message: '評価は変えていません。Escで元の評価に戻ります。' };
        inputs.push({ ...input, ...given });
      }
      if (inputs.length === 0) return { ok: true };
      const result = await store.edit(inOrder(inputs), label);
      return result.ok ? { ok: true } : { ok: false, message: troubleText(result) };
    },
    [store, moment, ask],
  );
  // What is doubted is answered at once, so that a person who goes on to another page has been told before.
  const onEdit = useCallback(
    (edits: readonly CellEdit[], { label, insists }: EditHint): Promise<EditOutcome> | EditOutcome => {
      const inputs = edits.flatMap(edit => fieldInputOf(moment, edit) ?? []);
      const message = doubtOf(store.view().plan, inputs, insists === true);
      return message === null ? save(edits, label) : { ok: false, message };
    },
    [store, moment, save],
  );
  const misfits = useCallback(
    (edits: readonly CellEdit[]) =>
      fieldMisfits(store.view().plan, edits, edit => fieldInputOf(moment, edit)),
    [store, moment],
  );
  return { onEdit, misfits, question, answer };
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
