import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { applyCommand } from '../../shared/commands/applyCommand.ts';
import {
  emptyLists,
  type PlanRecords,
  type RecordLists,
  toRecords,
} from '../../shared/domain/planRecords.ts';
import { type RecordKind, type RecordTypes, recordKey, recordKinds } from '../../shared/domain/records.ts';
import { sameRecord } from '../../shared/domain/sameRecord.ts';
import type { KindCounts } from '../../shared/safety/rescueReport.ts';
import { migrate } from './migrate.ts';
import { migrations, newestVersion } from './migrations/index.ts';
import { type Connection, databaseError } from './openDatabase.ts';
import { createCommandLog } from './repositories/commandLog.ts';
import { createSnapshotBytes } from './repositories/snapshotBytes.ts';
import { type Row, tableSpecs } from './repositories/tableSpec.ts';
import { createWorkbookBytes } from './repositories/workbookBytes.ts';
import { rowSeal, SEAL } from './rowSeal.ts';

/** What can still be read of a damaged document. */
export interface Salvage {
  records: RecordLists;
  /** Records whose rows cannot be read, taken from the command log. */
  fromLog: number;
  lost: KindCounts;
  /** Kinds that could not be read to the end. */
  cutOff: RecordKind[];
  /** Null where they cannot be read any more. */
  workbook(sha256: string): Uint8Array | null;
  frozen(sha256: string): string | null;
}

/**
 * Reads what is sound in a copy of a damaged document, which is deleted by whoever made it: every row whose seal is
 * right, from both ends of a table where its middle is broken, and what the command log tells of the others.
 * @throws AppError documentDamaged where nothing can be read at all
 */
export function salvage<T>(copy: string, use: (found: Salvage) => T): T {
  let db: Connection | undefined;
  try {
    db = new Database(copy);
    if (db.pragma('user_version', { simple: true }) !== newestVersion) {
      migrate(db, migrations, basename(copy), () => undefined);
    }
    return use(readSound(db));
  } catch (error) {
    throw databaseError(error, basename(copy));
  } finally {
    db?.close();
    for (const beside of ['-wal', '-shm']) rmSync(`${copy}${beside}`, { force: true });
  }
}

function readSound(db: Connection): Salvage {
  const rows = recordKinds.map(kind => ({ kind, ...soundRows(db, kind) }));
  const records = emptyLists();
  for (const { kind, sound } of rows) fillIn(records, kind, sound);
  const logged = replayed(db, records);
  const lost: KindCounts = {};
  const cutOff: RecordKind[] = [];
  let fromLog = 0;
  for (const { kind, broken, isCutOff } of rows) {
    if (logged !== null) fromLog += addLogged(records, kind, logged);
    else if (broken > 0) lost[kind] = broken;
    if (logged === null && isCutOff) cutOff.push(kind);
  }
  return {
    records,
    fromLog,
    lost,
    cutOff,
    workbook: sha256 => readable(() => wholeWorkbook(db, sha256)),
    frozen: sha256 => readable(() => createSnapshotBytes(db).find(sha256)),
  };
}

function wholeWorkbook(db: Connection, sha256: string): Uint8Array | null {
  const bytes = createWorkbookBytes(db).find(sha256);
  return bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
}

function fillIn<K extends RecordKind>(
  records: RecordLists,
  kind: K,
  found: readonly RecordTypes[RecordKind][],
) {
  records[kind] = found as RecordLists[K];
}

/** Adds what the log tells and no row does; says how many. */
function addLogged<K extends RecordKind>(records: RecordLists, kind: K, logged: PlanRecords): number {
  const list: RecordTypes[K][] = records[kind];
  const known = new Set(list.map(recordKey[kind]));
  const others = [...logged[kind].entries()].filter(([key]) => !known.has(key)).map(([, record]) => record);
  fillIn(records, kind, [...list, ...others]);
  return others.length;
}

/** What the command log makes of nothing; null where it is damaged, or tells of sound rows otherwise than they are. */
function replayed(db: Connection, sound: RecordLists): PlanRecords | null {
  return readable(() => {
    const entries = createCommandLog(db).standing();
    const logged = entries.reduce((now, { command }) => applyCommand(now, command), toRecords(emptyLists()));
    const rows = toRecords(sound);
    const agrees = recordKinds.every(kind =>
      [...rows[kind]].every(([key, record]) => sameRecord(record, logged[kind].get(key))),
    );
    return agrees ? logged : null;
  });
}

function soundRows<K extends RecordKind>(db: Connection, kind: K) {
  const { table, keys, columns, fromRow } = tableSpecs[kind];
  const sealOf = rowSeal(columns);
  const sound = new Map<string, RecordTypes[K]>();
  const broken = new Set<string>();
  const readFrom = (order: string): boolean => {
    try {
      for (const row of db.prepare<[], Row>(`SELECT * FROM ${table} ${order}`).iterate()) {
        const record = row[SEAL] === sealOf(row) ? readable(() => fromRow(row)) : null;
        const key = keys.map(column => row[column]).join('/');
        if (record !== null) sound.set(key, record);
        else broken.add(key);
      }
      return true;
    } catch {
      return false;
    }
  };
  const backwards = `ORDER BY ${keys.map(key => `${key} DESC`).join(', ')}`;
  const isCutOff = !readFrom('') && !readFrom(backwards);
  return { sound: [...sound.values()], broken: broken.size, isCutOff };
}

function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
