import { useCallback, useState } from 'react';
import type { ReadingCorrections } from '../../../shared/reading/reading.ts';
import type { CorrectionEdit } from './correctionEdits.ts';
import { type CorrectionHistory, corrected, historyOf, redone, undone } from './correctionHistory.ts';

export interface Corrections {
  now: ReadingCorrections;
  canUndo: boolean;
  canRedo: boolean;
  edit(edit: CorrectionEdit): void;
  undo(): void;
  redo(): void;
  /** Starts from these, with nothing to undo. */
  begin(from: ReadingCorrections): void;
}

/** What a person corrects of a reading, with undo and redo of its own: nothing of it is in the document yet. */
export function useCorrections(first: ReadingCorrections): Corrections {
  const [history, setHistory] = useState<CorrectionHistory>(() => historyOf(first));
  const edit = useCallback((change: CorrectionEdit) => setHistory(before => corrected(before, change)), []);
  const undo = useCallback(() => setHistory(undone), []);
  const redo = useCallback(() => setHistory(redone), []);
  const begin = useCallback((from: ReadingCorrections) => setHistory(historyOf(from)), []);
  return {
    now: history.now,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    edit,
    undo,
    redo,
    begin,
  };
}
