import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { type PutCommand, put } from '../../shared/commands/command.ts';
import type { RecordLists } from '../../shared/domain/planRecords.ts';
import { type RecordKind, type RecordTypes, recordKinds } from '../../shared/domain/records.ts';
import type { KindCounts } from '../../shared/safety/rescueReport.ts';
import { wholeRecords } from '../../shared/safety/wholeRecords.ts';
import { createStore } from '../db/store.ts';
import { renameDurably } from '../db/syncFile.ts';
import type { Clock } from './clock.ts';

/** Where the bytes beside the records come from; null where they are not to be had. */
export interface BytesBeside {
  workbook(sha256: string): Uint8Array | null;
  frozen(sha256: string): string | null;
}

/**
 * Makes a new document of records at `target`, whose history begins with them. It gets its name when it is whole.
 * @param label the first entry of its history
 * @returns what had to be left out
 * @throws AppError documentExists, folderNotWritable, diskFull; nothing is left behind then
 */
export function writeDocument(
  target: string,
  label: string,
  lists: RecordLists,
  bytes: BytesBeside,
  clock: Clock,
): { kept: number; leftOut: KindCounts } {
  const work = `${target}.part`;
  const { records, leftOut } = wholeRecords(lists, (kind, sha256) =>
    kind === 'snapshot' ? bytes.frozen(sha256) !== null : bytes.workbook(sha256) !== null,
  );
  const steps = recordKinds.flatMap(kind => added(records, kind));
  removeAll(work);
  try {
    const store = createStore(work);
    try {
      for (const { sha256 } of records.workbookSource) {
        const workbook = bytes.workbook(sha256);
        if (workbook !== null) store.keepWorkbook(sha256, workbook);
      }
      for (const { sha256 } of records.snapshot) store.keepFrozen(bytes.frozen(sha256) ?? '');
      store.begin({ id: randomUUID(), label, command: { kind: 'batch', steps } }, clock());
    } finally {
      store.close();
    }
    renameDurably(work, target);
  } finally {
    removeAll(work);
  }
  return { kept: steps.length, leftOut };
}

function added<K extends RecordKind>(records: RecordLists, kind: K): PutCommand[] {
  const list: RecordTypes[K][] = records[kind];
  return list.map(record => put(kind, null, record) as PutCommand);
}

function removeAll(work: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${work}${end}`, { force: true });
}
