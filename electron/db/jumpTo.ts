import type { CommandLog, LoggedEdit } from './repositories/commandLog.ts';

/** The edits between here and there, in the order they have to be undone or redone. */
export interface Jump {
  label: string;
  way: 'undo' | 'redo';
  edits: LoggedEdit[];
}

/** What has to be done so that an edit is the last that stands. Null where it was dropped, or never was. */
export function jumpTo(log: CommandLog, seq: number): Jump | null {
  const target = log.find(seq);
  if (target === null) return null;
  const { label, state } = target;
  return state === 'done'
    ? { label, way: 'undo', edits: log.doneAfter(seq) }
    : { label, way: 'redo', edits: log.undoneUpTo(seq) };
}
