import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openSample } from '../support/samplePages.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();

const panelOf = (page: Page) => page.getByRole('complementary', { name: '履歴' });
const listOf = (page: Page) => panelOf(page).getByRole('listbox', { name: '操作の履歴' });
/** How the selected line is read out. */
const spoken = (page: Page) =>
  listOf(page).getByRole('option', { selected: true }).locator('.virtual-spoken').textContent();
const numberIn = (page: Page, row: number) =>
  page.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="no"]`);

test('履歴の一覧から何件でも一度に戻り、開き直した後にやり直せる', async () => {
  const first = await openSample(browser(), folder());
  const { page } = first;
  const before = await numberIn(page, 0).innerText();
  await numberIn(page, 0).click();
  for (const text of ['い', 'ろ', 'は']) {
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
  }
  await expect.poll(() => numberIn(page, 0).innerText()).toBe('は');
  await page.getByText('保存済み').first().waitFor();

  // by keyboard alone: down to what the sample itself was made with
  await page.getByRole('button', { name: '履歴' }).click();
  await expect.poll(() => spoken(page)).toMatch(/今ここ/);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => spoken(page)).toMatch(/ここまで戻す（3件）$/);
  await page.keyboard.press('Enter');
  await page.getByText(/まで戻しました（3件）。$/).waitFor();
  expect(await numberIn(page, 0).innerText()).toBe(before);
  await expect.poll(() => spoken(page)).toMatch(/今ここ/);

  const again = await first.restart();
  const { page: later } = again;
  await later.getByRole('button', { name: '見本' }).first().click();
  await numberIn(later, 0).waitFor();
  await later.getByRole('button', { name: '履歴' }).click();
  await expect.poll(() => spoken(later)).toMatch(/今ここ/);
  await later.keyboard.press('ArrowUp');
  await later.keyboard.press('ArrowUp');
  await panelOf(later).getByRole('button', { name: 'ここまでやり直す（2件）' }).click();
  await later.getByText(/までやり直しました（2件）。$/).waitFor();
  expect(await numberIn(later, 0).innerText()).toBe('ろ');

  // Ctrl+Z goes on from there, and the log is whole
  await later.keyboard.press('Control+z');
  await expect.poll(() => numberIn(later, 0).innerText()).toBe('い');
  await panelOf(later).getByRole('button', { name: 'データの点検' }).click();
  await later.getByText('問題はありません。').waitFor();
  await later.getByRole('dialog').getByRole('button', { name: '閉じる' }).click();
  await listOf(later).focus();
  await later.keyboard.press('Escape');
  await panelOf(later).waitFor({ state: 'detached' });
  expect([...first.troubles, ...again.troubles]).toEqual([]);
  await again.close();
});
