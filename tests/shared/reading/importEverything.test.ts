import { describe, expect, test } from 'vitest';
import { applyCommand } from '../../../shared/commands/applyCommand.ts';
import { invert, put } from '../../../shared/commands/command.ts';
import { decimalText } from '../../../shared/domain/decimalText.ts';
import { emptyLists, inOrder, type PlanRecords, toRecords } from '../../../shared/domain/planRecords.ts';
import { orderedSections } from '../../../shared/domain/sectionTree.ts';
import { importChanges } from '../../../shared/reading/importChanges.ts';
import { importReading } from '../../../shared/reading/importReading.ts';
import type { ReadIndicator, Reading, ReadNarrative, ReadTable } from '../../../shared/reading/reading.ts';
import { splitHeading } from '../../../shared/reading/storing/splitHeading.ts';
import { addressOf } from '../../../shared/reading/workbookCells.ts';

const empty = toRecords({ ...emptyLists(), branch: [{ id: 1, name: '山梨' }] });

function readingOf(parts: Partial<Reading>): Reading {
  return {
    ...{
      file: 'A.xlsx',
      sheets: ['A'],
      indicators: [],
      tables: [],
      narratives: [],
      findings: [],
      unread: [],
    },
    ...{ roles: {}, lists: [], blocks: [], fiscalYear: 2024, branchName: null },
    ...parts,
  };
}

/** A table with heads of one level from B3 on; `prior` figures stand in brackets in the same cell. */
function readTable(title: string, columns: string[], rows: Record<string, string[]>): ReadTable {
  const names = Object.keys(rows);
  return {
    title: { text: title, cell: 'A!A1' },
    sheet: 'A',
    range: { top: 2, left: 1, bottom: 2 + names.length, right: 1 + columns.length },
    unit: null,
    corner: ['区分'],
    columns: columns.map(head => [head]),
    rows: names.map(head => [head]),
    columnNumbers: columns.map((_, at) => at + 2),
    rowNumbers: names.map((_, at) => at + 3),
    cells: names.map((name, row) =>
      (rows[name] ?? []).map((text, column) => ({
        text,
        cell: `A!${addressOf(row + 3, column + 2)}`,
        value: text === '' ? null : decimalText(text.replace(/\D/g, '')),
        unit: null,
        source: 'text' as const,
        prior: null,
      })),
    ),
    footnotes: [],
  };
}

function narrative(
  row: number,
  path: string[],
  plan: [string, number],
  status: string | null,
  mark: string,
): ReadNarrative {
  return {
    ...{ sheet: 'A', row, path },
    plan: { text: plan[0], cell: `A!B${plan[1]}` },
    status: status === null ? null : { text: status, cell: `A!C${row}` },
    mark: mark === '' ? null : { text: mark, cell: `A!D${row}` },
    statusCell: `A!C${row}`,
    markCell: `A!D${row}`,
  };
}

function take(reading: Partial<Reading>, records: PlanRecords = empty, period: 'q3' | 'q4' = 'q3') {
  const plan = importReading({
    reading: readingOf(reading),
    records,
    ...{
      branchId: 1,
      year: 2024,
      period,
      fileName: 'A.xlsx',
      sha256: 'abc',
      importedAt: '2025-05-01T00:00:00Z',
    },
  });
  return { ...plan, records: applyCommand(records, plan.command) };
}

const texts = (records: PlanRecords) =>
  [...records.tableCell.values()].map(({ rowId, columnId, text }) => `${rowId}${columnId} ${text}`);
const report = [
  narrative(5, ['１.基盤', '（１）財政運営'], ['収支の見通しを示す。', 5], '5月の評議会で示した。', '△'),
  narrative(6, ['１.基盤', '（１）財政運営'], ['収支の見通しを示す。', 5], '7月に料率を議論した。', '△'),
  narrative(7, ['１.基盤', '（２）業務改革'], ['手順書を見直す。', 7], null, '－'),
];

