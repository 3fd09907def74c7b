import { useCallback } from 'react';
import { lengthTrouble } from '../../../shared/commands/inputDoubts.ts';
import type { PlanInput } from '../../../shared/commands/planInput.ts';
import { errorText } from '../../../shared/messages/errorText.ts';
import type { CellEdit, EditHint, EditOutcome } from '../../grid/gridTypes.ts';
import { type PlanStore, troubleText } from '../../plan/planStore.ts';

/** Typed cells become the text or the mark of a sentence. */
export function usePassageEdits(store: PlanStore) {
  return useCallback(
    async (edits: readonly CellEdit[], { label }: EditHint): Promise<EditOutcome> => {
      const tooLong = edits.map(({ text }) => lengthTrouble(text)).find(trouble => trouble !== null);
      if (tooLong) return { ok: false, message: errorText(tooLong) };
      const inputs = edits.map(({ rowId, columnId, text }): PlanInput => {
        const change = columnId === 'mark' ? { mark: text } : { text };
        return { kind: 'passage', passageId: Number(rowId), change };
      });
      const onlyMarks = edits.every(({ columnId }) => columnId === 'mark');
      const result = await store.change(label ?? (onlyMarks ? '評価の変更' : '本文の変更'), inputs);
      return result.ok ? { ok: true } : { ok: false, message: troubleText(result) };
    },
    [store],
  );
}
