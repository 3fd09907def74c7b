import { emptyLists, type RecordLists } from '../../shared/domain/planRecords.ts';
import { type RecordKind, type RecordTypes, recordKinds } from '../../shared/domain/records.ts';
import { type Inspection, troublesOf } from '../../shared/safety/inspection.ts';
import { inspectDocument } from './inspectDocument.ts';
import type { Connection } from './openDatabase.ts';
import { type CommandLog, createCommandLog } from './repositories/commandLog.ts';
import { createRecordTable, type RecordTable } from './repositories/recordTable.ts';
import { createSnapshotBytes, type SnapshotBytes } from './repositories/snapshotBytes.ts';
import { tableSpecs } from './repositories/tableSpec.ts';
import { createWorkbookBytes, type WorkbookBytes } from './repositories/workbookBytes.ts';

export type RecordTables = { [K in RecordKind]: RecordTable<K> };

/** What a document says, on any connection to it: of the open document, of a backup, of a damaged file. */
export interface DocumentReader {
  readonly tables: RecordTables;
  readonly log: CommandLog;
  readonly workbooks: WorkbookBytes;
  readonly frozen: SnapshotBytes;
  /** @throws AppError documentDamaged where a row is not as it was written */
  load(): RecordLists;
  /** The records that are as they were written. */
  sound(): RecordLists;
  /** Integrity of database and log, part by part. */
  inspect(): Inspection;
  /** What of it is wrong, in Japanese; empty when all is well. */
  verify(): string[];
}

export function createDocumentReader(db: Connection): DocumentReader {
  const tables = Object.fromEntries(
    recordKinds.map(kind => [kind, createRecordTable(db, kind, tableSpecs[kind])]),
  ) as unknown as RecordTables;
  const log = createCommandLog(db);
  const workbooks = createWorkbookBytes(db);
  const frozen = createSnapshotBytes(db);

  const listsOf = (read: <K extends RecordKind>(table: RecordTable<K>) => RecordTypes[K][]) => {
    const lists = emptyLists();
    const fill = <K extends RecordKind>(kind: K) => {
      // not pushed as arguments: there may be more than a call can take
      lists[kind] = read(tables[kind] as RecordTable<K>) as RecordLists[K];
    };
    for (const kind of recordKinds) fill(kind);
    return lists;
  };
  const sound = () => listsOf(table => table.sound());
  const inspect = () => inspectDocument(db, { sound, standing: log.standing, frozen, workbooks });
  return {
    tables,
    log,
    workbooks,
    frozen,
    load: () => listsOf(table => table.all()),
    sound,
    inspect,
    verify: () => troublesOf(inspect()),
  };
}
