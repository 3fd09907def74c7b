import { createHash } from 'node:crypto';
import { applyCommand } from '../../shared/commands/applyCommand.ts';
import type { Command } from '../../shared/commands/command.ts';
import { emptyLists, type RecordLists, toRecords } from '../../shared/domain/planRecords.ts';
import { recordKinds } from '../../shared/domain/records.ts';
import { sameRecord } from '../../shared/domain/sameRecord.ts';
import type { Inspection, PartReport } from '../../shared/safety/inspection.ts';
import { recordKindName } from '../../shared/safety/recordKindName.ts';
import type { Connection } from './openDatabase.ts';
import type { SnapshotBytes } from './repositories/snapshotBytes.ts';
import { tableSpecs } from './repositories/tableSpec.ts';
import type { WorkbookBytes } from './repositories/workbookBytes.ts';
import { brokenSeals } from './rowSeal.ts';

/** What a document holds, as far as it can be read. */
interface Readable {
  /** The records that are as they were written. */
  sound: () => RecordLists;
  /** @throws AppError documentDamaged at an entry of the log that is not as it was written */
  standing: () => readonly { seq: number; command: Command }[];
  frozen: SnapshotBytes;
  workbooks: WorkbookBytes;
}
type Held = Omit<Readable, 'sound'> & { stored: RecordLists };

/**
 * Whether a document is whole: SQLite's own check, references, the seal of every row, the command log played again
 * from nothing giving the very records that are stored, and every version being what was frozen.
 */
export function inspectDocument(db: Connection, { sound, ...readable }: Readable): Inspection {
  const { extent, troubles } = structure(db);
  let stored: RecordLists;
  try {
    stored = sound();
  } catch {
    return [{ part: 'structure', extent, troubles: [...troubles, 'データを最後まで読み取れません。'] }];
  }
  const held: Held = { ...readable, stored };
  return [
    { part: 'structure', extent, troubles },
    { part: 'seals', ...seals(db, held.stored) },
    { part: 'log', ...logged(held) },
    { part: 'workbooks', ...workbookCopies(held) },
    { part: 'versions', ...versions(held) },
  ];
}

type Found = Omit<PartReport, 'part'>;
const number = (count: number) => count.toLocaleString('ja-JP');

function structure(db: Connection): Found {
  const troubles: string[] = [];
  for (const { integrity_check: line } of db.pragma('integrity_check') as { integrity_check: string }[]) {
    if (line !== 'ok') troubles.push(`データベースの構造に傷みがあります（${line}）。`);
  }
  const references = db.pragma('foreign_key_check') as unknown[];
  if (references.length > 0) troubles.push(`参照先のないデータが ${number(references.length)} 件あります。`);
  const pages = Number(db.pragma('page_count', { simple: true }));
  return { extent: `${number(pages)} ページ`, troubles };
}

function seals(db: Connection, stored: RecordLists): Found {
  const troubles = [...brokenSeals(db)].map(
    ([table, count]) =>
      `${tableName(table)}に、書き込んだときと違う値になっている行が ${number(count)} 件あります。`,
  );
  const rows = recordKinds.reduce((sum, kind) => sum + stored[kind].length, 0);
  return { extent: `正しい行 ${number(rows)} 件`, troubles };
}

function tableName(table: string): string {
  const kind = recordKinds.find(one => tableSpecs[one].table === table);
  return kind === undefined ? '操作の記録' : recordKindName[kind];
}

function logged({ stored, standing }: Held): Found {
  let entries: ReturnType<typeof standing>;
  try {
    entries = standing();
  } catch {
    return { extent: '', troubles: ['操作の記録を読み取れません。'] };
  }
  const extent = `操作 ${number(entries.length)} 件`;
  let replayed = toRecords(emptyLists());
  for (const { seq, command } of entries) {
    try {
      replayed = applyCommand(replayed, command);
    } catch {
      return { extent, troubles: [`操作の記録 ${seq} 番を再現できません。`] };
    }
  }
  const records = toRecords(stored);
  const troubles = recordKinds.flatMap(kind => {
    const keys = new Set([...records[kind].keys(), ...replayed[kind].keys()]);
    return [...keys]
      .filter(key => !sameRecord(records[kind].get(key), replayed[kind].get(key)))
      .map(key => `保存された値が操作の記録と一致しません（${recordKindName[kind]} ${key}）。`);
  });
  return { extent, troubles };
}

function workbookCopies({ stored, workbooks }: Held): Found {
  const troubles: string[] = [];
  for (const { fileName, sha256 } of stored.workbookSource) {
    const bytes = workbooks.find(sha256);
    if (bytes === null) troubles.push(`取り込んだブック「${fileName}」の写しがありません。`);
    else if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      troubles.push(`取り込んだブック「${fileName}」の写しが壊れています。`);
  }
  return { extent: `${number(stored.workbookSource.length)} 件`, troubles };
}

function versions({ stored, frozen }: Held): Found {
  const troubles: string[] = [];
  for (const { name, sha256 } of stored.snapshot) {
    try {
      frozen.find(sha256);
    } catch {
      troubles.push(`版「${name}」の中身が壊れています。`);
    }
  }
  return { extent: `${number(stored.snapshot.length)} 件`, troubles };
}
