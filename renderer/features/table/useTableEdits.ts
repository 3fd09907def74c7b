import { useCallback, useMemo } from 'react';
import { nextLineIds } from '../../../shared/commands/tableLines.ts';
import type { PlanTable } from '../../../shared/domain/tableRecords.ts';
import type { CellEdit, EditHint, EditOutcome } from '../../grid/gridTypes.ts';
import { type PlanStore, troubleText } from '../../plan/planStore.ts';
import { cellBlock } from './cellBlock.ts';
import { addedRows, tableEdits, tableEditsLabel } from './tableEdits.ts';
import { doubtOf, tableMisfits } from './tableMisfits.ts';

/** Saves what is typed into the cells of a table, and says which texts do not fit them. */
export function useTableEdits(store: PlanStore, table: PlanTable) {
  const save = useCallback(
    async (edits: readonly CellEdit[], { label, newRows = [] }: EditHint): Promise<EditOutcome> => {
      const block = cellBlock(table, edits);
      const inputs = [...addedRows(table, newRows), ...(block ? [block] : tableEdits(table, edits))];
      if (inputs.length === 0) return { ok: true };
      const result = await store.change(label ?? tableEditsLabel(inputs), inputs);
      return result.ok ? { ok: true } : { ok: false, message: troubleText(result) };
    },
    [store, table],
  );
  return useMemo(
    () => ({
      // What is doubted is answered at once, so that a person who goes on to another page has been told before.
      onEdit(edits: readonly CellEdit[], hint: EditHint): Promise<EditOutcome> | EditOutcome {
        const message = doubtOf(store.view().plan.records, table, edits, hint.insists === true);
        return message === null ? save(edits, hint) : { ok: false, message };
      },
      misfits: (edits: readonly CellEdit[]) => tableMisfits(store.view().plan.records, table, edits),
      newRowIds: (count: number) => nextLineIds(table, 'rows', count),
    }),
    [store, table, save],
  );
}
