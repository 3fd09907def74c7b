import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { brokenSeals } from '../../../electron/db/rowSeal.ts';
import { createStore, openStore } from '../../../electron/db/store.ts';
import { put } from '../../../shared/commands/command.ts';
import { tableRecord } from '../../support/samplePlan.ts';
import { temporaryFolders } from '../../support/temporaryFolder.ts';

const folder = temporaryFolders();
const AT = '2025-05-01T00:00:00.000Z';

function document(): string {
  const path = join(folder(), '山梨.bpd');
  const store = createStore(path);
  const text = (columnId: string, cell: string) =>
    put('tableCell', null, { tableId: 1, rowId: 'r1', columnId, text: cell, formula: null });
  store.begin({ id: '1', label: '作成', command: put('branch', null, { id: 1, name: '山梨' }) }, AT);
  const steps = [put('table', null, tableRecord(1)), text('c1', '12.3％'), text('c2', '髙﨑\ud83d\u0000終')];
  store.run({ id: '2', label: '入力', command: { kind: 'batch', steps } }, AT);
  store.close();
  return path;
}

test('半端な文字や空文字を含む値も、読み直せば書いたときの値と認められる', () => {
  const store = openStore(document());
  expect(store.load().tableCell.map(({ text }) => text)).toEqual(['12.3％', '髙﨑\ufffd\u0000終']);
  expect(store.verify()).toEqual([]);
  store.close();
});

test('値の1ビットが化けた文書は、構造が正しくても読む前に分かり、移行もされない', () => {
  const path = document();
  const db = new Database(path);
  db.exec("UPDATE table_cell SET text = '12.1％' WHERE column_id = 'c1'");
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect([...brokenSeals(db)]).toEqual([['table_cell', 1]]);
  db.close();
  const store = openStore(path);
  expect(() => store.load()).toThrow('documentDamaged');
  store.close();
  const later = { version: 9990, up: () => undefined };
  expect(() => openStore(path, [later])).toThrow('documentDamaged');
});
