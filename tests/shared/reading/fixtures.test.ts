import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { readingJson } from '../../../shared/reading/readingJson.ts';
import { readWorkbook } from '../../../shared/reading/readWorkbook.ts';
import { addressOf, type WorkbookCells } from '../../../shared/reading/workbookCells.ts';
import { type JsonObject, readingDifferences } from '../../support/compareReading.ts';
import { startFixtureThread } from '../../support/fixtureThread.ts';

const folders = {
  事務所のブック: new URL('../../fixtures/workbooks/', import.meta.url),
  ほかの支部や団体の様式: new URL('../../fixtures/forms/', import.meta.url),
};

const thread = startFixtureThread();
afterAll(() => thread.end());

function cellsOf(folder: URL, name: string): Promise<WorkbookCells> {
  return thread.cells(new Uint8Array(readFileSync(new URL(name, folder))), name);
}

describe.each(Object.entries(folders))('%s', (_, folder) => {
  const expectations = readdirSync(folder).filter(name => name.endsWith('.expected.json'));

  it.each(expectations)('%s のとおりに、セルも指摘も未読も読む', async name => {
    const expected = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as JsonObject;
    const reading = readWorkbook(await cellsOf(folder, String(expected.file)));
    const json = JSON.parse(JSON.stringify(readingJson(reading))) as JsonObject;
    expect(readingDifferences(expected, json)).toEqual([]);
  });

  it.each(expectations)('%s の空でないセルはすべて役割を持ち、未読の一覧は役割と一致する', async name => {
    const { file } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { file: string };
    const cells = await cellsOf(folder, file);
    const { roles, unread } = readWorkbook(cells);
    const filled = cells.sheets.flatMap(sheet =>
      sheet.cells
        .filter(({ text, content }) => content.kind !== 'text' || text.trim() !== '')
        .map(({ row, column }) => `${sheet.name}!${addressOf(row, column)}`),
    );
    expect([...Object.keys(roles), ...unread].sort()).toEqual([...filled].sort());
    expect(unread).toEqual(filled.filter(address => roles[address] === undefined));
  });
});

it('読んだ表題から年度と支部が分かり、一覧の場所と見出しの役割も伝える', async () => {
  const reading = readWorkbook(await cellsOf(folders.事務所のブック, 'yamanashi-kpi-summary.xlsx'));
  expect(reading.fiscalYear).toBe(2024);
  expect(reading.branchName).toBe('山梨');
  expect(reading.roles['目標達成状況!E3']).toBe('asOf');
  expect(reading.roles['目標達成状況!B4']).toBe('header');
  expect(reading.lists).toMatchObject([{ sheet: '目標達成状況', headerTop: 4, headerBottom: 4, bottom: 10 }]);
});
