import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { createStore, openStore } from '../../../electron/db/store.ts';
import { freezeSnapshot, loadSnapshot } from '../../../electron/services/freezeSnapshot.ts';
import { type Session, startSession } from '../../../electron/services/session.ts';
import { put } from '../../../shared/commands/command.ts';
import { writeNote } from '../../../shared/commands/noteEdits.ts';
import { indicatorRecord, resultRecord, tableRecord } from '../../support/samplePlan.ts';
import { temporaryFolders } from '../../support/temporaryFolder.ts';

const folder = temporaryFolders();
const AT = '2025-05-01T00:00:00.000Z';
const clock = () => AT;
const before = resultRecord(1, '81.5％');
const after = resultRecord(1, '83.0％');
let edits = 0;
const edit = (command: Parameters<Session['run']>[0]['command']) => ({
  id: `edit-${++edits}`,
  label: '変更',
  command,
});

function start(): { session: Session; path: string } {
  const path = join(folder(), '山梨.bpd');
  const store = createStore(path);
  store.begin(edit(put('branch', null, { id: 1, name: '山梨' })), AT);
  const session = startSession(store, clock);
  session.run(
    edit({
      kind: 'batch',
      steps: [
        put('indicator', null, indicatorRecord(1)),
        put('measurement', null, before),
        put('table', null, tableRecord(1)),
        put('tableCell', null, { tableId: 1, rowId: 'r1', columnId: 'c1', text: '288件', formula: null }),
      ],
    }),
  );
  return { session, path };
}
const freeze = (session: Session, name = '評議会') => {
  const moment = { branchId: 1, year: 2024, period: 'annual' } as const;
  return freezeSnapshot(session, { id: `freeze-${++edits}`, name, moment, by: '山田' }, AT);
};
const resultIn = (session: Session) => loadSnapshot(session, 1).measurement.map(({ text }) => text);

describe('版', () => {
  test('固定した後に直しても、閉じて開き直しても、版の中身は固定したときのまま', () => {
    const { session, path } = start();
    freeze(session);
    session.run(edit(put('measurement', before, after)));
    expect(resultIn(session)).toEqual(['81.5％']);
    session.close();
    const again = startSession(openStore(path), clock);
    expect(again.plan.records.snapshot.get('1')).toMatchObject({ name: '評議会', by: '山田', at: AT });
    expect(resultIn(again)).toEqual(['81.5％']);
    expect(loadSnapshot(again, 1).tableCell).toMatchObject([{ text: '288件' }]);
    expect(again.store.verify()).toEqual([]);
    again.close();
  });

  test('元に戻すと版は消え、やり直すと中身ごと戻る', () => {
    const { session } = start();
    freeze(session);
    expect(session.undoState().undo).toBe('版の固定 評議会');
    session.undo();
    expect(() => loadSnapshot(session, 1)).toThrow('snapshotUnknown');
    session.redo();
    expect(resultIn(session)).toEqual(['81.5％']);
    expect(session.store.verify()).toEqual([]);
    session.close();
  });

  test('メモは版と一度に残り、あとから書き直しても、版の中身はそのまま', () => {
    const { session } = start();
    const moment = { branchId: 1, year: 2024, period: 'annual' } as const;
    const wish = { id: 'noted', name: '評議会', moment, by: '山田', note: ' 配布済み ' };
    freezeSnapshot(session, wish, AT);
    const noteNow = () => session.plan.records.cellNote.get('version/1')?.text;
    expect(noteNow()).toBe('配布済み');
    const { sha256 } = session.plan.records.snapshot.get('1') ?? {};
    const again = writeNote(session.plan.records, { key: 'version/1', text: '差替えあり', by: '鈴木' }, AT);
    if (again) session.run(edit(again));
    expect(noteNow()).toBe('差替えあり');
    expect(session.plan.records.snapshot.get('1')?.sha256).toBe(sha256);
    const ofNobody = { key: 'version/2', text: 'x', by: '' };
    expect(() => writeNote(session.plan.records, ofNobody, AT)).toThrow('placeUnknown');
    session.undo();
    session.undo();
    expect(session.plan.records.snapshot.size).toBe(0);
    expect(noteNow()).toBeUndefined();
    session.close();
  });

  test('断られた版は、何も残さない', () => {
    const { session, path } = start();
    freeze(session);
    expect(() => freeze(session)).toThrow('snapshotNameTaken');
    const moment = { branchId: 1, year: 2024, period: 'q1' } as const;
    expect(() => freezeSnapshot(session, { id: 'x', name: '第1四半期', moment, by: '' }, AT)).toThrow(
      'snapshotEmpty',
    );
    expect(session.store.history().map(({ label }) => label)[0]).toBe('版の固定 評議会');
    session.close();
    const db = new Database(path);
    expect(db.prepare('SELECT count(*) FROM snapshot_bytes').pluck().get()).toBe(1);
    db.close();
  });

  test('同じ中身の版は、中身を一つだけ持つ', () => {
    const { session, path } = start();
    freeze(session);
    freeze(session, '二つ目');
    session.close();
    const db = new Database(path);
    expect(db.prepare('SELECT count(*) FROM snapshot_bytes').pluck().get()).toBe(1);
    db.close();
  });

  test('中身は書き換えられず、壊れた中身は開かず、検査でも見つかる', () => {
    const { session, path } = start();
    freeze(session);
    session.close();
    const db = new Database(path);
    const write = (sql: string) => db.exec(sql);
    expect(() => write("UPDATE snapshot_bytes SET bytes = x'00'")).toThrow('frozen records never change');
    write('DROP TRIGGER snapshot_bytes_never_change');
    const bytes = db.prepare('SELECT bytes FROM snapshot_bytes').pluck().get() as Buffer;
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    db.close();
    // bytes that have gone bad, and other records in the place of those that were frozen
    for (const wrong of [bytes, deflateSync('{"shape":30,"records":{}}')]) {
      const changed = new Database(path);
      changed.prepare('UPDATE snapshot_bytes SET bytes = ?').run(wrong);
      changed.close();
      const again = startSession(openStore(path), clock);
      expect(() => loadSnapshot(again, 1)).toThrow('snapshotDamaged');
      expect(again.store.verify()).toEqual(['版「評議会」の中身が壊れています。']);
      again.close();
    }
  });
});

