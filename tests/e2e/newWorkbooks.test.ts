import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseWorkbook } from '../../electron/excel/parseWorkbook.ts';
import { openSample } from '../support/samplePages.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();

test('表示している年度と期間の内容を、メニューから新しいブックに書き出せる', async () => {
  const program = await openSample(browser(), folder());
  const { page } = program;
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Excelへ書き出す' }).click();
  await page.getByRole('menuitem', { name: '目標達成状況（指標の一覧）' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('山梨支部_令和6年度_年間_目標達成状況_機密性1.xlsx');
  const { sheets } = parseWorkbook(readFileSync(await file.path()), file.suggestedFilename());
  expect(sheets.map(({ name }) => name)).toEqual(['目標達成状況']);
  expect(sheets[0]?.cells.map(({ text }) => text)).toEqual(expect.arrayContaining(['56.16%', '1,138社']));
  await page.getByText('に書き出しました（シート 1 枚）').waitFor();
  expect(program.troubles).toEqual([]);
  await program.close();
});
