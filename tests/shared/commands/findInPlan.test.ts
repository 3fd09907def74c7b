import { describe, expect, test } from 'vitest';
import type { FindQuery } from '../../../shared/commands/find/findQuery.ts';
import { textKey } from '../../../shared/commands/find/planText.ts';
import { textPlace } from '../../../shared/commands/find/textPlace.ts';
import { findInPlan } from '../../../shared/commands/findInPlan.ts';
import { decimalText } from '../../../shared/domain/decimalText.ts';
import type { PlanRecords } from '../../../shared/domain/planRecords.ts';
import { usualFolding } from '../../../shared/domain/searchFold.ts';
import { bothBranches } from '../../support/bothBranches.ts';
import {
  columnRecord,
  indicatorRecord,
  planOf,
  resultRecord,
  rowRecord,
  tableRecord,
  targetRecord,
} from '../../support/samplePlan.ts';

const moment = { branchId: 1, year: 2024, period: 'annual' } as const;

function query(needle: string, change: Partial<FindQuery> = {}): FindQuery {
  return { needle, folding: usualFolding, whole: false, scope: 'document', moment, ...change };
}

/** Where something is found, and what. */
function found(records: PlanRecords, needle: string, change: Partial<FindQuery> = {}): string[] {
  return findInPlan(records, query(needle, change)).map(one => {
    const hits = one.matches.map(({ start, end }) => one.text.slice(start, end));
    return `${textPlace(records, one, moment)}：${hits.join('・')}`;
  });
}

const at = { branchId: 1, year: 2024, period: 'annual', sortOrder: 1, sectionId: 1 } as const;

/** 健診 stands once in every text a document can hold. */
const everywhere = planOf({
  indicator: [indicatorRecord(1, { no: '健診1', initiative: 'ケンシンの健診', name: '生活習慣病予防健診' })],
  target: [targetRecord(1, '健診で60%以上')],
  measurement: [
    resultRecord(1, '健診\nR7.2実績分（健診）'),
    // an as-of note is shown with the result alone
    ...(['numerator', 'rank', 'nationalAverage'] as const).map(kind =>
      resultRecord(1, '健診', { kind, asOfText: '健診' }),
    ),
  ],
  markOverride: [
    { indicatorId: 1, year: 2024, period: 'annual', mark: '健診', reason: '健診のため', by: '健診', at: '' },
  ],
  table: [
    tableRecord(1, {
      title: '健診の表',
      corner: ['区分', '健診区分'],
      columns: [columnRecord('c1', ['健診', '実績']), columnRecord('c2', ['健診', '目標'])],
      rows: [rowRecord('r1', ['初回健診']), rowRecord('r2', ['評価'])],
      footnotes: [
        { marker: '※', text: '注', adjusts: null },
        {
          marker: '※',
          text: '健診を除く',
          adjusts: { rowId: 'r2', columnId: 'c1', amount: decimalText('-7') },
        },
      ],
    }),
  ],
  tableCell: [
    { tableId: 1, rowId: 'r2', columnId: 'c2', text: '健診 5件', formula: null },
    // its row is gone
    { tableId: 1, rowId: 'r9', columnId: 'c2', text: '健診', formula: null },
  ],
  section: [
    {
      id: 1,
      branchId: 1,
      year: 2024,
      parentId: null,
      sortOrder: 1,
      number: '１.',
      title: '健診',
      group: null,
      mark: '健診',
      fromId: null,
    },
  ],
  passage: [
    {
      ...at,
      id: 1,
      kind: 'status',
      text: '健診を、健診車で',
      mark: '健診',
      asOfText: '健診時点',
      links: [],
      carriedFrom: null,
    },
  ],
  cellNote: [
    'passage/1/text',
    'passage/1/mark',
    'cell/1/r2/c2',
    'indicator/1/name',
    'indicator/1/2024/annual/actual',
    // its table is gone
    'cell/9/r1/c1',
  ].map(key => ({ key, text: '健診のメモ', by: '山田', at: '' })),
}).records;

