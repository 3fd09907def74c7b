import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import {
  type Command,
  type Edit,
  invert,
  type PutCommand,
  type PutOf,
  puts,
} from '../../shared/commands/command.ts';
import type { HistoryEntry, HistoryJump, UndoState } from '../../shared/commands/history.ts';
import type { RecordLists } from '../../shared/domain/planRecords.ts';
import type { RecordKind } from '../../shared/domain/records.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { Inspection } from '../../shared/safety/inspection.ts';
import { backUp, type CheckCopy } from './backUp.ts';
import { createDocumentReader } from './documentReader.ts';
import { fileWatch } from './fileWatch.ts';
import { jumpTo } from './jumpTo.ts';
import { type Migration, migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { type Connection, createDatabase, databaseError, openDatabase } from './openDatabase.ts';
import type { RecordTable } from './repositories/recordTable.ts';
import { verifiedCopy } from './verifiedCopy.ts';

/** An open document: its records, its command log and its workbooks. One writer, one transaction an edit. */
export interface Store {
  readonly path: string;
  /** @throws AppError documentDamaged where a row is not as it was written */
  load(): RecordLists;
  /** The first entry of the log: what a new document begins with. It cannot be undone. */
  begin(edit: Edit, at: string): void;
  /** Runs an edit and logs it, both or neither. A retry of an edit already logged changes nothing. */
  run(edit: Edit, at: string): void;
  /** Undoes the last edit that stands; returns what was done to the records. */
  hasEdit(id: string): boolean;
  undo(at: string): { label: string; command: Command };
  redo(at: string): { label: string; command: Command };
  /** Undoes or redoes until this edit is the last that stands. @throws AppError historyEntryGone */
  jump(seq: number, at: string): HistoryJump & { command: Command };
  undoState(): UndoState;
  history(): HistoryEntry[];
  keepWorkbook(sha256: string, bytes: Uint8Array): void;
  workbook(sha256: string): Uint8Array | null;
  /** Keeps the frozen records of a version; returns the hash they are found by. */
  keepFrozen(text: string): string;
  /** @throws AppError snapshotDamaged */
  frozen(sha256: string): string;
  /** Integrity of database and log, part by part. */
  inspect(): Inspection;
  /** What of it is wrong, in Japanese; empty when all is well. */
  verify(): string[];
  /** The number of the last entry of the log: it grows with every edit, undo and redo. */
  lastSeq(): number;
  /** A backup that is checked before it counts (`backUp`). */
  backUpTo(path: string, check: CheckCopy): Promise<void>;
  /** A consistent, checked copy, made at once. */
  copyTo(path: string): void;
  close(): void;
}

/**
 * Opens a document, bringing an older schema up to date after a checked backup beside it.
 * @param steps the schema's steps; tests add one to see what a later version will do
 */
export function openStore(path: string, steps: readonly Migration[] = migrations): Store {
  return setUp(openDatabase(path), path, steps);
}

export function createStore(path: string): Store {
  return setUp(createDatabase(path), path, migrations);
}

function setUp(db: Connection, path: string, steps: readonly Migration[]): Store {
  try {
    migrate(db, steps, basename(path), version => verifiedCopy(db, backupPath(path, version)));
    return storeOn(db, path);
  } catch (error) {
    db.close();
    throw databaseError(error, basename(path));
  }
}

/** A document of its own, 「山梨（版10の控え）.bpd」; an older backup is never written over. */
function backupPath(path: string, version: number): string {
  const stem = path.replace(/\.bpd$/i, '');
  for (let number = 1; ; number += 1) {
    const free = `${stem}（版${version}の控え${number === 1 ? '' : `-${number}`}）.bpd`;
    if (!existsSync(free)) return free;
  }
}

/** A document on a connection that is open already, at the newest version. */
export function storeOn(db: Connection, path: string): Store {
  const name = basename(path);
  const reader = createDocumentReader(db);
  const { tables, log, workbooks, frozen } = reader;

  const apply = (command: Command) => {
    for (const step of puts(command)) putOne(step);
  };
  const putOne = (step: PutCommand) => {
    const { record, before, after } = step as PutOf<RecordKind>;
    (tables[record] as RecordTable<RecordKind>).put(before, after);
  };
  const telling = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw databaseError(error, name);
    }
  };
  const isThere = fileWatch(path);
  // once: making one costs as much as a statement
  const inTransaction = db.transaction((work: () => unknown) => work());
  const transaction = <T>(work: () => T): T => {
    // A file that was renamed or removed would go on being written to, and nobody would find it.
    if (!isThere()) throw new AppError('documentGone', name);
    return telling(() => inTransaction.immediate(work) as T);
  };

  return {
    path,
    load: () => telling(reader.load),
    begin(edit, at) {
      transaction(() => {
        apply(edit.command);
        log.begin(edit, at);
      });
    },
    run(edit, at) {
      transaction(() => {
        if (log.hasEdit(edit.id)) return;
        apply(edit.command);
        log.append(edit, at);
      });
    },
    hasEdit: id => telling(() => log.hasEdit(id)),
    undo: at =>
      transaction(() => {
        const entry = log.lastDone();
        if (entry === null) throw new AppError('nothingToUndo');
        const command = invert(entry.command);
        apply(command);
        log.markUndone(entry, randomUUID(), at);
        return { label: entry.label, command };
      }),
    redo: at =>
      transaction(() => {
        const entry = log.firstUndone();
        if (entry === null) throw new AppError('nothingToRedo');
        apply(entry.command);
        log.markRedone(entry, randomUUID(), at);
        return { label: entry.label, command: entry.command };
      }),
    jump: (seq, at) =>
      transaction(() => {
        const jump = jumpTo(log, seq);
        if (jump === null) throw new AppError('historyEntryGone');
        const { label, way, edits } = jump;
        const steps = edits.map(entry => {
          const command = way === 'undo' ? invert(entry.command) : entry.command;
          apply(command);
          if (way === 'undo') log.markUndone(entry, randomUUID(), at);
          else log.markRedone(entry, randomUUID(), at);
          return command;
        });
        return { label, way, edits: edits.length, command: { kind: 'batch', steps } };
      }),
    undoState: () => log.nextLabels(),
    history: () => telling(() => log.entries()),
    keepWorkbook: (sha256, bytes) => transaction(() => workbooks.keep(sha256, bytes)),
    workbook: sha256 => telling(() => workbooks.find(sha256)),
    keepFrozen: text => transaction(() => frozen.keep(text)),
    frozen: sha256 => telling(() => frozen.find(sha256)),
    inspect: () => telling(reader.inspect),
    verify: () => telling(reader.verify),
    lastSeq: () => telling(log.lastSeq),
    backUpTo: (target, check) => backUp(db, target, check),
    copyTo: target => telling(() => verifiedCopy(db, target)),
    close: () => db.close(),
  };
}
