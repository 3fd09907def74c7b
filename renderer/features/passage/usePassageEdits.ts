import { useCallback } from 'react';
import type { Moment } from '../../../shared/domain/moment.ts';
import type { CellEdit, EditHint, EditOutcome } from '../../grid/gridTypes.ts';
import type { PageActions } from '../../plan/pageActions.ts';
import { type PlanStore, troubleText } from '../../plan/planStore.ts';
import { editsLabel, editTrouble, lostLinksText, passageInputs } from './passageEdits.ts';
import type { PassageRow } from './passageRows.ts';

/** Typed cells become texts, marks, dates and kinds of passages; in an empty cell a new one. */
export function usePassageEdits(
  store: PlanStore,
  moment: Moment,
  rows: readonly PassageRow[],
  { say }: Pick<PageActions, 'say'>,
) {
  return useCallback(
    async (edits: readonly CellEdit[], { label }: EditHint): Promise<EditOutcome> => {
      const trouble = edits.map(editTrouble).find(one => one !== null);
      if (trouble) return { ok: false, message: trouble };
      const { plan } = store.view();
      const inputs = passageInputs(plan, rows, edits, moment);
      if (inputs.length === 0) return { ok: true };
      const lost = lostLinksText(plan.records, inputs);
      const result = await store.change(label ?? editsLabel(edits), inputs);
      if (!result.ok) return { ok: false, message: troubleText(result) };
      if (lost !== '') say({ kind: 'notice', text: lost });
      return { ok: true };
    },
    [store, moment, rows, say],
  );
}
