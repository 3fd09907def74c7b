import { createHash } from 'node:crypto';
import { applyCommand } from '../../shared/commands/applyCommand.ts';
import type { Command } from '../../shared/commands/command.ts';
import { emptyLists, type RecordLists, toRecords } from '../../shared/domain/planRecords.ts';
import { recordKinds } from '../../shared/domain/records.ts';
import { sameRecord } from '../../shared/domain/sameRecord.ts';
import type { Connection } from './openDatabase.ts';
import type { SnapshotBytes } from './repositories/snapshotBytes.ts';
import type { WorkbookBytes } from './repositories/workbookBytes.ts';
import { brokenSeals } from './rowSeal.ts';

/** What a document holds, as far as it can be read. */
interface Held {
  /** The records that are as they were written. */
  stored: RecordLists;
  /** @throws AppError documentDamaged at an entry of the log that is not as it was written */
  standing: () => readonly { seq: number; command: Command }[];
  frozen: SnapshotBytes;
  workbooks: WorkbookBytes;
}

/**
 * Whether a document is whole: SQLite's own check, references, the seal of every row, the command log played again
 * from nothing giving the very records that are stored, and every version being what was frozen. Returns what is
 * wrong, in Japanese; empty when all is well.
 */
export function verifyDocument(db: Connection, { stored, standing, frozen, workbooks }: Held): string[] {
  const troubles: string[] = [];
  const integrity = db.pragma('integrity_check') as { integrity_check: string }[];
  for (const { integrity_check: line } of integrity) {
    if (line !== 'ok') troubles.push(`データベースの構造に傷みがあります（${line}）。`);
  }
  const references = db.pragma('foreign_key_check') as unknown[];
  if (references.length > 0) troubles.push(`参照先のないデータが ${references.length} 件あります。`);

  for (const [table, count] of brokenSeals(db)) {
    troubles.push(`書き込んだときと違う値になっている行が ${count} 件あります（${table}）。`);
  }

  for (const { name, sha256 } of stored.snapshot) {
    try {
      frozen.find(sha256);
    } catch {
      troubles.push(`版「${name}」の中身が壊れています。`);
    }
  }

  let replayed = toRecords(emptyLists());
  for (const { fileName, sha256 } of stored.workbookSource) {
    const bytes = workbooks.find(sha256);
    if (bytes === null) troubles.push(`取り込んだブック「${fileName}」の写しがありません。`);
    else if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      troubles.push(`取り込んだブック「${fileName}」の写しが壊れています。`);
  }

  let logged: ReturnType<typeof standing>;
  try {
    logged = standing();
  } catch {
    return [...troubles, '操作の記録を読み取れません。'];
  }
  for (const { seq, command } of logged) {
    try {
      replayed = applyCommand(replayed, command);
    } catch {
      return [...troubles, `操作の記録 ${seq} 番を再現できません。`];
    }
  }
  const records = toRecords(stored);
  for (const kind of recordKinds) {
    const keys = new Set([...records[kind].keys(), ...replayed[kind].keys()]);
    for (const key of keys) {
      if (!sameRecord(records[kind].get(key), replayed[kind].get(key))) {
        troubles.push(`保存された値が操作の記録と一致しません（${kind} ${key}）。`);
      }
    }
  }
  return troubles;
}
