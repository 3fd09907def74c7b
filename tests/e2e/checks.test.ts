import { expect, test } from 'vitest';
import { startProgram } from '../support/localProgram.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();

test('検算の指摘を見て、その場所へ移り、理由を付けて確認済みにし、元に戻す', async () => {
  const program = await startProgram(browser(), folder());
  const { page } = program;
  await page.getByRole('button', { name: '見本を作って開く' }).click();
  await page.getByRole('tab', { name: '検算' }).click();

  // the slips that stand in the printed documents
  const findings = page.getByRole('listbox', { name: '指摘' });
  const counts = page.getByText(/^検算 \d+件、指摘 \d+件、確認済み \d+件$/);
  await counts.waitFor();
  const before = await counts.innerText();
  expect(before).toContain('確認済み 0件');
  const slip = findings.getByRole('option', {
    name: /評価＞目標到達度（％）＞委託、達成度、印字 77%、計算 76％/,
  });
  await slip.waitFor();
  await findings.getByRole('option', { name: /合計、印字 168,839、計算 244,116千円.*75,277千円/ }).waitFor();
  await page.getByLabel('規則').selectOption('数値の書き方');
  await findings.getByRole('option', { name: /印字 1,0760人、計算 10,760人/ }).waitFor();
  expect(await findings.getByRole('option').count()).toBe(1);
  await page.getByLabel('規則').selectOption('達成度');

  // by keyboard alone: to the place and back, where one was
  await findings.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: '付表', selected: true }).waitFor();
  await expect.poll(() => page.locator('textarea:focus').getAttribute('aria-label')).toContain('委託');
  await page.keyboard.press('Control+PageDown');
  await page.keyboard.press('Control+PageDown');
  await expect.poll(() => slip.getAttribute('aria-selected')).toBe('true');
  expect(await page.getByLabel('規則').inputValue()).toBe('achievement');
  await expect.poll(() => findings.evaluate(list => list === document.activeElement)).toBe(true);

  // accepted with a reason, and listed among the confirmed
  await page.keyboard.press('a');
  await page.getByRole('dialog', { name: '指摘を確認済みにする理由' }).waitFor();
  await page.keyboard.insertText('切上げの様式のため');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('山田');
  await page.keyboard.press('Enter');
  await page.getByText(/確認済み 1件$/).waitFor();
  await slip.waitFor({ state: 'detached' });
  await page.getByLabel('指摘の状態').selectOption('確認済み');
  await findings.getByRole('option', { name: /確認済み、.* 山田：切上げの様式のため/ }).waitFor();

  // one undo, by its name
  await page.keyboard.press('Control+z');
  await page.getByText('元に戻しました：指摘の確認').waitFor();
  await expect.poll(() => counts.innerText()).toBe(before);

  // everything that was recomputed can be searched
  await page.getByLabel('指摘の状態').selectOption('すべて');
  await page.getByLabel('規則').selectOption('すべて');
  await page.getByRole('button', { name: /^行った検算/ }).click();
  await page.getByLabel('探す言葉').fill('26件 ÷ 34件');
  const checks = page.getByRole('listbox', { name: '行った検算' });
  await expect.poll(() => checks.getByRole('option').count()).toBe(1);
  await checks.getByRole('option', { name: /^不一致、.*76\.470588… → 76％、印字 77%/ }).waitFor();

  // what is put right is no finding any more
  await checks.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: '付表', selected: true }).waitFor();
  await expect.poll(() => page.locator('textarea:focus').getAttribute('aria-label')).toContain('委託');
  await page.keyboard.insertText('76%');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+PageDown');
  await page.keyboard.press('Control+PageDown');
  await counts.waitFor();
  await expect.poll(() => counts.innerText()).not.toBe(before);
  expect(await slip.count()).toBe(0);

  expect(program.troubles).toEqual([]);
  await program.close();
});