test('メモは閉じて開き直しても残る', () => {
  const { session, path } = start();
  const note = { key: 'cell/1/r1/c1', text: '本部に確認中\n5月まで', by: '山田', at: AT };
  session.run(edit(put('cellNote', null, note)));
  session.close();
  const store = openStore(path);
  expect(store.load().cellNote).toEqual([note]);
  expect(store.verify()).toEqual([]);
  store.close();
});

test('配布した版20の文書は、記録ごと今の版になり、取り消しも版の固定も効く', () => {
  const path = join(folder(), '版20.bpd');
  copyFileSync(fileURLToPath(new URL('../../fixtures/documents/schema20.bpd', import.meta.url)), path);
  const session = startSession(openStore(path), clock);
  const lists = session.store.load();
  expect(lists.indicator).toMatchObject([{ name: '健診実施率', sectionId: 1 }]);
  expect(lists.tableCell).toMatchObject([{ text: '288件' }]);
  expect([lists.cellNote, lists.snapshot]).toEqual([[], []]);
  expect(session.store.verify()).toEqual([]);
  expect(session.undoState()).toMatchObject({ undo: '結果の変更', redo: '付表の変更' });
  session.redo();
  freeze(session);
  session.undo();
  session.undo();
  session.undo();
  expect(session.store.load().measurement).toMatchObject([{ text: '81.5％' }]);
  expect(session.store.verify()).toEqual([]);
  session.close();
});

test('配布した版30の文書は、セルの対応ごと今の版になり、版も取り消しも残る', () => {
  const path = join(folder(), '版30.bpd');
  copyFileSync(fileURLToPath(new URL('../../fixtures/documents/schema30.bpd', import.meta.url)), path);
  const session = startSession(openStore(path), clock);
  const lists = session.store.load();
  expect(lists.cellLink).toHaveLength(18);
  expect(lists.cellLink.every(({ period }) => period === null)).toBe(true);
  expect([lists.tableLink, lists.passageLink, lists.formProfile]).toEqual([[], [], []]);
  expect(lists.snapshot).toMatchObject([{ name: '評議会' }]);
  expect(loadSnapshot(session, 1).tableCell).toMatchObject([{ text: '288件' }]);
  expect(session.store.verify()).toEqual([]);
  expect(session.undoState()).toEqual({ undo: '結果の変更', redo: '付表の変更' });
  session.redo();
  for (let left = 5; left > 0; left -= 1) session.undo();
  expect(session.store.load().cellLink).toEqual([]);
  for (let left = 5; left > 0; left -= 1) session.redo();
  expect(session.store.load().cellLink).toHaveLength(18);
  expect(session.store.verify()).toEqual([]);
  session.close();
});

test('配布した版40の文書は、引き継ぎの印も図もないまま今の版になり、操作の記録と版も合う', () => {
  const path = join(folder(), '版40.bpd');
  copyFileSync(fileURLToPath(new URL('../../fixtures/documents/schema40.bpd', import.meta.url)), path);
  const session = startSession(openStore(path), clock);
  const lists = session.store.load();
  expect(lists.table).toHaveLength(3);
  expect(lists.table.every(({ chart, carriedFrom }) => chart === null && carriedFrom === null)).toBe(true);
  expect([...lists.target, ...lists.passage].every(({ carriedFrom }) => carriedFrom === null)).toBe(true);
  expect(lists.section).toMatchObject([{ fromId: null }]);
  expect(loadSnapshot(session, 1).table).toMatchObject([{ chart: null, carriedFrom: null }]);
  expect(session.store.verify()).toEqual([]);
  expect(session.undoState()).toMatchObject({ undo: '取込 yamanashi-guidance.xlsx' });
  session.undo();
  expect(session.store.load().tableLink).toEqual([]);
  session.redo();
  expect(session.store.verify()).toEqual([]);
  session.close();
});

test('配布した版50の文書は、すべての行に検査値が付いて今の版になる', () => {
  const path = join(folder(), '版50.bpd');
  copyFileSync(fileURLToPath(new URL('../../fixtures/documents/schema50.bpd', import.meta.url)), path);
  const session = startSession(openStore(path), clock);
  expect(session.store.load().measurement.some(({ value }) => value === '70.5')).toBe(true);
  expect(session.store.verify()).toEqual([]);
  session.undo();
  expect(session.store.load().measurement.some(({ value }) => value === '70.5')).toBe(false);
  expect(session.store.verify()).toEqual([]);
  session.close();
});

test('配布した版60の文書は、引き継いだ年度と取り消した操作ごと開け、点検にも合う', () => {
  const path = join(folder(), '版60.bpd');
  copyFileSync(fileURLToPath(new URL('../../fixtures/documents/schema60.bpd', import.meta.url)), path);
  const session = startSession(openStore(path), clock);
  const lists = session.store.load();
  expect(new Set(lists.section.map(({ year }) => year))).toEqual(new Set([2024, 2025]));
  expect(lists.section.some(({ fromId }) => fromId !== null)).toBe(true);
  expect(session.store.verify()).toEqual([]);
  session.redo();
  expect(session.store.load().measurement.some(({ value }) => value === '71.5')).toBe(true);
  expect(session.store.verify()).toEqual([]);
  session.close();
});
