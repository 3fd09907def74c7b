import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { sealAll } from '../../../electron/db/rowSeal.ts';
import { createStore, openStore, type Store } from '../../../electron/db/store.ts';
import { startSession } from '../../../electron/services/session.ts';
import { put } from '../../../shared/commands/command.ts';
import { toLists } from '../../../shared/domain/planRecords.ts';
import { temporaryFolders } from '../../support/temporaryFolder.ts';

const folder = temporaryFolders();
const AT = '2025-05-01T00:00:00.000Z';

/** A document whose branch was renamed so many times, one edit each: 支部0, 支部1 … The first entry is its creation. */
function renamed(times: number): { store: Store; path: string } {
  const path = join(folder(), '山梨.bpd');
  const store = createStore(path);
  store.begin(
    { id: 'begin', label: '文書の作成', command: put('branch', null, { id: 1, name: '支部0' }) },
    AT,
  );
  for (let n = 1; n <= times; n += 1) rename(store, n - 1, n);
  return { store, path };
}

function rename(store: Store, from: number, to: number): void {
  const command = put('branch', { id: 1, name: `支部${from}` }, { id: 1, name: `支部${to}` });
  store.run({ id: `edit-${from}-${to}`, label: `名前 ${to}`, command }, AT);
}

const nameIn = (store: Store) => store.load().branch[0]?.name;

test('選んだ所まで一度に戻り、一度にやり直せる。閉じて開いても続けられる', () => {
  const { store, path } = renamed(5);
  expect(store.jump(3, AT)).toMatchObject({ label: '名前 2', way: 'undo', edits: 3 });
  expect(nameIn(store)).toBe('支部2');
  store.close();

  const again = openStore(path);
  expect(again.undoState()).toEqual({ undo: '名前 2', redo: '名前 3' });
  expect(again.jump(5, AT)).toMatchObject({ label: '名前 4', way: 'redo', edits: 2 });
  expect(nameIn(again)).toBe('支部4');
  expect(again.jump(1, AT)).toMatchObject({ label: '文書の作成', way: 'undo', edits: 4 });
  expect(nameIn(again)).toBe('支部0');
  expect(again.undoState().undo).toBeNull();
  expect(again.jump(6, AT)).toMatchObject({ way: 'redo', edits: 5 });
  expect(again.jump(6, AT)).toMatchObject({ edits: 0 });
  expect(nameIn(again)).toBe('支部5');
  expect(again.verify()).toEqual([]);
  again.close();
});

test('捨てられた操作、取り消しの記録、ない番号へは移れず、何も変わらない', () => {
  const { store } = renamed(3);
  store.jump(2, AT);
  rename(store, 1, 9);
  const before = store.history();
  for (const seq of [3, 5, 99]) expect(() => store.jump(seq, AT)).toThrow('historyEntryGone');
  expect(store.history()).toEqual(before);
  expect(nameIn(store)).toBe('支部9');
  expect(store.verify()).toEqual([]);
  store.close();
});

test('途中で戻せない操作に当たると、一つも戻さない', () => {
  const { store, path } = renamed(5);
  store.close();
  // a log that somebody has changed: the third edit no longer leads to what the fourth began with
  const db = new Database(path);
  db.prepare("UPDATE command_log SET command = replace(command, '支部3', '支部33') WHERE seq = 4").run();
  sealAll(db);
  db.close();
  const again = openStore(path);
  const before = again.history();
  expect(() => again.jump(1, AT)).toThrow('recordChanged');
  expect(again.history()).toEqual(before);
  expect(nameIn(again)).toBe('支部5');
  again.close();
});

test('戻した先の計画は、画面にも一つの変更として伝わる。千件でも待たせない', () => {
  const { store } = renamed(1000);
  const session = startSession(store, () => AT);
  const started = performance.now();
  const { command, edits } = session.jump(1);
  const took = performance.now() - started;
  expect(edits).toBe(1000);
  expect(command).toMatchObject({ kind: 'batch', steps: { length: 1000 } });
  expect(toLists(session.plan.records).branch).toEqual([{ id: 1, name: '支部0' }]);
  expect(took).toBeLessThan(2000);
  expect(store.history().length).toBe(2001);
  session.close();
});
