import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Migration } from '../../../electron/db/migrate.ts';
import { migrations, newestVersion } from '../../../electron/db/migrations/index.ts';
import { createStore, openStore, type Store } from '../../../electron/db/store.ts';
import { type Command, type PutCommand, put } from '../../../shared/commands/command.ts';
import { standardScale } from '../../../shared/domain/judgementScale.ts';
import { toRecords } from '../../../shared/domain/planRecords.ts';
import { measurementKey } from '../../../shared/domain/records.ts';
import {
  countRecord,
  indicatorRecord,
  resultRecord,
  tableRecord,
  targetRecord,
} from '../../support/samplePlan.ts';
import { temporaryFolders } from '../../support/temporaryFolder.ts';

const folder = temporaryFolders();
const AT = '2025-05-01T00:00:00.000Z';
let editNumber = 0;
const edit = (command: Command, label = '変更') => ({ id: `edit-${++editNumber}`, label, command });

function newStore(): { store: Store; path: string } {
  const path = join(folder(), '山梨.bpd');
  const store = createStore(path);
  store.begin(edit(put('branch', null, { id: 1, name: '山梨' }), '文書の作成'), AT);
  return { store, path };
}

const everyKind: PutCommand[] = [
  put('indicator', null, indicatorRecord(1)),
  put('target', null, targetRecord(1, '前年度末（82.8％）以上')),
  put('measurement', null, resultRecord(1, '0.090%\nR7.2実績分')),
  put('measurement', null, countRecord(1, 'numerator', '10')),
  put('markOverride', null, {
    indicatorId: 1,
    year: 2024,
    period: 'annual',
    mark: '×',
    reason: '理由',
    by: '山田',
    at: AT,
  }),
  put('section', null, {
    id: 1,
    branchId: 1,
    year: 2024,
    parentId: null,
    sortOrder: 1,
    number: '１.',
    title: '保健事業',
    group: '保健',
    mark: '△',
    fromId: null,
  }),
  put('passage', null, {
    id: 1,
    branchId: 1,
    year: 2024,
    period: 'annual',
    sectionId: 1,
    sortOrder: 1,
    kind: 'status',
    text: '受診者は13人増えた。',
    mark: null,
    asOfText: null,
    links: [{ printed: '13人', formula: '『健診』差' }],
    carriedFrom: null,
  }),
  put('table', null, tableRecord(1)),
  put('tableCell', null, { tableId: 1, rowId: 'r1', columnId: 'c1', text: '0.090％', formula: null }),
  put('printedFigure', null, {
    indicatorId: 1,
    year: 2024,
    period: 'annual',
    field: 'difference',
    text: '▲0.8％',
  }),
  put('acceptedFinding', null, {
    key: 'k',
    printed: '77％',
    computed: '76％',
    reason: '確認済み',
    by: '山田',
    at: AT,
  }),
  put('judgementScale', null, { ...standardScale('grade'), name: '支部の基準' }),
  put('cellNote', null, { key: 'cell/1/r1/c1', text: '本部に確認中', by: '山田', at: AT }),
  put('formProfile', null, {
    id: 1,
    name: '目標達成状況',
    signature: 'no|name|target|actual',
    corrections: { columns: [] },
    usedAt: AT,
  }),
];

test('閉じて開き直しても、すべての記録がそのまま戻る', () => {
  const { store, path } = newStore();
  store.keepWorkbook(
    '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81',
    new Uint8Array([1, 2, 3]),
  );
  const source = {
    id: 1,
    fileName: 'KPI.xlsx',
    sha256: '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81',
    year: 2024,
    period: 'annual' as const,
    importedAt: AT,
  };
  const link = {
    sourceId: 1,
    sheet: '目標',
    address: 'F5',
    indicatorId: 1,
    field: 'actual' as const,
    period: null,
    encoding: { kind: 'number' as const, shift: 2 },
    importedText: '0.090%',
  };
  store.run(
    edit({
      kind: 'batch',
      steps: [
        ...everyKind,
        put('workbookSource', null, source),
        put('cellLink', null, link),
        put('tableLink', null, {
          sourceId: 1,
          tableId: 1,
          sheet: '付表',
          rows: [{ id: 'r1', row: 6 }],
          columns: [{ id: 'c1', column: 3, part: 'whole' }],
          texts: [['288件']],
        }),
        put('passageLink', null, {
          ...{ sourceId: 1, sheet: '実施状況', address: 'C7', field: 'text', passageId: 1 },
          importedText: '実施済',
        }),
      ],
    }),
    AT,
  );
  const before = store.load();
  store.close();
  const again = openStore(path);
  expect(again.load()).toEqual(before);
  expect(again.load().measurement[0]?.value).toBe('0.090'); // the printed zero is kept
  expect([
    ...(again.workbook('039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81') ?? []),
  ]).toEqual([1, 2, 3]);
  expect(again.verify()).toEqual([]);
  again.close();
});

