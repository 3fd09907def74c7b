import type { HistoryEntry } from '../../../shared/commands/history.ts';

/** Where an entry stands to the document as it is now. */
export type Standing = 'past' | 'now' | 'undone' | 'aside';

/** One entry of the history as it is listed. */
export interface HistoryLine {
  entry: HistoryEntry;
  standing: Standing;
  /** So many edits are undone or redone by a jump there; 0 where there is none. */
  edits: number;
}

/**
 * The history, newest first as it comes. Dropped edits, and the notes of what was undone and redone, lead nowhere:
 * they are listed only where everything is wanted.
 */
export function historyLines(entries: readonly HistoryEntry[], everything: boolean): HistoryLine[] {
  const now = entries.find(({ state }) => state === 'done') ?? entries.find(isCreation);
  const undone = entries.filter(({ state }) => state === 'undone').length;
  let later = 0;
  let toRedo = undone;
  return entries.flatMap((entry): HistoryLine[] => {
    if (entry.state === 'undone') {
      const line: HistoryLine = { entry, standing: 'undone', edits: toRedo };
      toRedo -= 1;
      return [line];
    }
    if (entry === now) return [{ entry, standing: 'now', edits: 0 }];
    if (entry.state !== 'done' && !isCreation(entry)) {
      return everything ? [{ entry, standing: 'aside', edits: 0 }] : [];
    }
    later += 1;
    return [{ entry, standing: 'past', edits: later }];
  });
}

function isCreation({ action }: HistoryEntry): boolean {
  return action === 'create';
}

/** What an entry is called in the list. */
export function lineText({ entry: { action, state, label } }: HistoryLine): string {
  if (action === 'undo') return `元に戻した：${label}`;
  if (action === 'redo') return `やり直した：${label}`;
  return state === 'dropped' ? `${label}（取り消したまま）` : label;
}

export const standingText: Record<Standing, string> = {
  past: '',
  now: '今ここ',
  undone: '取り消し済み',
  aside: '記録',
};

/** What Enter does at an entry; null where it does nothing. */
export function jumpText({ standing, edits }: HistoryLine): string | null {
  if (standing === 'past') return `ここまで戻す（${edits.toLocaleString('ja-JP')}件）`;
  if (standing === 'undone') return `ここまでやり直す（${edits.toLocaleString('ja-JP')}件）`;
  return null;
}
