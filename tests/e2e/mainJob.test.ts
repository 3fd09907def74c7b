import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseWorkbook } from '../../electron/excel/parseWorkbook.ts';
import { openZip } from '../../electron/excel/zipArchive.ts';
import { addressOf } from '../../shared/reading/workbookCells.ts';
import { cell, createDocument, fixture, importFixture, texts } from '../support/kpiPage.ts';
import { startProgram } from '../support/localProgram.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();

test('取り込み、訂正、元に戻す、閉じて開く、書き戻し、印刷', async () => {
  let program = await startProgram(browser(), folder());
  let { page } = program;
  await createDocument(page);
  await importFixture(page);

  // the preview says of every cell what it was taken for
  await expect
    .poll(() => page.locator('.sheet-cell.role-name, .sheet-cell.role-target').count())
    .toBeGreaterThan(15);
  expect(await page.locator('.sheet-cell.role-header').count()).toBe(5);
  expect(await page.locator('.sheet-cell.role-unread').count()).toBe(4);
  await page.getByRole('button', { name: '6 件を取り込む' }).click();
  await page.getByText('指標 6 件を取り込みました').waitFor();

  // the keyboard is in the grid at once, and the reason for the mark below it
  await page.getByText('目標「15位以内/47支部中」に届かないため × です').waitFor();
  expect(await page.locator('textarea:focus').getAttribute('aria-label')).toContain('番号');

  const marks = await Promise.all([0, 1, 2, 3, 4, 5].map(row => texts(page, row)));
  expect(marks.map(row => row.mark)).toEqual(['×', '〇', '〇', '－', '〇', '〇']);
  expect(marks[2]).toEqual({
    actual: '56.16%',
    difference: '2.06ポイント',
    achievement: '104％',
    mark: '〇',
  });

  // by keyboard alone a result is typed in full width; difference, achievement and mark follow at once
  for (const key of ['ArrowDown', 'ArrowDown', ...Array<string>(5).fill('ArrowRight')]) {
    await page.keyboard.press(key);
  }
  await page.keyboard.insertText('５３．５');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => texts(page, 2))
    .toEqual({
      actual: '53.5%',
      difference: '▲0.6ポイント',
      achievement: '99％',
      mark: '×',
    });
  await page.keyboard.press('Control+z');
  await expect.poll(() => texts(page, 2)).toMatchObject({ actual: '56.16%', mark: '〇' });
  await page.keyboard.press('Control+y');
  await expect.poll(() => texts(page, 2)).toMatchObject({ actual: '53.5%', mark: '×' });
  await page.getByText('✓ 保存済み').waitFor();

  // everything is there after a restart, undo included
  program = await program.restart();
  page = program.page;
  await page.getByRole('button', { name: /^山梨/ }).click();
  await expect.poll(() => texts(page, 2)).toMatchObject({ actual: '53.5%', mark: '×' });
  await cell(page, 0, 'actual').click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => texts(page, 2)).toMatchObject({ actual: '56.16%', mark: '〇' });
  await page.keyboard.press('Control+y');
  await expect.poll(() => texts(page, 2)).toMatchObject({ actual: '53.5%' });

  // written back: only the changed cells differ, every other part of the file is byte for byte the same
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'ブックへ書き戻す' }).click();
  const written = readFileSync(await (await download).path());
  await page.getByText('書き込んだセル（2）').waitFor();
  const original = readFileSync(fixture);
  expect(changedParts(original, written)).toEqual(['xl/worksheets/sheet1.xml']);
  expect(changedCells(original, written)).toEqual({
    '目標達成状況!F7': ['56.16%', '53.50%'],
    '目標達成状況!G7': ['〇', '×'],
  });

  // the handout: previewed, then saved as the very PDF
  await page.getByRole('button', { name: '配布資料' }).click();
  await page.getByText('A4 1 ページ').waitFor();
  await page.locator('.handout-preview canvas').first().waitFor();
  const pdfDownload = page.waitForEvent('download');
  await page.getByRole('button', { name: 'PDFを保存' }).click();
  const pdf = await pdfDownload;
  expect(pdf.suggestedFilename()).toBe('山梨支部_令和6年度_目標達成状況_機密性1.pdf');
  expect(
    readFileSync(await pdf.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');

  expect(program.troubles).toEqual([]);
  await program.close();
});

function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const partsOf = (bytes: Uint8Array) => {
    const { entries, bytes: whole } = openZip(bytes);
    return new Map(
      entries.map(entry => [entry.name, whole.subarray(entry.localStart, entry.dataEnd).toString('base64')]),
    );
  };
  const [a, b] = [partsOf(before), partsOf(after)];
  expect([...b.keys()]).toEqual([...a.keys()]);
  return [...a].filter(([name, part]) => b.get(name) !== part).map(([name]) => name);
}

function changedCells(before: Uint8Array, after: Uint8Array): Record<string, [string, string]> {
  const cellsOf = (bytes: Uint8Array) =>
    new Map(
      parseWorkbook(bytes, 'KPI.xlsx').sheets.flatMap(sheet =>
        sheet.cells.map(one => [`${sheet.name}!${addressOf(one.row, one.column)}`, one.text] as const),
      ),
    );
  const [a, b] = [cellsOf(before), cellsOf(after)];
  expect([...b.keys()]).toEqual([...a.keys()]);
  return Object.fromEntries(
    [...a].flatMap(([name, text]) => {
      const now = b.get(name) ?? '';
      return now === text ? [] : [[name, [text, now] as [string, string]]];
    }),
  );
}
