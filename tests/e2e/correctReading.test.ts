import { expect, test } from 'vitest';
import { utils, write } from 'xlsx';
import { createDocument, importFixture, texts } from '../support/kpiPage.ts';
import { startProgram } from '../support/localProgram.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();

test('読み違いは取り込む前に直せる：行を外し、列の役割を変える', async () => {
  const program = await startProgram(browser(), folder());
  const { page } = program;
  await createDocument(page);
  await importFixture(page);
  await page.getByLabel('6行目を読む').uncheck();
  await page.getByRole('heading', { name: '読み取った指標（5 件）' }).waitFor();
  await page.getByLabel('G列の役割').selectOption('ignore');
  await expect.poll(() => page.locator('.read-mark').allInnerTexts()).toEqual(['', '', '', '', '']);
  await page.getByRole('button', { name: '読み取りをやり直す' }).click();
  await page.getByRole('heading', { name: '読み取った指標（6 件）' }).waitFor();
  await program.close();
});

test('付表と読まれた指標の一覧も、見出しの行と列の役割を教えれば取り込める', async () => {
  const program = await startProgram(browser(), folder());
  const { page } = program;
  await createDocument(page);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'ブックを取り込む' }).click();
  await (await chooser).setFiles({ name: '独自様式.xlsx', mimeType: '', buffer: oddWorkbook() });
  await page.getByRole('heading', { name: '読み取った付表（1 件）' }).waitFor();

  await page.getByLabel('2行目を表の見出しにする').click();
  await page.getByLabel('A列の役割').selectOption('name');
  await page.getByLabel('B列の役割').selectOption('target');
  await page.getByLabel('C列の役割').selectOption('actual');
  await page.getByRole('button', { name: '2 件を取り込む' }).click();
  await page.getByText('指標 2 件を取り込みました').waitFor();
  expect(await texts(page, 0)).toMatchObject({ actual: '51%', difference: '1ポイント', mark: '〇' });
  expect(await texts(page, 1)).toMatchObject({ actual: '9件', difference: '▲1件', mark: '×' });
  expect(program.troubles).toEqual([]);
  await program.close();
});

/** A list whose heads are no words of the field. */
function oddWorkbook(): Buffer {
  const book = utils.book_new();
  const rows = [
    ['様式甲'],
    ['甲', '乙', '丙'],
    ['窓口満足率', '50%以上', '51%'],
    ['相談件数', '10件以上', '9件'],
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '甲');
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}