describe('見出しと実施状況', () => {
  test.each([
    ['（１）健全な財政運営', '（１）', '健全な財政運営'],
    ['① サービス水準の向上', '①', 'サービス水準の向上'],
    ['１－２　健診', '１－２', '健診'],
    ['第２章 保健事業', '第２章', '保健事業'],
    ['〔被保険者〕', null, '〔被保険者〕'],
    ['3つの柱', null, '3つの柱'],
  ])('「%s」は番号 %s と題名 %s に分かれる', (text, number, title) => {
    expect(splitHeading(text)).toEqual({ number, title });
  });

  test('見出しは木になり、計画の後にその実施状況が並び、印は実施状況に、なければ計画につく', () => {
    const { records, narratives } = take({ narratives: report });
    expect(narratives).toBe(3);
    expect(orderedSections(records, 1, 2024).map(({ depth, path }) => [depth, path])).toEqual([
      [0, '１. 基盤'],
      [1, '１.（１） 財政運営'],
      [1, '１.（２） 業務改革'],
    ]);
    expect(
      [...records.passage.values()].sort(inOrder).map(({ kind, text, mark }) => [kind, text, mark]),
    ).toEqual([
      ['plan', '収支の見通しを示す。', null],
      ['status', '5月の評議会で示した。', '△'],
      ['status', '7月に料率を議論した。', '△'],
      ['plan', '手順書を見直す。', '－'],
    ]);
  });

  test('直したシートを取り込み直すと、同じ文は同じ文のまま変わり、増えた文は間に入り、消えた文は残って告げられる', () => {
    const before = take({ narratives: report }).records;
    const corrected = [
      narrative(
        5,
        ['１.基盤', '（１）財政運営'],
        ['収支の見通しを示す。', 5],
        '5月と6月の評議会で示した。',
        '〇',
      ),
      narrative(
        6,
        ['１.基盤', '（１）財政運営'],
        ['収支の見通しを示す。', 5],
        '新聞に広告を載せ、県にも説明した。',
        '△',
      ),
      narrative(7, ['１.基盤', '（１）財政運営'], ['収支の見通しを示す。', 5], '7月に料率を議論した。', '△'),
    ];
    const { records, notes } = take({ narratives: corrected }, before);
    expect([...records.passage.values()].sort(inOrder).map(({ id, text, mark }) => [id, text, mark])).toEqual(
      expect.arrayContaining([
        [2, '5月と6月の評議会で示した。', '〇'],
        [5, '新聞に広告を載せ、県にも説明した。', '△'],
        [3, '7月に料率を議論した。', '△'],
      ]),
    );
    const inSection = [...records.passage.values()].filter(({ sectionId }) => sectionId === 2).sort(inOrder);
    expect(inSection.map(({ id }) => id)).toEqual([1, 2, 5, 3]);
    expect(records.passage.get('4')?.text).toBe('手順書を見直す。');
    const shorter = take({ narratives: corrected.slice(0, 1) }, records);
    expect(shorter.records.passage.get('3')?.text).toBe('7月に料率を議論した。');
    expect(shorter.notes).toContainEqual(
      expect.stringContaining('「7月に料率を議論した。」はシートにありません'),
    );
    expect(notes).toEqual([]);
  });

  test('次の期間の実施状況は、同じ見出しの下に別の記録として入る', () => {
    const { records } = take({ narratives: report }, take({ narratives: report }).records, 'q4');
    expect(records.section.size).toBe(3);
    expect(records.passage.size).toBe(8);
  });

  test('対応項目が見出しを名指す指標は、その見出しの下に入る', () => {
    const named = {
      name: '割合',
      initiative: '（１）財政運営',
      sheet: 'A',
      row: 20,
      no: null,
      isKpi: true,
    } as const;
    const none = {
      target: null,
      actual: null,
      priorTarget: null,
      priorActual: null,
      numerator: null,
    } as const;
    const indicator: ReadIndicator = {
      ...named,
      ...none,
      denominator: null,
      difference: null,
      achievement: null,
      mark: null,
    };
    const { records } = take({ narratives: report, indicators: [indicator] });
    expect(records.indicator.get('1')?.sectionId).toBe(2);
  });
});

