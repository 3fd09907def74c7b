import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeViolations } from '../../../support/axe.ts';
import { createDocument } from '../../../support/kpiPage.ts';
import { startProgram } from '../../../support/localProgram.ts';
import { cellOf, keyboardAt, openSample } from '../../../support/samplePages.ts';
import { sharedBrowser } from '../../../support/sharedBrowser.ts';
import { temporaryFolders } from '../../../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();

const overview = (page: Page) => page.getByRole('tab', { name: '概況' }).click();
const list = (page: Page, name: string) => page.getByRole('navigation', { name });
const chart = (page: Page, name: string) => page.getByRole('img', { name: `${name}の推移` });

test('概況：数で絞り、キーボードだけで足りないものの場所へ行き、直すと数が変わる', async () => {
  const { page, troubles, close } = await openSample(browser(), folder());
  await page.setViewportSize({ width: 1280, height: 720 });
  await overview(page);
  await page.getByRole('heading', { name: 'KPIの評価 18 件' }).waitFor();
  await page.getByRole('heading', { name: '会議までに要ること 4 件' }).waitFor();

  // the one stop of the matrix is its grand total; arrows go over the open cells
  await page.getByRole('button', { name: '計 すべて 18件' }).focus();
  for (const key of ['ArrowUp', 'ArrowLeft']) await page.keyboard.press(key);
  expect(await keyboardAt(page)).toBe('レセプト 評価 × 3件');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'KPI レセプト・評価 × 3 件' }).waitFor();
  expect(await list(page, 'KPI').getByRole('button').count()).toBe(3);
  await page.getByRole('heading', { name: '推移と目標' }).scrollIntoViewIfNeeded();
  await chart(page, '協会のレセプト点検の査定率').waitFor();
  expect(await chart(page, '協会のレセプト点検の査定率').textContent()).toContain('目標：0.090％');
  expect(await axeViolations(page, '概況')).toEqual([]);

  const missing = list(page, '会議までに要ること');
  await missing.getByRole('button').first().focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  const written = cellOf(page, '9', 'plannedNumerator');
  await written.waitFor();
  await page.keyboard.insertText('10,760人');
  await page.keyboard.press('Enter');
  await page.getByText('✓ 保存済み').waitFor();
  await overview(page);
  await page.getByRole('heading', { name: '会議までに要ること 3 件' }).waitFor();
  // who comes back is where they were
  await page.getByRole('heading', { name: 'KPI レセプト・評価 × 3 件' }).waitFor();

  await page.locator('label', { hasText: '支部' }).locator('select').selectOption({ label: '埼玉支部' });
  await page.getByRole('heading', { name: 'KPIの評価 16 件' }).waitFor();
  await page.getByRole('heading', { name: 'KPI 16 件' }).waitFor();
  const due = list(page, 'これからの期日').getByRole('button');
  expect(await due.first().innerText()).toContain('令和７年１月21日には実施機関の会議を開く予定です。');
  expect(troubles).toEqual([]);
  await close();
});

test('何も入っていない文書の概況は、まず何をするかを言う', async () => {
  const { page, troubles, close } = await startProgram(browser(), folder());
  await createDocument(page);
  await overview(page);
  await page.getByRole('heading', { name: 'まだ何も入っていません' }).waitFor();
  expect(await axeViolations(page, '空の概況')).toEqual([]);
  await page.getByRole('button', { name: '「付表」を開く' }).click();
  await page.getByRole('tab', { name: '付表', selected: true }).waitFor();
  expect(troubles).toEqual([]);
  await close();
});
