import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { utils, write } from 'xlsx';
import { dropFiles } from '../support/dropFiles.ts';
import { createDocument, fixture, openWithSixIndicators, texts } from '../support/kpiPage.ts';
import { startProgram } from '../support/localProgram.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();

/** A quarter's list; its results stand under a word of the office's own. */
function quarter(month: string, results: [string, string], extra?: string): Buffer {
  const book = utils.book_new();
  const more = extra === undefined ? [] : [extra];
  const rows = [
    [`令和6年度 ${month}の報告`],
    ['指標', '目標', '取れ高', '備考', ...more],
    ['窓口満足率', '50%以上', results[0], '窓口', ...more],
    ['相談件数', '10件以上', results[1], '相談', ...more],
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '報告');
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'ブックを取り込む' }).click();
  await (await chooser).setFiles({ name, mimeType: '', buffer });
  await page.locator('.sheet-cells').waitFor();
}

const keys = async (page: Page, ...pressed: string[]) => {
  for (const key of pressed) await page.keyboard.press(key);
};
const heading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor();
const panel = (page: Page) => page.getByRole('region', { name: 'セルの読み方' });

/** Presses the button once the reading it is about has settled: a disabled one takes no key. */
async function takeIn(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name });
  await expect.poll(() => button.isEnabled()).toBe(true);
  await button.press('Enter');
}

test('キーボードだけで列の役割を直し、変わる所を見て取り込み、次の四半期は直さずに読める', async () => {
  const program = await startProgram(browser(), folder());
  const { page } = program;
  await createDocument(page);
  await choose(page, '10月.xlsx', quarter('第2四半期', ['51%', '9件']));

  // F6 leads to the sheet; its cursor is where the first list begins
  await keys(page, 'F6', 'ArrowRight', 'ArrowRight');
  await panel(page).getByText('C2').waitFor();
  await keys(page, 'Enter');
  await page.getByRole('menuitem', { name: '列の役割を選ぶ…' }).focus();
  await keys(page, 'Enter');
  await page.getByRole('menuitem', { name: '結果', exact: true }).focus();
  await keys(page, 'Enter');
  await panel(page).getByText('C列＝結果').waitFor();

  // it can be taken back, and done again
  await keys(page, 'Control+z');
  await expect.poll(() => panel(page).innerText()).not.toContain('C列＝結果');
  await keys(page, 'Control+y');
  await panel(page).getByText('C列＝結果').waitFor();

  await keys(page, 'ArrowDown');
  await expect.poll(() => panel(page).innerText()).toContain('窓口満足率');
  await page.getByRole('button', { name: '次からも「取れ高」を結果と読む' }).press('Enter');

  await page.getByRole('button', { name: '変わる所を見る' }).press('Enter');
  await page.getByRole('option', { name: /^新規、指標「窓口満足率」、実績、空欄 から 51%$/ }).waitFor();
  expect(await page.getByLabel('期間').inputValue()).toBe('q2');
  await takeIn(page, '2 件を取り込む');
  await page.getByText('指標 2 件を取り込みました').waitFor();
  expect(await texts(page, 0)).toMatchObject({ actual: '51%', mark: '〇' });

  // one undo takes all of it back
  await page.keyboard.press('Control+z');
  await page.getByText('指標がまだありません').waitFor();
  await page.keyboard.press('Control+y');
  await expect.poll(() => texts(page, 0)).toMatchObject({ actual: '51%' });

  // next quarter: the same form under another name
  await choose(page, '1月.xlsx', quarter('第3四半期', ['49%', '12件']));
  await page.getByText('前回と同じ様式です（「10月」').waitFor();
  expect(await page.getByLabel('期間').inputValue()).toBe('q3');
  expect(await page.getByLabel('C列の役割').inputValue()).toBe('actual');
  await page.getByRole('button', { name: '手直しを使わずに読む' }).click();
  await page.getByText('前回の手直しを使わずに読んでいます').waitFor();
  // the word is known all the same
  expect(await page.getByLabel('C列の役割').inputValue()).toBe('actual');
  await page.getByRole('button', { name: 'やめる', exact: true }).click();

  // and one with a column more says what is new
  await choose(page, '4月.xlsx', quarter('第4四半期', ['52%', '11件'], '所管'));
  await page.getByText('「所管」が増えました。').waitFor();
  expect(program.troubles).toEqual([]);
  await program.close();
});

test('範囲を選んで付表として読み、見出しの行を増やせる', async () => {
  const program = await startProgram(browser(), folder());
  const { page } = program;
  await createDocument(page);
  const book = utils.book_new();
  const rows = [
    ['甲', '', '乙', ''],
    ['あ', 'い', 'あ', 'い'],
    ['1', '2', '3', '4'],
    ['5', '6', '7', '8'],
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '表');
  await choose(page, '表.xlsx', write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);

  await page.locator('.sheet-cells').focus();
  await keys(page, 'Control+Home', 'ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+End');
  await keys(page, 'Enter');
  await page.getByRole('menuitem', { name: '付表' }).click();
  await page.getByRole('tab', { name: /^付表/ }).click();
  await heading(page, '読み取った付表（1 件）');
  await page.getByText('2行×3列').waitFor();

  await page.locator('.sheet-cells').focus();
  await keys(page, 'Enter');
  await page.getByRole('menuitem', { name: '見出しの行を増やす（いま1行）' }).click();
  await page.getByText('1行×3列').waitFor();
  await page.locator('.sheet-cells').focus();
  await keys(page, 'Enter');
  await page.getByRole('menuitem', { name: '行の見出しの列を減らす（いま1列）' }).click();
  await page.getByText('1行×4列').waitFor();
  await keys(page, 'Control+z', 'Control+z');
  await page.getByText('2行×3列').waitFor();
  expect(program.troubles).toEqual([]);
  await program.close();
});

test('取り込み済みの文書では、変わる所だけが先に並び、選ぶとそのセルへ移る', async () => {
  const program = await openWithSixIndicators(browser(), folder());
  const { page } = program;
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'ブックを取り込む' }).click();
  await (await chooser).setFiles(fixture);
  await heading(page, '読み取った指標（6 件）');
  await page.getByText('取り込むと：変更 0・新規 0・同じ 18').waitFor();

  await page.getByRole('tab', { name: /^変わる所/ }).click();
  await page.getByText('当てはまる物がありません').waitFor();
  await page.getByLabel('同じ 18').check();
  await page.getByLabel('変わる所を絞り込む').fill('実施済');
  await page
    .locator('.import-reading')
    .getByRole('option', { name: /実施済/ })
    .click();
  await panel(page).getByText('F8').waitFor();
  expect(program.troubles).toEqual([]);
  await program.close();
});

test('窓に放したブックは、一つずつ順に取り込める', async () => {
  const program = await startProgram(browser(), folder());
  const { page } = program;
  await createDocument(page);
  await dropFiles(
    page,
    { name: '一.xlsx', bytes: readFileSync(fixture) },
    { name: '二.xlsx', bytes: quarter('第2四半期', ['51%', '9件']) },
  );
  await page.getByText('一.xlsx（あと 1 件）').waitFor();
  await page.getByRole('button', { name: '6 件を取り込む' }).click();
  await page.getByText('二.xlsx', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'やめる', exact: true }).click();
  await page.getByText('指標 6 件を取り込みました').waitFor();
  expect(program.troubles).toEqual([]);
  await program.close();
});
