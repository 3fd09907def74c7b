import type { ReadingCorrections } from '../../../shared/reading/reading.ts';
import type { CorrectionEdit } from './correctionEdits.ts';

/** The corrections of a reading with the way back and forth; the document knows nothing of them yet. */
export interface CorrectionHistory {
  past: readonly ReadingCorrections[];
  now: ReadingCorrections;
  future: readonly ReadingCorrections[];
}

export function historyOf(now: ReadingCorrections): CorrectionHistory {
  return { past: [], now, future: [] };
}

export function corrected({ past, now }: CorrectionHistory, edit: CorrectionEdit): CorrectionHistory {
  return { past: [...past, now], now: edit(now), future: [] };
}

export function undone(history: CorrectionHistory): CorrectionHistory {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future] };
}

export function redone(history: CorrectionHistory): CorrectionHistory {
  const [after, ...future] = history.future;
  return after === undefined ? history : { past: [...history.past, history.now], now: after, future };
}
