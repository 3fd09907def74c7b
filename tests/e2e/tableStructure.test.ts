import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { cellOf, keyboardAt, openSample } from '../support/samplePages.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();

/** Types into the chosen cell and goes on with a key. */
async function typed(page: Page, text: string, then: string): Promise<void> {
  await page.keyboard.insertText(text);
  await page.keyboard.press(then);
}

async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: '行と列' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('付表を作り、行と列に名前を付け、合計の式を置き、行や付表を消しても元に戻せる', async () => {
  const program = await openSample(browser(), folder());
  const { page } = program;
  await page.getByRole('tab', { name: '付表' }).click();
  await page.getByRole('button', { name: '付表を追加' }).click();
  await page.keyboard.insertText('相談の件数');
  await page.getByRole('combobox', { name: '見出し' }).selectOption({ index: 2 });
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '相談の件数' }).waitFor();
  await page.getByRole('option', { name: '相談の件数', selected: true }).waitFor();

  // the first row is waiting for its name
  await expect.poll(() => keyboardAt(page)).toContain('行1');
  await typed(page, '電話', 'Tab');
  await typed(page, '１２件', 'Tab');
  await typed(page, '8件', 'ArrowLeft');
  await expect.poll(() => cellOf(page, 'r1', 'head0').innerText()).toBe('電話');

  // by the keyboard alone: a row below, which gets its name and its figures by typing
  await page.keyboard.press('Shift+F10');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('行を下に挿入');
  await page.keyboard.press('Enter');
  await expect.poll(() => cellOf(page, 'r4', 'head0').count()).toBe(1);
  await expect.poll(() => keyboardAt(page)).toContain('2行目');
  await typed(page, '窓口', 'Tab');
  await typed(page, '30件', 'Tab');
  await typed(page, '5件', 'ArrowUp');

  // a column to the right asks for its name and adds up what stands to its left
  await choose(page, '列を右に挿入');
  await page.getByRole('dialog', { name: '列の見出し' }).waitFor();
  await page.keyboard.insertText('計');
  await page.getByRole('textbox', { name: '単位' }).fill('件');
  await page.keyboard.press('Enter');
  await page.getByRole('columnheader', { name: '計' }).waitFor();
  await expect.poll(() => keyboardAt(page)).toContain('電話');
  await page.keyboard.press('Shift+F6');
  await page.keyboard.insertText('合計(左)');
  await page.keyboard.press('Enter');
  await expect.poll(() => cellOf(page, 'r1', 'c3').innerText()).toBe('20件');
  await expect.poll(() => cellOf(page, 'r4', 'c3').innerText()).toBe('35件');

  // a row goes with its cells, and comes back with them
  await choose(page, '行を削除');
  await page.getByText('行「電話」を削除しました（セル2個）。元に戻せます。').waitFor();
  await expect.poll(() => keyboardAt(page)).toContain('窓口');
  expect(await cellOf(page, 'r1', 'head0').count()).toBe(0);
  await page.keyboard.press('Control+z');
  await page.getByText('元に戻しました：行の削除').waitFor();
  await expect.poll(() => cellOf(page, 'r1', 'c3').innerText()).toBe('20件');

  // the title cannot be that of another table
  await page.getByRole('button', { name: 'この付表' }).click();
  await page.getByRole('menuitem', { name: '題名を変更' }).click();
  await page.keyboard.insertText('電話と窓口の件数');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '電話と窓口の件数' }).waitFor();
  await page.getByRole('button', { name: '付表を追加' }).click();
  await page.keyboard.insertText('電話と窓口の件数');
  await page.keyboard.press('Enter');
  await page.getByText('「電話と窓口の件数」という付表が、同じ年度・期間にもうあります。').waitFor();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'この付表' }).click();
  await page.getByRole('menuitem', { name: '付表を削除' }).click();
  await page.getByText('入力のある4個のセルもなくなります。').waitFor();
  await page.getByRole('button', { name: '削除する' }).click();
  await page.getByText('付表「電話と窓口の件数」を削除しました（セル4個）。元に戻せます。').waitFor();
  expect(await page.getByRole('option', { name: '電話と窓口の件数' }).count()).toBe(0);
  await page.keyboard.press('Control+z');
  await page.getByRole('option', { name: '電話と窓口の件数' }).click();
  await expect.poll(() => cellOf(page, 'r4', 'c3').innerText()).toBe('35件');
  expect(program.troubles).toEqual([]);
  await program.close();
});
