import type { Command, Edit } from '../../../shared/commands/command.ts';
import type { HistoryEntry } from '../../../shared/commands/history.ts';
import type { Connection } from '../openDatabase.ts';

/** A logged edit that can be undone or redone. */
export interface LoggedEdit {
  seq: number;
  label: string;
  command: Command;
}

interface LogRow {
  seq: number;
  action: HistoryEntry['action'];
  of_seq: number | null;
  state: 'done' | 'undone' | 'dropped' | 'note';
  label: string;
  at: string;
  command: string | null;
}

/**
 * The command log: what was done, undone and redone, in order of sequence numbers (never of clocks).
 * An edit is `done`, then perhaps `undone`; a new edit drops what was undone. Undo and redo leave a note of
 * their own, so that the log tells the whole story.
 */
export interface CommandLog {
  hasEdit(editId: string): boolean;
  append(edit: Edit, at: string): void;
  /** Logs what a new document begins with; never undone. */
  begin(edit: Edit, at: string): void;
  lastDone(): LoggedEdit | null;
  firstUndone(): LoggedEdit | null;
  markUndone(entry: LoggedEdit, noteId: string, at: string): void;
  markRedone(entry: LoggedEdit, noteId: string, at: string): void;
  entries(): HistoryEntry[];
  /** The commands that make up the present records, in order. */
  standing(): LoggedEdit[];
}

export function createCommandLog(db: Connection): CommandLog {
  const byId = db.prepare<[string]>('SELECT 1 FROM command_log WHERE edit_id = ?').pluck();
  const insert = db.prepare<[string, string, number | null, string, string, string, string | null]>(
    'INSERT INTO command_log (edit_id, action, of_seq, state, label, at, command) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const dropUndone = db.prepare("UPDATE command_log SET state = 'dropped' WHERE state = 'undone'");
  const setState = db.prepare<[string, number]>('UPDATE command_log SET state = ? WHERE seq = ?');
  const last = db.prepare<[], LogRow>(
    "SELECT * FROM command_log WHERE state = 'done' ORDER BY seq DESC LIMIT 1",
  );
  // Undone edits are redone oldest first: the one undone last.
  const first = db.prepare<[], LogRow>(
    "SELECT * FROM command_log WHERE state = 'undone' ORDER BY seq LIMIT 1",
  );
  const standing = db.prepare<[], LogRow>(
    "SELECT * FROM command_log WHERE state = 'done' OR action = 'create' ORDER BY seq",
  );
  const all = db.prepare<[], LogRow>('SELECT * FROM command_log ORDER BY seq DESC');

  const note = (action: 'undo' | 'redo', entry: LoggedEdit, noteId: string, at: string) => {
    insert.run(noteId, action, entry.seq, 'note', entry.label, at, null);
  };

  return {
    hasEdit: editId => byId.get(editId) !== undefined,
    append(edit, at) {
      dropUndone.run();
      insert.run(edit.id, 'run', null, 'done', edit.label, at, JSON.stringify(edit.command));
    },
    begin(edit, at) {
      insert.run(edit.id, 'create', null, 'note', edit.label, at, JSON.stringify(edit.command));
    },
    lastDone: () => toEdit(last.get()),
    firstUndone: () => toEdit(first.get()),
    markUndone(entry, noteId, at) {
      setState.run('undone', entry.seq);
      note('undo', entry, noteId, at);
    },
    markRedone(entry, noteId, at) {
      setState.run('done', entry.seq);
      note('redo', entry, noteId, at);
    },
    standing: () => standing.all().flatMap(row => toEdit(row) ?? []),
    entries: () =>
      all.all().map(row => ({
        seq: row.seq,
        action: row.action,
        of: row.of_seq,
        label: row.label,
        at: row.at,
        state: row.state,
      })),
  };
}

function toEdit(row: LogRow | undefined): LoggedEdit | null {
  if (!row?.command) return null;
  return { seq: row.seq, label: row.label, command: JSON.parse(row.command) as Command };
}
