import { expect, test } from 'vitest';
import type { PlanTable } from '../../../shared/domain/tableRecords.ts';
import { tableCells } from '../../../shared/export/tableCells.ts';
import { columnRecord, planOf, rowRecord, tableRecord } from '../../support/samplePlan.ts';

/** The formulas of a table whose first value stands in B2, with what they give; texts as they are. */
function written(change: Partial<PlanTable>, texts: readonly (readonly string[])[], habit?: 'truncate') {
  const table = tableRecord(1, change);
  const tableCell = texts.flatMap((row, at) =>
    row.map((text, column) => ({
      tableId: 1,
      rowId: table.rows[at]?.id ?? '',
      columnId: table.columns[column]?.id ?? '',
      text,
      formula: null,
    })),
  );
  const plan = planOf({ table: [table], tableCell });
  const habits = new Map(habit ? table.columns.map(({ id }) => [id, habit] as const) : []);
  return tableCells(plan, table, { top: 2, left: 2 }, habits).map(row =>
    row.map(({ value }) => {
      if (value === null) return '';
      if (value.kind === 'formula') return `=${value.formula} → ${value.cached ?? '空'}`;
      return value.kind === 'number' ? value.value : value.kind === 'text' ? `「${value.text}」` : value.date;
    }),
  );
}

const row = rowRecord('r1', ['初回']);
const two = [columnRecord('c1', ['実績']), columnRecord('c2', ['目標'])];

test('差・率・合計の式は、同じ値を出すExcelの式になる', () => {
  const columns = [
    ...two,
    columnRecord('c3', ['差'], { formula: '実績 － 目標' }),
    columnRecord('c4', ['達成度'], { formula: '実績 ÷ 目標', unit: '%', decimals: 0 }),
    columnRecord('c5', ['計'], { formula: '合計(実績～目標)' }),
  ];
  expect(written({ columns, rows: [row] }, [['26', '34']])).toEqual([
    ['26', '34', '=B2-C2 → -8', '=ROUND(B2/C2,2) → 0.76', '=SUM(B2:C2) → 60'],
  ]);
});

test('単位の違いは式の中で合わせ、％は小数のまま計算する', () => {
  const columns = [
    columnRecord('c1', ['人数'], { unit: '人' }),
    columnRecord('c2', ['率'], { unit: '%' }),
    columnRecord('c3', ['見込'], { unit: '人', decimals: 0, formula: '人数 × 率' }),
    columnRecord('c4', ['千円'], { unit: '千円' }),
    columnRecord('c5', ['円'], { unit: '円', formula: '千円 ＋ 500' }),
    columnRecord('c6', ['前年率'], { unit: '%' }),
    columnRecord('c7', ['増減'], { unit: 'pt', decimals: 1, formula: '率 － 前年率' }),
  ];
  const cells = ['590,775', '51.5', '', '12', '', '50.0', ''];
  expect(written({ columns, rows: [row] }, [cells])[0]).toEqual([
    '590775',
    '0.515',
    '=ROUND(B2*C2,0) → 304249',
    '12',
    '=ROUND(E2*1000+500,0) → 12500',
    '0.500',
    '=ROUND((C2-G2)*100,1) → 1.5',
  ]);
});

test('累計は上の行に足し、脚注の加減も入る', () => {
  const columns = [columnRecord('c1', ['単年']), columnRecord('c2', ['累計'], { formula: '累計(単年)' })];
  const rows = ['r1', 'r2', 'r3'].map((id, at) => rowRecord(id, [`令和${at + 4}年度`]));
  const footnotes: PlanTable['footnotes'] = [
    { marker: '※1', text: '脱退', adjusts: { rowId: 'r3', columnId: 'c2', amount: '-7' as never } },
  ];
  expect(written({ columns, rows, footnotes }, [['4'], ['8'], ['12']]).map(([, total]) => total)).toEqual([
    '=B2 → 4',
    '=C2+B3 → 12',
    '=C3+B4-7 → 17',
  ]);
});

test('印字と計算が違う欄は、印字のとおりの数値のままにする', () => {
  const columns = [...two, columnRecord('c3', ['計'], { formula: '実績 ＋ 目標' })];
  expect(written({ columns, rows: [row] }, [['1', '2', '4']])).toEqual([['1', '2', '4']]);
});

test('列の丸め方の癖に合わせた式になる', () => {
  const columns = [...two, columnRecord('c3', ['率'], { formula: '実績 ÷ 目標', unit: '%' })];
  expect(written({ columns, rows: [row] }, [['2', '3', '66.6%']], 'truncate')[0]?.[2]).toBe(
    '=ROUNDDOWN(B2/C2,3) → 0.666',
  );
});

test('まだ空いている欄の式は、埋まるまで空に見える', () => {
  const columns = [...two, columnRecord('c3', ['差'], { formula: '実績 － 目標' })];
  expect(written({ columns, rows: [row] }, [['26', '']])).toEqual([
    ['26', '', '=IF(COUNT(B2:C2)<2,"",B2-C2) → 空'],
  ]);
});

test('Excelにない関数と、数値でない欄を指す式は、値で書く', () => {
  const columns = [
    columnRecord('c1', ['日程'], { kind: 'text' }),
    columnRecord('c2', ['日数'], { formula: '日数(日程)' }),
    columnRecord('c3', ['番号'], { formula: '行番号()' }),
  ];
  expect(written({ columns, rows: [row] }, [['令和6年7月26日・28日']])).toEqual([
    ['「令和6年7月26日・28日」', '2', '1'],
  ]);
});
