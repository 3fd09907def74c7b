import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openStore } from '../../../electron/db/store.ts';
import { createHandlers } from '../../../electron/ipc/handlers.ts';
import { localHostConfig } from '../../../electron/local/localHostConfig.ts';
import { openBackupFolder } from '../../../electron/services/backups/backupFolder.ts';
import { createDocument } from '../../../electron/services/createDocument.ts';
import { idOf } from '../../../electron/services/documentFolder.ts';
import { createFileShelf } from '../../../electron/services/fileShelf.ts';
import { rescueDocument } from '../../../electron/services/rescueDocument.ts';
import { saveElsewhere } from '../../../electron/services/saveElsewhere.ts';
import { put } from '../../../shared/commands/command.ts';
import type { RecordLists } from '../../../shared/domain/planRecords.ts';
import { indicatorRecord, targetRecord } from '../../support/samplePlan.ts';
import { temporaryFolders } from '../../support/temporaryFolder.ts';

const folder = temporaryFolders();
const clock = () => '2025-05-01T06:30:00.000Z';

function documentIn(place: string): string {
  const path = join(place, '山梨.bpd');
  const session = createDocument(path, '山梨', clock);
  const steps = [1, 2].flatMap(id => [
    put('indicator', null, { ...indicatorRecord(id), name: `指標${id}` }),
    put('target', null, { ...targetRecord(id, '15位以内') }),
  ]);
  session.run({ id: 'a', label: '準備', command: { kind: 'batch', steps } });
  session.close();
  return path;
}
/** Changes rows behind the program's back, as a flipped bit does: their seals stay. */
function damage(path: string, ...statements: string[]): Buffer {
  const db = new Database(path);
  db.pragma('foreign_keys = OFF');
  for (const statement of statements) db.exec(statement);
  db.close();
  return readFileSync(path);
}
/** The records of a document that is whole. */
function recordsOf(path: string): RecordLists {
  const store = openStore(path);
  try {
    expect(store.verify()).toEqual([]);
    return store.load();
  } finally {
    store.close();
  }
}
const BREAK_ROW = "UPDATE indicator SET name = '別の名前' WHERE id = 2";
const BREAK_LOG = "UPDATE command_log SET label = '別の操作' WHERE action = 'run'";

test('壊れた行は操作の記録から戻り、元のファイルは変わらない', () => {
  const place = folder();
  const path = documentIn(place);
  const before = recordsOf(path);
  const bytes = damage(path, BREAK_ROW);
  const report = rescueDocument(path, join(place, '救い出し.bpd'), clock);
  expect(report).toEqual({ kept: 5, fromLog: 1, lost: {}, cutOff: [], leftOut: {} });
  expect(recordsOf(join(place, '救い出し.bpd'))).toEqual(before);
  expect(readFileSync(path)).toEqual(bytes);
});

test('記録も壊れていれば、読める行だけで新しい文書になり、読めなかった数が分かる', () => {
  const place = folder();
  const path = documentIn(place);
  damage(path, BREAK_ROW, BREAK_LOG);
  const target = join(place, '救い出し.bpd');
  expect(rescueDocument(path, target, clock)).toEqual({
    kept: 3,
    fromLog: 0,
    lost: { indicator: 1 },
    cutOff: [],
    leftOut: { target: 1 },
  });
  expect(recordsOf(target).indicator.map(({ name }) => name)).toEqual(['指標1']);
});

test('何も読めないファイルからは、文書もかけらも作らない', () => {
  const place = folder();
  const path = documentIn(place);
  writeFileSync(path, readFileSync(path).fill(7, 100, 4096));
  const before = readdirSync(place);
  expect(() => rescueDocument(path, join(place, '救い出し.bpd'), clock)).toThrow('nothingRescued');
  expect(readdirSync(place)).toEqual(before);
});

test('壊れた文書は、新しい順に確かめた控えから、別の文書として開ける', async () => {
  const place = folder();
  const path = documentIn(place);
  const host = { ...localHostConfig('test', place, null, join(place, '設定')), clock };
  const handlers = createHandlers(host, createFileShelf());
  const of = { id: idOf(path) };
  await handlers['document:open'](of);
  await handlers['backup:make']({});
  await handlers['backup:make']({});
  handlers.close();
  const backups = openBackupFolder(path);
  damage(backups.pathOf(backups.list()[0]?.id ?? ''), BREAK_ROW);
  const bytes = damage(path, BREAK_ROW, BREAK_LOG);

  const { newestGood, backups: found } = await handlers['rescue:look']({ of });
  expect(found.map(({ id }) => id).indexOf(newestGood ?? '')).toBe(1);
  const { document } = await handlers['document:rescue']({ of, backupId: newestGood });
  expect(document).toMatchObject({ name: '山梨（控えから）', readOnly: null });
  expect(document.records.indicator).toHaveLength(2);
  expect(readFileSync(path)).toEqual(bytes);
  handlers.close();
});

test('文書のファイルを見失っても、別の場所に保存して続けられる', () => {
  const place = folder();
  const path = documentIn(place);
  const before = recordsOf(path);
  const session = createDocument(join(place, 'b.bpd'), '山梨', clock);
  expect(saveElsewhere(session, join(place, '写し.bpd'), clock)).toEqual({ isWhole: true });
  expect(() => saveElsewhere(session, path, clock)).toThrow('documentExists');
  renameSync(join(place, 'b.bpd'), join(place, 'c.bpd'));
  const rename = put('branch', { id: 1, name: '山梨' }, { id: 1, name: '甲府' });
  expect(() => session.run({ id: 'b', label: '名前', command: rename })).toThrow('documentGone');
  expect(saveElsewhere(session, join(place, '別.bpd'), clock)).toEqual({ isWhole: false });
  expect(recordsOf(join(place, '別.bpd')).branch).toEqual(before.branch);
  session.close();
});
