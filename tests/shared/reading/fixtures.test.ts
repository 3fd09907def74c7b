import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseWorkbook } from '../../../electron/excel/parseWorkbook.ts';
import { readingJson } from '../../../shared/reading/readingJson.ts';
import { readWorkbook } from '../../../shared/reading/readWorkbook.ts';
import { addressOf } from '../../../shared/reading/workbookCells.ts';

const folder = new URL('../../fixtures/workbooks/', import.meta.url);
const kpiSummary = 'yamanashi-kpi-summary.xlsx';
const figureTables = [
  'yamanashi-declarations.xlsx',
  'yamanashi-checkups.xlsx',
  'yamanashi-guidance.xlsx',
  'saitama-q3-progress.xlsx',
  'saitama-monthly-rates.xlsx',
  'saitama-publications.xlsx',
  'saitama-debt-recovery.xlsx',
  'legacy-debt-recovery.xls',
  'legacy-monthly-rates.csv',
];

function cellsOf(name: string) {
  return parseWorkbook(readFileSync(new URL(name, folder)), name);
}

describe('見本のブック', () => {
  it('山梨のKPI一覧は、期待する読取と未読セルの順まで一致する', () => {
    const reading = readWorkbook(cellsOf(kpiSummary));
    const expected = readFileSync(new URL('yamanashi-kpi-summary.expected.json', folder), 'utf8');
    expect(JSON.parse(JSON.stringify(readingJson(reading)))).toStrictEqual(JSON.parse(expected));
    expect(reading.fiscalYear).toBe(2024);
    expect(reading.branchName).toBe('山梨');
    expect(reading.roles['目標達成状況!E3']).toBe('asOf');
    expect(reading.roles['目標達成状況!B4']).toBe('header');
    expect(reading.lists).toMatchObject([
      { sheet: '目標達成状況', headerTop: 4, headerBottom: 4, bottom: 10 },
    ]);
  });

  it.each(figureTables)('%s の数表や取組文からは指標を作らず、全セルを未読とする', name => {
    const cells = cellsOf(name);
    const reading = readWorkbook(cells);
    expect(reading.indicators).toEqual([]);
    expect(reading.lists).toEqual([]);
    expect(reading.unread).toHaveLength(cells.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0));
  });

  it.each([kpiSummary, ...figureTables])(
    '%s の空でないセルはすべて役割を持ち、未読の一覧は役割と一致する',
    name => {
      const cells = cellsOf(name);
      const { roles, unread } = readWorkbook(cells);
      const filled = cells.sheets.flatMap(sheet =>
        sheet.cells.map(c => `${sheet.name}!${addressOf(c.row, c.column)}`),
      );
      expect(Object.keys(roles)).toEqual(filled);
      expect(unread).toEqual(filled.filter(address => roles[address] === 'unread'));
    },
  );

  it('健診の見本では、桁区切りの誤り 1,0760人 を指摘する', () => {
    const { findings } = readingJson(readWorkbook(cellsOf('yamanashi-checkups.xlsx')));
    expect(findings).toMatchObject([
      { rule: 'malformed-number', cell: '健診!B17', printed: '1,0760', computed: 10760 },
    ]);
  });
});
