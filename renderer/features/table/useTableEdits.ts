import { useCallback } from 'react';
import type { PlanTable } from '../../../shared/domain/tableRecords.ts';
import type { CellEdit, EditHint, EditOutcome } from '../../grid/gridTypes.ts';
import { type PlanStore, troubleText } from '../../plan/planStore.ts';
import { tableEdits, tableEditsLabel } from './tableEdits.ts';

/** Saves what is typed into the cells of a table. */
export function useTableEdits(store: PlanStore, table: PlanTable) {
  return useCallback(
    async (edits: readonly CellEdit[], { label }: EditHint): Promise<EditOutcome> => {
      const inputs = tableEdits(table, edits);
      if (inputs.length === 0) return { ok: true };
      const result = await store.change(label ?? tableEditsLabel(inputs), inputs);
      return result.ok ? { ok: true } : { ok: false, message: troubleText(result) };
    },
    [store, table],
  );
}
