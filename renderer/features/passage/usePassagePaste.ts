import { type ClipboardEvent, useCallback } from 'react';
import type { Moment } from '../../../shared/domain/moment.ts';
import { errorText } from '../../../shared/messages/errorText.ts';
import { parseClipboardText } from '../../grid/clipboard/parseClipboardText.ts';
import { tooManyCells } from '../../grid/clipboard/tooManyCells.ts';
import type { CellPosition } from '../../grid/gridTypes.ts';
import type { PageActions } from '../../plan/pageActions.ts';
import { type PlanStore, troubleText } from '../../plan/planStore.ts';
import { editTrouble, passageInputs } from './passageEdits.ts';
import type { PassageRow } from './passageRows.ts';
import { pastedLines } from './pastedLines.ts';

/** More than any sheet of texts: reading it would hold up the window. */
const MOST_LETTERS = 2_000_000;
const MOST_CELLS = 5_000;

/**
 * Looks at what is pasted on the page before the grid or the wide field does: pictures and what is too large are told
 * and left alone; rows of a sheet that reach beyond the texts of a heading are added there.
 */
export function usePassagePaste(
  store: PlanStore,
  moment: Moment,
  rows: readonly PassageRow[],
  at: CellPosition | null,
  { say }: Pick<PageActions, 'say'>,
) {
  return useCallback(
    (event: ClipboardEvent) => {
      const take = () => {
        event.preventDefault();
        event.stopPropagation();
      };
      const trouble = pasteTrouble(event.clipboardData);
      if (trouble !== null) {
        take();
        return say({ kind: 'trouble', text: trouble });
      }
      const isReady =
        event.target instanceof Element && event.target.closest('.plan-frame[data-mode="ready"]');
      const text = event.clipboardData.getData('text/plain');
      if (!isReady || at === null) return;
      if (tooManyCells(text, MOST_CELLS)) {
        take();
        return say({ kind: 'trouble', text: tooLong(`${MOST_CELLS.toLocaleString('ja-JP')}セル`) });
      }
      const pasted = pastedLines(rows, at, parseClipboardText(text), moment);
      if (pasted === null) return;
      take();
      const wrong = [...pasted.edits, ...pasted.added].map(editTrouble).find(one => one !== null);
      if (wrong) return say({ kind: 'trouble', text: wrong });
      const inputs = [...pasted.inputs, ...passageInputs(store.view().plan, rows, pasted.edits, moment)];
      void store.change(`貼り付け ${pasted.lines}行`, inputs).then(result => {
        if (result.ok) say({ kind: 'notice', text: `${pasted.lines}行を貼り付けました。元に戻せます。` });
        else say({ kind: 'trouble', text: troubleText(result) });
      });
    },
    [store, moment, rows, at, say],
  );
}

/** Why this cannot be pasted into texts; null where it can. */
export function pasteTrouble(clipboard: Pick<DataTransfer, 'getData' | 'files' | 'types'>): string | null {
  const text = clipboard.getData('text/plain');
  const size = Math.max(
    text.length,
    clipboard.types.includes('text/html') ? clipboard.getData('text/html').length : 0,
  );
  if (size > MOST_LETTERS) return tooLong(`${MOST_LETTERS.toLocaleString('ja-JP')}文字`);
  const hasFiles = clipboard.files.length > 0 || clipboard.types.includes('Files');
  return hasFiles && text === '' ? errorText({ code: 'pasteNotText', detail: '' }) : null;
}

function tooLong(most: string): string {
  return errorText({ code: 'pasteTooLong', detail: most });
}
