import type { Command, Edit } from '../../../shared/commands/command.ts';
import type { HistoryEntry, UndoState } from '../../../shared/commands/history.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import type { Connection } from '../openDatabase.ts';
import { rowSeal } from '../rowSeal.ts';
import { readCommand, writeCommand } from './loggedCommand.ts';

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
  crc: number;
}

const columns = ['seq', 'edit_id', 'action', 'of_seq', 'label', 'at', 'command'];
const sealOf = rowSeal(columns);

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
  /** What would be undone and redone next, without their commands: the one of a large paste takes long to read. */
  nextLabels(): UndoState;
  /** An edit that stands or could be redone, or what the document began with. */
  find(seq: number): { label: string; state: 'done' | 'undone' } | null;
  /** Those that stand and came after this one, the newest first: in the order they are undone. */
  doneAfter(seq: number): LoggedEdit[];
  /** Those that are undone, up to this one: in the order they are redone. */
  undoneUpTo(seq: number): LoggedEdit[];
  markUndone(entry: LoggedEdit, noteId: string, at: string): void;
  markRedone(entry: LoggedEdit, noteId: string, at: string): void;
  entries(): HistoryEntry[];
  lastSeq(): number;
  /** The commands that make up the present records, in order. */
  standing(): LoggedEdit[];
}

export function createCommandLog(db: Connection): CommandLog {
  const byId = db.prepare<[string]>('SELECT 1 FROM command_log WHERE edit_id = ?').pluck();
  const nextSeq = db
    .prepare<[], number>("SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'command_log'")
    .pluck();
  const insertRow = db.prepare<(string | number | null)[]>(
    `INSERT INTO command_log (${columns.join(', ')}, state, crc) VALUES (${columns.map(() => '?').join(', ')}, ?, ?)`,
  );
  const insert = (entry: Omit<LogRow, 'seq' | 'crc'> & { edit_id: string }) => {
    const { edit_id, action, of_seq, label, at, command, state } = entry;
    const seq = Number(nextSeq.get());
    const seal = sealOf({ seq, edit_id, action, of_seq, label, at, command });
    insertRow.run(seq, edit_id, action, of_seq, label, at, command, state, seal);
  };
  const dropUndone = db.prepare("UPDATE command_log SET state = 'dropped' WHERE state = 'undone'");
  const setState = db.prepare<[string, number]>('UPDATE command_log SET state = ? WHERE seq = ?');
  const last = db.prepare<[], LogRow>(
    "SELECT * FROM command_log WHERE state = 'done' ORDER BY seq DESC LIMIT 1",
  );
  // Undone edits are redone oldest first: the one undone last.
  const first = db.prepare<[], LogRow>(
    "SELECT * FROM command_log WHERE state = 'undone' ORDER BY seq LIMIT 1",
  );
  const lastLabel = db
    .prepare<[], string>("SELECT label FROM command_log WHERE state = 'done' ORDER BY seq DESC LIMIT 1")
    .pluck();
  const firstLabel = db
    .prepare<[], string>("SELECT label FROM command_log WHERE state = 'undone' ORDER BY seq LIMIT 1")
    .pluck();
  const one = db.prepare<[number], LogRow>('SELECT * FROM command_log WHERE seq = ?');
  const doneAfter = db.prepare<[number], LogRow>(
    "SELECT * FROM command_log WHERE state = 'done' AND seq > ? ORDER BY seq DESC",
  );
  const undoneUpTo = db.prepare<[number], LogRow>(
    "SELECT * FROM command_log WHERE state = 'undone' AND seq <= ? ORDER BY seq",
  );
  const standing = db.prepare<[], LogRow>(
    "SELECT * FROM command_log WHERE state = 'done' OR action = 'create' ORDER BY seq",
  );
  // without the commands, which are long
  const all = db.prepare<[], Omit<LogRow, 'command'>>(
    'SELECT seq, action, of_seq, state, label, at FROM command_log ORDER BY seq DESC',
  );

  const note = (action: 'undo' | 'redo', entry: LoggedEdit, noteId: string, at: string) => {
    const { seq, label } = entry;
    insert({ edit_id: noteId, action, of_seq: seq, state: 'note', label, at, command: null });
  };

  return {
    hasEdit: editId => byId.get(editId) !== undefined,
    append(edit, at) {
      dropUndone.run();
      insert({ ...rowOf(edit, at), action: 'run', state: 'done' });
    },
    begin(edit, at) {
      insert({ ...rowOf(edit, at), action: 'create', state: 'note' });
    },
    lastDone: () => toEdit(last.get()),
    firstUndone: () => toEdit(first.get()),
    nextLabels: () => ({ undo: labelOf(lastLabel.get()), redo: labelOf(firstLabel.get()) }),
    find(seq) {
      const row = one.get(seq);
      if (row?.action === 'create') return { label: row.label, state: 'done' };
      return row?.state === 'done' || row?.state === 'undone' ? { label: row.label, state: row.state } : null;
    },
    doneAfter: seq => doneAfter.all(seq).flatMap(row => toEdit(row) ?? []),
    undoneUpTo: seq => undoneUpTo.all(seq).flatMap(row => toEdit(row) ?? []),
    markUndone(entry, noteId, at) {
      setState.run('undone', entry.seq);
      note('undo', entry, noteId, at);
    },
    markRedone(entry, noteId, at) {
      setState.run('done', entry.seq);
      note('redo', entry, noteId, at);
    },
    lastSeq: () => Number(nextSeq.get()) - 1,
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

function rowOf(edit: Edit, at: string) {
  return { edit_id: edit.id, of_seq: null, label: edit.label, at, command: writeCommand(edit.command) };
}

/** Plucked, a row is its label alone. */
function labelOf(plucked: unknown): string | null {
  return typeof plucked === 'string' ? plucked : null;
}

function toEdit(row: LogRow | undefined): LoggedEdit | null {
  if (!row?.command) return null;
  if (row.crc !== sealOf({ ...row })) throw new AppError('documentDamaged', `操作の記録 ${row.seq} 番`);
  return { seq: row.seq, label: row.label, command: readCommand(row.command) };
}
