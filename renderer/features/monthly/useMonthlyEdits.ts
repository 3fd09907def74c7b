import { useCallback } from 'react';
import type { MonthlyRow } from '../../../shared/calc/monthlyRows.ts';
import { type FieldInput, fieldName } from '../../../shared/commands/fieldInput.ts';
import { periodName, periods } from '../../../shared/domain/period.ts';
import type { CellEdit, EditHint, EditOutcome } from '../../grid/gridTypes.ts';
import { fieldMisfits } from '../../plan/fieldMisfits.ts';
import { type PlanStore, troubleText } from '../../plan/planStore.ts';

/** Figures typed into months and quarters are saved through the same door as those of the KPI list. */
export function useMonthlyEdits(store: PlanStore, rows: readonly MonthlyRow[]) {
  return useCallback(
    async (edits: readonly CellEdit[], { label }: EditHint): Promise<EditOutcome> => {
      const inputs = edits.flatMap(edit => monthlyInput(rows, edit) ?? []);
      if (inputs.length === 0) return { ok: true };
      const result = await store.edit(inputs, label ?? labelOf(inputs));
      return result.ok ? { ok: true } : { ok: false, message: troubleText(result) };
    },
    [store, rows],
  );
}

/** Which figures cannot be stored, and why. */
export function useMonthlyMisfits(store: PlanStore, rows: readonly MonthlyRow[]) {
  return useCallback(
    (edits: readonly CellEdit[]) => fieldMisfits(store.view().plan, edits, edit => monthlyInput(rows, edit)),
    [store, rows],
  );
}

function monthlyInput(rows: readonly MonthlyRow[], { rowId, columnId, text }: CellEdit): FieldInput | null {
  const row = rows.find(({ id }) => id === rowId);
  const period = periods.find(known => known === columnId);
  if (row === undefined || period === undefined) return null;
  return { indicatorId: row.indicator.id, year: row.year, period, field: row.kind, text };
}

/** 「4月の実施者数の変更」; several figures are called so by the store. */
function labelOf(inputs: readonly FieldInput[]): string | undefined {
  const [first] = inputs;
  if (first === undefined || inputs.length > 1) return undefined;
  return `${periodName[first.period]}の${fieldName[first.field]}の${first.text === '' ? '消去' : '変更'}`;
}