test('元に戻すとやり直すは、開き直した後も名前つきで効く', () => {
  const { store, path } = newStore();
  store.run(edit({ kind: 'batch', steps: everyKind }, '取込 KPI.xlsx'), AT);
  store.run(
    edit(put('indicator', indicatorRecord(1), indicatorRecord(1, { name: '新しい名前' })), '指標の変更'),
    AT,
  );
  store.close();
  const again = openStore(path);
  expect(again.undoState()).toEqual({ undo: '指標の変更', redo: null });
  again.undo(AT);
  expect(again.load().indicator[0]?.name).toBe('指標1');
  again.undo(AT);
  expect(again.load().indicator).toEqual([]);
  expect(again.load().branch).toEqual([{ id: 1, name: '山梨' }]); // the beginning itself stays
  expect(() => again.undo(AT)).toThrow('nothingToUndo');
  again.close();
  const third = openStore(path);
  expect(third.undoState()).toEqual({ undo: null, redo: '取込 KPI.xlsx' });
  third.redo(AT);
  third.redo(AT);
  expect(third.load().indicator[0]?.name).toBe('新しい名前');
  expect(() => third.redo(AT)).toThrow('nothingToRedo');
  expect(third.verify()).toEqual([]);
  third.close();
});

test('新しい操作をすると、取り消した操作はやり直せなくなるが、記録には残る', () => {
  const { store } = newStore();
  store.run(edit(put('indicator', null, indicatorRecord(1)), '一つ目'), AT);
  store.undo(AT);
  store.run(edit(put('indicator', null, indicatorRecord(2)), '二つ目'), AT);
  expect(() => store.redo(AT)).toThrow('nothingToRedo');
  expect(store.history().map(entry => `${entry.action} ${entry.label} ${entry.state}`)).toEqual([
    'run 二つ目 done',
    'undo 一つ目 note',
    'run 一つ目 dropped',
    'create 文書の作成 note',
  ]);
  store.close();
});

test('先に変わっていた記録には上書きせず、まとめた操作は全部なかったことになる', () => {
  const { store } = newStore();
  store.run(edit(put('indicator', null, indicatorRecord(1))), AT);
  const stale: Command = {
    kind: 'batch',
    steps: [
      put('indicator', null, indicatorRecord(2)),
      put('indicator', indicatorRecord(1, { name: '思っていた名前' }), indicatorRecord(1, { name: '別名' })),
    ],
  };
  expect(() => store.run(edit(stale), AT)).toThrow('recordChanged');
  expect(store.load().indicator.map(one => one.id)).toEqual([1]);
  expect(store.history()).toHaveLength(2);
  store.close();
});

test('同じ操作を二度送っても一度だけ効く', () => {
  const { store } = newStore();
  const once = edit(put('indicator', null, indicatorRecord(1)));
  store.run(once, AT);
  store.run(once, AT);
  expect(store.history()).toHaveLength(2);
  store.close();
});

test('ない指標の結果は保存されない', () => {
  const { store } = newStore();
  expect(() => store.run(edit(put('measurement', null, resultRecord(9, '5%'))), AT)).toThrow();
  expect(store.load().measurement).toEqual([]);
  store.close();
});

test('どんな操作の列でも、全部元に戻せば最初に、全部やり直せば最後に一致する', () => {
  const results = [null, '1%', '2.0%', '3.50%', '実施済'];
  fc.assert(
    fc.property(
      fc.array(fc.record({ id: fc.integer({ min: 1, max: 2 }), pick: fc.nat({ max: 4 }) }), {
        minLength: 1,
        maxLength: 12,
      }),
      edits => {
        const { store } = newStore();
        store.run(
          edit({ kind: 'batch', steps: [1, 2].map(id => put('indicator', null, indicatorRecord(id))) }),
          AT,
        );
        const start = toRecords(store.load());
        let done = 0;
        for (const { id, pick } of edits) {
          const before =
            toRecords(store.load()).measurement.get(measurementKey(id, 2024, 'annual', 'actual')) ?? null;
          const text = results[pick] ?? null;
          const after = text === null ? null : resultRecord(id, text);
          if (before === null && after === null) continue;
          store.run(edit(put('measurement', before, after)), AT);
          done += 1;
        }
        const end = toRecords(store.load());
        for (let i = 0; i < done; i += 1) store.undo(AT);
        expect(toRecords(store.load())).toEqual(start);
        for (let i = 0; i < done; i += 1) store.redo(AT);
        expect(toRecords(store.load())).toEqual(end);
        expect(store.verify()).toEqual([]);
        store.close();
      },
    ),
    { numRuns: 20 },
  );
});

