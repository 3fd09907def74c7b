import { expect, test } from 'vitest';
import { calculatePlan } from '../../../shared/calc/planCalculation.ts';
import { applyCommand } from '../../../shared/commands/applyCommand.ts';
import { editPlan } from '../../../shared/commands/editPlan.ts';
import type { PlanInput } from '../../../shared/commands/planInput.ts';
import { emptyLists, type PlanRecords, toRecords } from '../../../shared/domain/planRecords.ts';
import { tableSheet } from '../../../shared/export/tableSheet.ts';
import { defaultHandoutOptions } from '../../../shared/handout/handoutOptions.ts';
import { tableHtml } from '../../../shared/handout/tableHtml.ts';
import { importReading } from '../../../shared/reading/importReading.ts';
import { readWorkbook } from '../../../shared/reading/readWorkbook.ts';
import type { WorkbookCells } from '../../../shared/reading/workbookCells.ts';
import { planWriteBack } from '../../../shared/reading/writeBack.ts';
import { sheet, workbook } from '../../support/sheetBuilder.ts';

const AT = '2025-01-17T00:00:00Z';
const moment = { branchId: 1, year: 2024, period: 'q3' } as const;

/** The dates of check-ups: the second date is that of two towns. */
const dates = (second: string) =>
  workbook(
    sheet(
      '集団健診',
      {
        A1: [
          ['集団健診の日程'],
          ['自治体', '開催日', '会場', '受診者数'],
          ['東秩父村', '７月26日から', '保健センター', 20],
          ['深谷市', second, '公民館', 31],
          ['寄居町', null, '体育館', 42],
          ['秩父市', '３月３日から', '体育館', 18],
        ],
      },
      { merges: ['B4:B5'] },
    ),
  );

function imported(book: WorkbookCells, records: PlanRecords = toRecords(emptyLists())): PlanRecords {
  const request = { ...moment, fileName: '日程.xlsx', sha256: 'abc', importedAt: AT, records };
  return applyCommand(records, importReading({ ...request, reading: readWorkbook(book) }).command);
}

function edited(records: PlanRecords, input: PlanInput): PlanRecords {
  const command = editPlan({ records }, input, AT);
  return command === null ? records : applyCommand(records, command);
}

const tableOf = (records: PlanRecords) => {
  const table = [...records.table.values()][0];
  if (table === undefined) throw new Error('no table was read');
  return table;
};
const datesOf = (records: PlanRecords) => {
  const table = tableOf(records);
  const id = table.columns.find(({ joinsEqual }) => joinsEqual)?.id;
  return table.rows.map(row => records.tableCell.get(`${table.id}/${row.id}/${id}`)?.text ?? '');
};

test('縦に結合されたセルは同じ内容として読み、印刷と書き出しでまたつながる', () => {
  const records = imported(dates('２月13日から'));
  const table = tableOf(records);
  expect(table.columns.map(({ heads, joinsEqual }) => [heads.at(-1), joinsEqual === true])).toEqual([
    ['開催日', true],
    ['会場', false],
    ['受診者数', false],
  ]);
  expect(datesOf(records)).toEqual(['７月26日から', '２月13日から', '２月13日から', '３月３日から']);

  const plan = calculatePlan(records);
  const options = defaultHandoutOptions.tables;
  const html = tableHtml(
    { kind: 'tables', plan, moment, options, versionName: null, changed: null },
    table,
    180,
  );
  const cells = [...html.matchAll(/<td([^>]*)>(.*?)<\/td>/gu)].map(([, attributes = '', text = '']) => [
    text.replaceAll(/<[^>]*>/gu, ''),
    attributes.includes('rowspan="2"'),
  ]);
  expect(cells.filter(([text]) => text === '２月13日から')).toEqual([['２月13日から', true]]);
  expect(cells.filter(([text]) => text === '体育館')).toHaveLength(2);

  const made = tableSheet(plan, table, { subject: '', documentNo: null, confidentiality: null }, new Map());
  expect(made.merges).toContainEqual({ top: 4, bottom: 5, left: 2, right: 2 });
});

test('つながった日付を直しても、シートの結合されたセルには一度だけ書く', () => {
  const book = dates('２月13日から');
  let records = imported(book);
  const table = tableOf(records);
  for (const row of ['r2', 'r3'])
    records = edited(records, {
      kind: 'cell',
      tableId: table.id,
      rowId: row,
      columnId: 'c1',
      text: '２月20日から',
    });
  const source = [...records.workbookSource.values()][0];
  if (source === undefined) throw new Error('no workbook');
  const written = planWriteBack(calculatePlan(records), source, {
    cellAt: (_, address) =>
      address === 'B4' ? book.sheets[0]?.cells.find(one => one.row === 4 && one.column === 2) : undefined,
    isCovered: (_, address) => address === 'B5',
  });
  expect(written.writes.map(({ address, value }) => [address, value])).toEqual([
    ['B4', { kind: 'text', text: '２月20日から' }],
  ]);
  expect(written.notes).toEqual([]);
});

test('取り込み直しても、付表の図とつなぐ設定と脚注の印は残る', () => {
  let records = imported(dates('２月13日から'));
  const { id } = tableOf(records);
  const chart = { kind: 'bar', title: '受診者', series: 'columns', rowIds: null, columnIds: ['c3'] } as const;
  records = edited(records, { kind: 'tableChart', tableId: id, chart: { ...chart, columnIds: ['c3'] } });
  records = edited(records, {
    kind: 'tableSettings',
    tableId: id,
    change: { unit: '人', corner: ['自治体名'] },
  });
  records = edited(records, { kind: 'column', tableId: id, columnId: 'c1', change: { joinsEqual: false } });
  const again = imported(dates('２月14日から'), records);
  expect(again.table.size).toBe(1);
  const table = tableOf(again);
  expect(table.chart).toEqual(chart);
  expect(table.unit).toBe('人');
  expect(table.columns[0]?.joinsEqual).toBe(false);
  expect(again.tableCell.get(`${id}/r3/c1`)?.text).toBe('２月14日から');
});
