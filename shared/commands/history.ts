/** One line of the command log. */
export interface HistoryEntry {
  seq: number;
  action: 'create' | 'run' | 'undo' | 'redo';
  /** For an undo or redo: the edit it concerns. */
  of: number | null;
  label: string;
  /** ISO instant; for reading only, the order is that of `seq`. */
  at: string;
  /** Whether a run edit stands, was undone, or was dropped by a later edit; undo and redo lines are notes. */
  state: 'done' | 'undone' | 'dropped' | 'note';
}

/** What a jump in the history did. */
export interface HistoryJump {
  /** The edit that is now the last that stands. */
  label: string;
  way: 'undo' | 'redo';
  edits: number;
}

/** What can be undone and redone next, by name; null where nothing can. */
export interface UndoState {
  undo: string | null;
  redo: string | null;
}
