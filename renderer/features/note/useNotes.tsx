import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { CheckPlace } from '../../../shared/calc/checks/check.ts';
import { checkPlaceOf } from '../../../shared/calc/checks/checkPlaceOf.ts';
import { placeText } from '../../../shared/calc/checks/placeText.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import { type NotePlace, notePlaceKey, placeExists } from '../../../shared/domain/notePlace.ts';
import type { Message } from '../../plan/pageActions.ts';
import { type PlanStore, troubleText } from '../../plan/planStore.ts';
import { NoteDialog } from './NoteDialog.tsx';
import { NoteList } from './NoteList.tsx';
import { noteEntries } from './noteEntries.ts';

/** What is open: the note of a place, beside its cell, or the list of all. */
type Open = { place: NotePlace; beside: DOMRect | null } | 'list' | null;

const NO_PLACE = 'ここにはメモを付けられません。数値や文のセルを選んでから、Shift+F2を押してください。';

/** The notes of a document: written beside the selected cell, and listed. */
export function useNotes(
  store: PlanStore,
  moment: Moment,
  /** The place of the selected cell; null where it has none. */
  here: () => NotePlace | null,
  say: (message: Message | null) => void,
): { write: () => void; list: () => void; dialog: (jump: (place: CheckPlace) => void) => ReactNode } {
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const write = useCallback(() => {
    const place = here();
    if (place === null || !placeExists(store.view().plan.records, place)) {
      return say({ kind: 'notice', text: NO_PLACE });
    }
    setOpen({ place, beside: selectedCell() });
  }, [store, here, say]);
  // Where a grid has the keyboard it keeps the key to itself: what is being typed comes first.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const others = event.ctrlKey || event.altKey || event.metaKey || !event.shiftKey;
      if (event.key !== 'F2' || others || event.defaultPrevented) return;
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      write();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [write]);
  const { records } = store.view().plan;
  return {
    write,
    list: () => setOpen('list'),
    dialog: jump =>
      open === 'list' ? (
        <NoteList
          entries={noteEntries(records, moment)}
          onChoose={({ place }) => {
            close();
            jump(place);
          }}
          onClose={close}
        />
      ) : (
        open && (
          <NoteDialog
            place={placeText(records, checkPlaceOf(open.place, moment))}
            note={records.cellNote.get(notePlaceKey(open.place)) ?? null}
            beside={open.beside}
            onSave={async (text, by) => {
              const label = text.trim() === '' ? 'メモの削除' : 'メモの記入';
              const key = notePlaceKey(open.place);
              return troubleText(await store.change(label, [{ kind: 'note', key, text, by }]));
            }}
            onClose={close}
          />
        )
      ),
  };
}

/** Where the grid's selected cell is on the screen; null while it is out of sight. */
function selectedCell(): DOMRect | null {
  return document.querySelector('.plan-frame:not(.plan-unseen)')?.getBoundingClientRect() ?? null;
}
