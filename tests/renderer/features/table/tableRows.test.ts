import { expect, test } from 'vitest';
import { isHeadColumn, tableColumns } from '../../../../renderer/features/table/tableColumns.ts';
import { tableRows } from '../../../../renderer/features/table/tableRows.ts';
import type { PlanTable } from '../../../../shared/domain/tableRecords.ts';
import { columnRecord, planOf, rowRecord, tableRecord } from '../../../support/samplePlan.ts';

function rowsOf(change: Partial<PlanTable>, texts: Record<string, string>) {
  const table = tableRecord(1, change);
  const tableCell = Object.entries(texts).map(([at, text]) => {
    const [rowId = '', columnId = ''] = at.split('/');
    return { tableId: 1, rowId, columnId, text, formula: null };
  });
  return tableRows(planOf({ table: [table], tableCell }), table);
}

const sum = [
  columnRecord('c1', ['実績', '協会'], { unit: '件' }),
  columnRecord('c2', ['実績', '委託'], { unit: '件' }),
  columnRecord('c3', ['実績', '計'], { unit: '件', formula: '協会 ＋ 委託' }),
];

test('印字があればそのまま、なければ計算した値を見せる', () => {
  const [first, second] = rowsOf(
    { columns: sum },
    { 'r1/c1': '1,200', 'r1/c2': '34', 'r2/c1': '１２件', 'r2/c2': '3', 'r2/c3': '検討中' },
  );
  expect(first?.cells.c3).toEqual({ text: '', shown: '1,234件', state: 'computed' });
  expect(second?.cells.c1).toEqual({ text: '１２件', shown: '１２件', state: 'printed' });
  expect(second?.cells.c3).toEqual({ text: '検討中', shown: '検討中', state: 'printed' });
});

test('計算した値の単位は、列の印字や見出しに合わせる', () => {
  const shown = (columns: PlanTable['columns'], texts: Record<string, string> = {}) =>
    rowsOf({ columns }, { 'r1/c1': '1', 'r1/c2': '2', ...texts })[0]?.cells.c3?.shown;
  const heads = sum.map(column => ({ ...column, heads: ['実績（件）', column.heads[1] ?? ''] }));
  expect(shown(sum)).toBe('3件');
  expect(shown(heads)).toBe('3');
  expect(shown(heads, { 'r2/c3': '5件' })).toBe('3件');
  expect(shown(sum, { 'r2/c3': '5' })).toBe('3');
});

test('書き方を誤った数値と計算できない式は、しるしを付けて見せる', () => {
  const [first] = rowsOf({ columns: sum }, { 'r1/c1': '1,0760人', 'r1/c2': '34' });
  expect(first?.cells.c1).toEqual({ text: '1,0760人', shown: '#数値 1,0760人', state: 'trouble' });
  expect(first?.cells.c3).toEqual({ text: '', shown: '#数値', state: 'trouble' });
});

test('縦に続く同じ見出しは一度だけ見せ、行の名前にはいつも入れる', () => {
  const rows = [
    rowRecord('r1', ['令和６年度', '協会']),
    rowRecord('r2', ['令和６年度', '委託', '医療機関']),
    rowRecord('r3', ['令和６年度', '委託', '専門機関']),
    rowRecord('r4', ['令和５年度', '委託', '専門機関']),
    rowRecord('r5', []),
  ];
  const shown = rowsOf({ rows }, {});
  expect(shown.map(({ heads }) => heads)).toEqual([
    ['令和６年度', '協会', ''],
    ['', '委託', '医療機関'],
    ['', '', '専門機関'],
    ['令和５年度', '委託', '専門機関'],
    ['', '', ''],
  ]);
  expect(shown.map(({ label }) => label)).toEqual([
    '令和６年度・協会',
    '令和６年度・委託・医療機関',
    '令和６年度・委託・専門機関',
    '令和５年度・委託・専門機関',
    '5行目',
  ]);
});

test('列の見出しは段ごとに重なり、かっこ書きの列は（ ）で囲む', () => {
  const columns = [
    columnRecord('c1', ['メールマガジン', '当年']),
    columnRecord('c2', ['メールマガジン', '前年'], { bracketOf: 'c1' }),
    columnRecord('c3', ['備考'], { kind: 'text' }),
  ];
  const shown = tableColumns(tableRecord(1, { columns, corner: ['発行月'] }), {});
  expect(shown.map(({ header, group = [], pinned = '' }) => [...group, header, pinned])).toEqual([
    ['発行月', 'left'],
    ['メールマガジン', '当年', ''],
    ['メールマガジン', '（前年）', ''],
    ['備考', ''],
  ]);
  expect(shown.map(({ id }) => isHeadColumn(id))).toEqual([true, false, false, false]);
});

test('見出しのない行には、行の番号の列を付ける', () => {
  const rows = [rowRecord('r1', []), rowRecord('r2', [])];
  const [number] = tableColumns(tableRecord(1, { rows }), {});
  expect(rowsOf({ rows }, {}).map(row => number?.text(row))).toEqual(['1行目', '2行目']);
});
