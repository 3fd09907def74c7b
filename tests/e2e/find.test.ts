import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startProgram } from '../support/localProgram.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();

const panelOf = (page: Page) => page.getByRole('search', { name: '検索と置換' });
const counts = (page: Page) => panelOf(page).locator('.find-count').innerText();
const cellWithKeyboard = (page: Page) => page.locator('textarea:focus').getAttribute('aria-label');

test('文書全体を探して場所へ移り、選んだところを一度に置き換え、一度で元に戻す', async () => {
  const program = await startProgram(browser(), folder());
  const { page } = program;
  await page.getByRole('button', { name: '見本を作って開く' }).click();
  await page.locator('.ag-row').first().waitFor();

  // Ctrl+F from a cell; half-width katakana finds all ways of writing it
  await page.keyboard.press('Control+f');
  const panel = panelOf(page);
  await panel.waitFor();
  await page.keyboard.insertText('ﾃﾞｰﾀ');
  await expect.poll(() => counts(page)).toMatch(/^\d+か所/);
  const all = await counts(page);
  const results = panel.getByRole('listbox', { name: '検索の結果' });
  await results
    .getByRole('option', { name: /データヘルス計画/ })
    .first()
    .waitFor();

  // Enter goes to the hit, F3 on to the next, in whatever page it stands
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => cellWithKeyboard(page)).toContain('指標');
  const first = await cellWithKeyboard(page);
  expect(await counts(page)).toBe(`${all}、2番目`);
  await page.keyboard.press('F3');
  await expect.poll(() => counts(page)).toBe(`${all}、3番目`);
  await expect.poll(() => cellWithKeyboard(page)).not.toBe(first);
  await page.keyboard.press('Shift+F3');
  await expect.poll(() => cellWithKeyboard(page)).toBe(first);

  // a sentence of the other branch
  await page.keyboard.press('Control+f');
  await page.keyboard.insertText('集合バス健診');
  await expect.poll(() => counts(page)).toMatch(/^\d+か所/);
  await panel.getByLabel('全角・半角').check();
  await page.keyboard.press('Shift+F3');
  await results.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: /付表|本文/, selected: true }).waitFor();

  // replaced but for one, after a look at it
  await page.keyboard.press('Control+h');
  await page.keyboard.insertText('令和6年度');
  await panel.getByLabel('全角・半角').uncheck();
  await panel.getByLabel('置換後の言葉').fill('令和８年度');
  await results.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await results.getByRole('option', { name: /^置き換えない、/ }).waitFor();
  const chosen = await panel.getByText(/^すべて選ぶ/).innerText();
  const [, left, whole] = /（(\d+)／(\d+)か所）/.exec(chosen) ?? [];
  expect(Number(left)).toBe(Number(whole) - 1);
  await panel.getByRole('button', { name: 'すべて置換…' }).click();
  const question = page.getByRole('dialog', { name: '置換の確認' });
  await question.getByText(new RegExp(`^${left}か所を置き換えます。`)).waitFor();
  await question
    .getByRole('option', { name: /から .*令和８年度/ })
    .first()
    .waitFor();
  await question.getByRole('button', { name: `${left}か所を置換する` }).click();
  await panel.getByText(new RegExp(`^${left}か所を置換しました。`)).waitFor();
  await expect.poll(() => counts(page)).toMatch(/^1か所/);

  // one undo, by its name, brings back all of it: the keyboard is in the panel, but in no field
  await expect.poll(() => panel.evaluate(shown => shown === document.activeElement)).toBe(true);
  await page.keyboard.press('Control+z');
  await page.getByText(`元に戻しました：置換 ${left}か所`).waitFor();
  await expect.poll(() => counts(page)).toMatch(new RegExp(`^${whole}か所`));
  await page.getByRole('button', { name: '履歴' }).click();
  await page.getByRole('button', { name: 'データの点検' }).click();
  await page.getByText('問題はありません。').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: '閉じる' }).click();

  // Esc closes and gives the keyboard back
  await panel.getByLabel('検索する言葉').focus();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  expect(program.troubles).toEqual([]);
  await program.close();
});

test('日本語の変換中は探さず、確定のEnterで移らない。数値でなくなる置換は断る', async () => {
  const program = await startProgram(browser(), folder());
  const { page } = program;
  await page.getByRole('button', { name: '見本を作って開く' }).click();
  await page.locator('.ag-row').first().waitFor();
  await page.keyboard.press('Control+h');
  const panel = panelOf(page);
  const word = panel.getByLabel('検索する言葉');
  const ime = await page.context().newCDPSession(page);
  const press = (key: string, code: string) =>
    ime.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code, windowsVirtualKeyCode: 229 });
  await page.keyboard.insertText('保健');
  await expect.poll(() => counts(page)).toMatch(/^\d+か所/);
  const before = await counts(page);
  await press('Process', 'KeyS');
  for (const text of ['ｓ', 'し', 'しｄ', '指導']) {
    const end = text.length;
    await ime.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
    expect(await counts(page)).toBe(before);
  }
  expect(await word.inputValue()).toBe('保健指導');
  for (const key of ['ArrowDown', 'F3', 'Enter', 'Escape']) await press(key, key);
  await ime.send('Input.insertText', { text: '指導' });
  await expect.poll(() => counts(page)).toMatch(/^\d+か所/);
  await expect.poll(() => counts(page)).not.toBe(before);
  expect(await counts(page)).not.toContain('番目');
  expect(await word.evaluate(field => field === document.activeElement)).toBe(true);

  // a result that would be no figure any more stays
  await word.fill('56.16');
  await panel.getByLabel('置換後の言葉').fill('五十六');
  await panel.getByRole('button', { name: 'すべて置換…' }).click();
  const question = page.getByRole('dialog', { name: '置換の確認' });
  await question.getByText(/数値として読めなくなる 1か所/).waitFor();
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'detached' });
  await panel.waitFor();
  expect(program.troubles).toEqual([]);
  await program.close();
});
