import { useCallback } from 'react';
import type { PlanInput } from '../../../shared/commands/planInput.ts';
import type { CellEdit, EditOutcome } from '../../grid/gridTypes.ts';
import { type PlanStore, troubleText } from '../../plan/planStore.ts';

/**
 * Typed cells become what is printed in them. With = in front it is a formula of that cell alone and takes the
 * place of what was printed, as in Excel; to have both, the formula bar is there.
 */
export function useTableEdits(store: PlanStore, tableId: number) {
  return useCallback(
    async (edits: readonly CellEdit[]): Promise<EditOutcome> => {
      const inputs = edits.flatMap(({ rowId, columnId, text }): PlanInput[] => {
        const at = { tableId, rowId, columnId };
        const formula = /^[=＝]([\s\S]*)$/.exec(text.trim())?.[1];
        if (formula === undefined) return [{ kind: 'cell', ...at, text }];
        return [
          { kind: 'cellFormula', ...at, formula },
          { kind: 'cell', ...at, text: '' },
        ];
      });
      const label = inputs.every(({ kind }) => kind === 'cell') ? '付表の変更' : '計算式の変更';
      const result = await store.change(label, inputs);
      return result.ok ? { ok: true } : { ok: false, message: troubleText(result) };
    },
    [store, tableId],
  );
}