describe('付表', () => {
  const first = readTable('債権回収', ['第1四半期', '第2四半期', '通期'], {
    件数: ['10', '20', '30'],
    金額: ['100', '200', '300'],
    人数: ['1', '2', '3'],
  });

  test('数値と、数値から分かった式が入る', () => {
    const { records, tables } = take({ tables: [first] });
    expect(tables).toBe(1);
    expect(records.table.get('1')).toMatchObject({ title: '債権回収', period: 'q3' });
    expect(records.table.get('1')?.columns[2]?.formula).toContain('合計');
    expect(texts(records)).toContain('r2c1 100');
  });

  test('同じ見出しなら数値だけが変わり、文書の式・単位・脚注の増減は残る', () => {
    const stored = take({ tables: [first] }).records;
    const table = stored.table.get('1');
    if (!table) throw new Error('the table is stored');
    const columns = table.columns.map(one =>
      one.id === 'c3' ? { ...one, formula: '第1四半期', unit: '件' } : one,
    );
    const own = { ...table, columns, footnotes: [{ marker: '※1', text: '', adjusts: null }] };
    const cell = stored.tableCell.get('1/r2/c1') ?? null;
    const before = applyCommand(stored, {
      kind: 'batch',
      steps: [
        put('table', table, own),
        put('tableCell', cell, cell && { ...cell, formula: '第2四半期 ÷ 2' }),
      ],
    });
    const next = readTable('債権回収', ['第1四半期', '第2四半期', '通期'], {
      件数: ['11', '20', ''],
      金額: ['101', '200', '300'],
      人数: ['1', '2', '3'],
    });
    const { records, command } = take({ tables: [next] }, before);
    expect(records.tableCell.get('1/r2/c1')).toMatchObject({ text: '101', formula: '第2四半期 ÷ 2' });
    expect(records.tableCell.get('1/r1/c1')).toMatchObject({ text: '11', formula: null });
    expect(records.table.size).toBe(1);
    expect(records.table.get('1')?.columns[2]).toMatchObject({ formula: '第1四半期', unit: '件' });
    expect(texts(records)).toContain('r1c1 11');
    expect(records.tableCell.has('1/r1/c3')).toBe(false);
    const changed = importChanges(command, before).flatMap(({ changes }) =>
      changes.filter(({ kind }) => kind === 'changed'),
    );
    expect(changed).toEqual([
      { kind: 'changed', what: '件数・第1四半期', cell: 'A!B3', before: '10', after: '11' },
      { kind: 'changed', what: '件数・通期', cell: 'A!D3', before: '30', after: '空欄' },
      { kind: 'changed', what: '金額・第1四半期', cell: 'A!B4', before: '100', after: '101' },
    ]);
    expect(applyCommand(records, invert(command))).toEqual(before);
  });

  test('行と列は見出しで合わせる。増えたものは入り、なくなったものは数値ごと残って告げられる', () => {
    const before = take({ tables: [first] }).records;
    const next = readTable('債権回収', ['第1四半期', '第2四半期', '第3四半期', '通期'], {
      金額: ['100', '200', '5', '305'],
      件数: ['10', '20', '6', '36'],
    });
    const { records, notes } = take({ tables: [next] }, before);
    const table = records.table.get('1');
    expect(table?.columns.map(({ id, heads }) => [id, heads[0]])).toEqual([
      ['c1', '第1四半期'],
      ['c2', '第2四半期'],
      ['c4', '第3四半期'],
      ['c3', '通期'],
    ]);
    expect(texts(records)).toEqual(expect.arrayContaining(['r1c4 6', 'r2c4 5', 'r1c3 36', 'r3c3 3']));
    expect(notes).toEqual([expect.stringContaining('行「人数」はシートにありません')]);
  });

  test('題名が違っても見出しが同じなら同じ表で、列の違う表は別の表になる', () => {
    const before = take({ tables: [first] }).records;
    const renamed = take(
      { tables: [{ ...first, title: { text: '債権回収（速報）', cell: 'A!A1' } }] },
      before,
    );
    expect(renamed.records.table.size).toBe(1);
    expect(renamed.notes).toEqual([expect.stringContaining('題名は文書のままです')]);
    const other = take(
      { tables: [readTable('債権回収', ['対象', '実施', '率'], { 件数: ['1', '2', '3'] })] },
      before,
    );
    expect([...other.records.table.values()].map(({ title }) => title)).toEqual([
      '債権回収',
      '債権回収（2）',
    ]);
  });

  test('題名のない表はシートの名前になり、同じ題名の表は名前で分かれる', () => {
    const untitled = { ...first, title: null };
    const { records } = take({ tables: [untitled, untitled, first, first] });
    expect([...records.table.values()].map(({ title }) => title)).toEqual([
      'A',
      'A（2）',
      '債権回収',
      '債権回収（A）',
    ]);
  });
});

test('取り込む前に、新しいもの・同じもの・変わるものが分かる', () => {
  const before = take({ narratives: report }).records;
  const again = take(
    {
      narratives: report.map((one, at) => (at === 1 ? { ...one, mark: { text: '〇', cell: 'A!D6' } } : one)),
    },
    before,
  );
  const groups = importChanges(again.command, before);
  expect(groups.map(({ of, label, isNew }) => [of, label, isNew])).toEqual([
    ['section', '（１） 財政運営', false],
    ['section', '（２） 業務改革', false],
  ]);
  expect(groups.flatMap(({ changes }) => changes).filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'changed', what: '実施状況の評価', cell: 'A!D6', before: '△', after: '〇' },
  ]);
  const fresh = importChanges(take({ narratives: report }).command, empty);
  expect(fresh.every(({ changes }) => changes.every(({ kind }) => kind === 'new'))).toBe(true);
  expect(fresh[0]).toMatchObject({ label: '１. 基盤', isNew: true });
});