test('検査は、記録と合わない値を見つける', () => {
  const { store, path } = newStore();
  store.run(edit({ kind: 'batch', steps: everyKind }), AT);
  store.close();
  const db = new Database(path);
  db.exec("UPDATE measurement SET value = '99' WHERE kind = 'actual'");
  db.close();
  const again = openStore(path);
  expect(again.verify()).toEqual([
    expect.stringContaining('違う値になっている行が 1 件'),
    expect.stringContaining('操作の記録と一致しません'),
  ]);
  expect(() => again.load()).toThrow('documentDamaged');
  again.close();
});

test('写しは確かめられた一つの文書になる', () => {
  const { store, path } = newStore();
  store.run(edit({ kind: 'batch', steps: everyKind }), AT);
  const copyPath = join(path, '..', '控え.bpd');
  store.copyTo(copyPath);
  const copy = openStore(copyPath);
  expect(copy.load()).toEqual(store.load());
  expect(copy.verify()).toEqual([]);
  copy.close();
  store.close();
});

describe('版が上がるとき', () => {
  const next: Migration = {
    version: newestVersion + 10,
    up: db => db.exec("ALTER TABLE indicator ADD COLUMN remark TEXT; UPDATE indicator SET remark = 'x'"),
  };

  function oldDocument(): string {
    const { store, path } = newStore();
    store.run(edit({ kind: 'batch', steps: everyKind }), AT);
    store.close();
    return path;
  }

  test('先に控えを作り、控えは前の版のまま全部入った一つの文書になる', () => {
    const path = oldDocument();
    openStore(path, [...migrations, next]).close();
    const backup = path.replace('.bpd', `（版${newestVersion}の控え）.bpd`);
    expect(readdirSync(dirname(path)).sort()).toEqual([basename(path), basename(backup)].sort());
    const kept = openStore(backup);
    expect(kept.load().indicator).toEqual([indicatorRecord(1)]);
    expect(kept.verify()).toEqual([]);
    kept.close();
    expect(() => openStore(path)).toThrow('documentNewerThanApp'); // this program is now the older one
  });

  test('前からある控えには上書きしない', () => {
    const path = oldDocument();
    const older = path.replace('.bpd', `（版${newestVersion}の控え）.bpd`);
    writeFileSync(older, '大事な控え');
    openStore(path, [...migrations, next]).close();
    expect(readFileSync(older, 'utf8')).toBe('大事な控え');
    openStore(path.replace('.bpd', `（版${newestVersion}の控え-2）.bpd`)).close();
  });

  test('移行に失敗すると、文書は前の版のまま開ける', () => {
    const path = oldDocument();
    const broken: Migration = {
      version: newestVersion + 10,
      up(db) {
        next.up(db);
        throw new Error('broken step');
      },
    };
    expect(() => openStore(path, [...migrations, broken])).toThrow('broken step');
    const store = openStore(path);
    expect(store.load().indicator).toEqual([indicatorRecord(1)]);
    store.close();
  });

  test('配布した版10の文書は、記録ごと今の版になり、取り消しも効く', () => {
    const path = join(folder(), '版10.bpd');
    copyFileSync(fileURLToPath(new URL('../../fixtures/documents/schema10.bpd', import.meta.url)), path);
    const store = openStore(path);
    const { branch, indicator, measurement, markOverride } = store.load();
    expect(branch).toEqual([{ id: 1, name: '山梨' }]);
    expect(indicator.length).toBe(6);
    expect(indicator[4]).toMatchObject({
      branchId: 1,
      sectionId: null,
      addUp: 'none',
      denominatorAddUp: 'latest',
    });
    expect(measurement.find(one => one.indicatorId === 5)).toMatchObject({ text: '1,200社', formula: null });
    expect(markOverride.filter(one => one.indicatorId === 6)).toEqual([]);
    expect(store.verify()).toEqual([]);
    expect(store.undoState()).toEqual({ undo: '結果の変更', redo: '評価の変更' });
    store.undo(AT);
    store.undo(AT); // the import
    store.redo(AT);
    expect(store.load().measurement.find(one => one.indicatorId === 5)?.text).toBe('1,138事業所');
    expect(store.verify()).toEqual([]);
    store.close();
  });
});
