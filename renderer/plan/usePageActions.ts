import { useMemo } from 'react';
import type { Message, PageActions } from './pageActions.ts';
import { type PlanStore, troubleText } from './planStore.ts';

const SAVED = 'すべて保存済みです。入力するたびに自動で保存しています。';

/** What the pages of a document can ask for, and what is said of it. */
export function usePageActions(
  store: PlanStore,
  say: (message: Message | null) => void,
  print: () => void,
  find: () => void,
  note: () => void,
): PageActions {
  return useMemo(() => {
    const travel = async (way: 'undo' | 'redo') => {
      const result = await store[way]();
      const done = way === 'undo' ? '元に戻しました' : 'やり直しました';
      say(
        result.ok
          ? { kind: 'notice', text: `${done}：${result.value}` }
          : { kind: 'trouble', text: troubleText(result) },
      );
    };
    return {
      undo: () => void travel('undo'),
      redo: () => void travel('redo'),
      press(key) {
        if (key === 'save') say({ kind: 'notice', text: SAVED });
        else if (key === 'print') print();
        else if (key === 'find') find();
        else if (key === 'note') note();
      },
      say,
    };
  }, [store, say, print, find, note]);
}
