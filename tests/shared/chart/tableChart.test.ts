import { expect, test } from 'vitest';
import { proposedChart } from '../../../shared/chart/proposedChart.ts';
import { tableChart } from '../../../shared/chart/tableChart.ts';
import type { PlanTable, TableChart } from '../../../shared/domain/tableRecords.ts';
import { columnRecord, planOf, rowRecord, tableRecord } from '../../support/samplePlan.ts';

const page = { width: 640 } as const;

/** 4月～6月 and their total; an open month, a rate, last year in brackets, words. */
function monthlyTable(change: Partial<PlanTable> = {}) {
  const table = tableRecord(1, {
    columns: [
      columnRecord('c1', ['送付件数'], { unit: '件' }),
      columnRecord('c2', ['登録者数'], { unit: '人' }),
      columnRecord('c3', ['登録率'], { unit: '%', decimals: 1, formula: '登録者数 ÷ 送付件数' }),
      columnRecord('c4', ['（前年）'], { bracketOf: 'c1' }),
      columnRecord('c5', ['備考'], { kind: 'text' }),
    ],
    rows: [
      rowRecord('r1', ['4月']),
      rowRecord('r2', ['5月']),
      rowRecord('r3', ['6月']),
      rowRecord('r4', ['合計'], { formula: '合計(4月～6月)' }),
    ],
    ...change,
  });
  const cells = [
    ['r1', 'c1', '1,000件'],
    ['r1', 'c2', '50人'],
    ['r1', 'c4', '900件'],
    ['r1', 'c5', '7人増'],
    ['r2', 'c1', '2,000件'],
    ['r2', 'c2', '150人'],
  ] as const;
  const tableCell = cells.map(([rowId, columnId, text]) => ({
    tableId: 1,
    rowId,
    columnId,
    text,
    formula: null,
  }));
  return { table, plan: planOf({ table: [table], tableCell }) };
}

test('付表に合う図を勧める：件数と率は棒と右目盛の線、合計と括弧内と文字は描かず、開いた月は空ける', () => {
  const { table, plan } = monthlyTable();
  const chart = proposedChart(plan, table);
  expect(chart).toMatchObject({ kind: 'barLine', series: 'columns', rowIds: null, columnIds: null });
  const spec = chart && tableChart(plan, table, chart, page);
  expect(spec?.categories).toEqual(['4月', '5月', '6月']);
  expect(spec?.series.map(({ name, kind, axis, values }) => [name, kind, axis ?? 'left', values])).toEqual([
    ['送付件数（件）', 'bar', 'left', ['1000', '2000', null]],
    ['登録者数（人）', 'bar', 'left', ['50', '150', null]],
    ['登録率（右目盛）', 'line', 'right', ['5.0', '7.5', null]],
  ]);
  expect([spec?.unit, spec?.rightUnit]).toEqual([null, '%']);
});

test('選んだ行と列だけを、選んだ向きで描き、なくなった列は忘れる', () => {
  const { table, plan } = monthlyTable();
  const chart: TableChart = {
    kind: 'bar',
    title: '送付',
    series: 'rows',
    rowIds: ['r2', 'r4'],
    columnIds: ['c1', 'c9'],
  };
  const spec = tableChart(plan, table, chart, page);
  expect(spec).toMatchObject({ title: '送付', categories: ['送付件数'], unit: '件' });
  expect(spec?.series.map(({ name, values }) => [name, values])).toEqual([
    ['5月', ['2000']],
    ['合計', ['3000']],
  ]);
  expect(tableChart(plan, table, { ...chart, columnIds: ['c9'] }, page)).toBeNull();
});

test('数字の少ない付表や文字だけの付表には図を勧めない', () => {
  const { table, plan } = monthlyTable({ columns: [columnRecord('c5', ['備考'], { kind: 'text' })] });
  expect(proposedChart(plan, table)).toBeNull();
});