describe('文書のどこにあっても見つける', () => {
  test('KPI一覧、付表、本文の順に、場所と見つけた言葉', () => {
    expect(found(everywhere, '健診')).toEqual([
      '指標「生活習慣病予防健診」の番号：健診',
      '指標「生活習慣病予防健診」の対応項目：健診',
      '指標の名前：健診',
      '指標「生活習慣病予防健診」の目標：健診',
      '指標「生活習慣病予防健診」の結果：健診',
      '指標「生活習慣病予防健診」の実施者数：健診',
      '指標「生活習慣病予防健診」の全国平均：健診',
      '指標「生活習慣病予防健診」の全国順位：健診',
      '指標「生活習慣病予防健診」の時点：健診',
      '指標「生活習慣病予防健診」の評価：健診',
      '指標「生活習慣病予防健診」の評価の理由：健診',
      '付表の題名：健診',
      '付表「健診の表」の左上の見出し：健診',
      '付表「健診の表」の列の見出し：健診',
      '付表「健診の表」の行の見出し：健診',
      '付表「健診の表」評価＞健診＞目標：健診',
      '付表「健診の表」の注記：健診',
      '見出し：健診',
      '見出し「１. 健診」の評価：健診',
      '「１. 健診」の実施状況：健診・健診',
      '「１. 健診」の実施状況の評価：健診',
      '「１. 健診」の実施状況の時点：健診',
      '指標「生活習慣病予防健診」の名前のメモ：健診',
      '指標「生活習慣病予防健診」の結果のメモ：健診',
      '付表「健診の表」評価＞健診＞目標のメモ：健診',
      '「１. 健診」の実施状況のメモ：健診',
      '「１. 健診」の実施状況のメモ：健診',
    ]);
  });

  test('どの場所も、ほかと違うひとつの鍵を持つ', () => {
    for (const records of [everywhere, bothBranches().plan.records]) {
      const keys = ['健', 'の', '1', '令和'].flatMap(
        needle => [...new Set(findInPlan(records, query(needle)).map(textKey))].length,
      );
      const texts = ['健', 'の', '1', '令和'].map(needle => findInPlan(records, query(needle)).length);
      expect(keys).toEqual(texts);
    }
  });

  test('かな、全角、大文字の違いは、そう言われるまで問わない', () => {
    expect(found(everywhere, 'けんしんノ')).toEqual(['指標「生活習慣病予防健診」の対応項目：ケンシンの']);
    expect(found(everywhere, 'ｹﾝｼﾝ')).toHaveLength(1);
    expect(found(everywhere, 'けんしん', { folding: { ...usualFolding, kana: false } })).toEqual([]);
    expect(found(everywhere, 'ｒ７．２')).toEqual(['指標「生活習慣病予防健診」の時点：R7.2']);
  });

  test('空の言葉は何も見つけず、全体一致はその言葉だけの欄を見つける', () => {
    expect(found(everywhere, '')).toEqual([]);
    expect(found(everywhere, ' ', { folding: { ...usualFolding, spaces: true } })).toEqual([]);
    expect(found(everywhere, '健診', { whole: true })).toHaveLength(9);
    expect(found(everywhere, '健診', { whole: true })).not.toContain(
      '指標「生活習慣病予防健診」の番号：健診',
    );
  });
});

describe('つながった見出し', () => {
  const heads = (columns: string[][]) =>
    planOf({ table: [tableRecord(1, { columns: columns.map((one, i) => columnRecord(`c${i}`, one)) })] })
      .records;
  const places = (records: PlanRecords) =>
    findInPlan(records, query('R6')).map(one => [one.index, one.place.at === 'cell' && one.place.columnId]);

  test('並んだ列で同じ見出しは、ひとつに数える', () => {
    expect(
      places(
        heads([
          ['R6', '計'],
          ['R6', '委託'],
          ['R5', '計'],
          ['R6', '計'],
        ]),
      ),
    ).toEqual([
      [0, 'c0'],
      [0, 'c3'],
    ]);
  });
  test('いちばん下の見出しと、上の見出しの違うものは別々', () => {
    expect(places(heads([['R6'], ['R6']]))).toEqual([
      [0, 'c0'],
      [0, 'c1'],
    ]);
    expect(
      places(
        heads([
          ['目標', 'R6', '計'],
          ['実績', 'R6', '計'],
        ]),
      ),
    ).toEqual([
      [1, 'c0'],
      [1, 'c1'],
    ]);
  });
  test('行の見出しも同じ', () => {
    const rows = [rowRecord('r1', ['R6', '計']), rowRecord('r2', ['R6', '委託'])];
    expect(found(planOf({ table: [tableRecord(1, { rows })] }).records, 'R6')).toHaveLength(1);
  });
});

describe('範囲', () => {
  const indicator = (id: number, branchId: number) => indicatorRecord(id, { branchId, name: `健診${id}` });
  const { records } = planOf({
    branch: [
      { id: 1, name: '山梨' },
      { id: 2, name: '埼玉' },
    ],
    indicator: [indicator(1, 1), indicator(2, 2)],
    target: [targetRecord(1, '健診A', 2023), targetRecord(1, '健診B', 2024), targetRecord(2, '健診C')],
    measurement: [
      resultRecord(1, '健診', { year: 2024, period: 'q1' }),
      resultRecord(1, '健診', { year: 2025 }),
    ],
    table: [
      tableRecord(1, { title: '健診', year: 2023 }),
      tableRecord(2, { title: '健診' }),
      tableRecord(3, { title: '健診', branchId: 2, period: 'q3' }),
    ],
    passage: [2023, 2024].map(year => ({
      ...at,
      id: year,
      year,
      sectionId: null,
      kind: 'plan',
      text: '健診',
      mark: null,
      asOfText: null,
      links: [],
      carriedFrom: null,
    })),
  });

  test('文書全体：支部ごとに、新しい年度から', () => {
    expect(found(records, '健診')).toEqual([
      '指標の名前：健診',
      '令和7年度 指標「健診1」の結果：健診',
      '指標「健診1」の目標：健診',
      '第1四半期 指標「健診1」の結果：健診',
      '令和5年度 指標「健診1」の目標：健診',
      '付表の題名：健診',
      '令和5年度 付表の題名：健診',
      '本文の事業計画：健診',
      '令和5年度 本文の事業計画：健診',
      '埼玉支部 指標の名前：健診',
      '埼玉支部 指標「健診2」の目標：健診',
      '埼玉支部 第3四半期 付表の題名：健診',
    ]);
  });
  test('目標は結果の前に、どの期間を見ていても', () => {
    const q3 = { ...moment, period: 'q3' } as const;
    const fields = findInPlan(records, query('健診', { scope: 'year', moment: q3 })).map(
      ({ field }) => field,
    );
    expect(fields.slice(0, 3)).toEqual(['name', 'target', 'actual']);
  });
  test('この支部', () => {
    expect(found(records, '健診', { scope: 'branch' })).toHaveLength(9);
    expect(found(records, '健診', { scope: 'branch', moment: { ...moment, branchId: 2 } })).toHaveLength(3);
  });
  test('この支部のこの年度：年度を問わない名前も見る', () => {
    expect(found(records, '健診', { scope: 'year' })).toEqual([
      '指標の名前：健診',
      '指標「健診1」の目標：健診',
      '第1四半期 指標「健診1」の結果：健診',
      '付表の題名：健診',
      '本文の事業計画：健診',
    ]);
  });
});

test('見本の文書：実際に印字された言葉を、書き方の違いを越えて見つける', () => {
  const { records } = bothBranches().plan;
  const direct = [...records.tableCell.values()].filter(({ text }) => text.includes('％')).length;
  const cells = findInPlan(records, query('%')).filter(({ field }) => field === 'cell');
  expect(direct).toBeGreaterThan(20);
  expect(cells.length).toBeGreaterThanOrEqual(direct);
  for (const { place, text, matches } of findInPlan(records, query('ジェネリック'))) {
    expect(text.slice(matches[0]?.start, matches[0]?.end).normalize('NFKC')).toBe('ジェネリック');
    expect(place.at).toBeDefined();
  }
});

test('十万のセルから、一秒よりずっと早く見つける', () => {
  const rows = Array.from({ length: 5000 }, (_, row) => rowRecord(`r${row}`, [`事業所${row}`]));
  const columns = Array.from({ length: 20 }, (_, column) => columnRecord(`c${column}`, [`列${column}`]));
  const tableCell = rows.flatMap(row =>
    columns.map(column => ({
      tableId: 1,
      rowId: row.id,
      columnId: column.id,
      text: `ﾊﾞｽ健診（${row.id}）の実施状況`,
      formula: null,
    })),
  );
  const { records } = planOf({ table: [tableRecord(1, { rows, columns })], tableCell });
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    expect(findInPlan(records, query('バス健診（R4999'))).toHaveLength(20);
    return performance.now() - start;
  });
  // about 0.15 s; the limit is for machines that have much else to do
  expect(Math.min(...times)).toBeLessThan(1000);
});
