import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { cellOf, keyboardAt, openSample } from '../support/samplePages.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();

const field = (page: Page) => page.locator('.text-pane textarea');

async function openPassages(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: '支部' }).selectOption({ label: '埼玉支部' });
  await page.getByRole('tab', { name: '本文' }).click();
  await page.locator('.passages .ag-cell').first().waitFor();
}

/** A conversion as the IME does it; the Enter that confirms it is the IME's. */
async function convert(ime: CDPSession, steps: readonly string[]): Promise<void> {
  for (const text of steps) {
    await ime.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await ime.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    ...{ key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 },
  });
  await ime.send('Input.insertText', { text: steps.at(-1) ?? '' });
}

test('長い文を広い欄で書く：変換しながら改行し、数値の照合を見て、Escで保存して表に戻る', async () => {
  const program = await openSample(browser(), folder());
  const { page } = program;
  const ime = await page.context().newCDPSession(page);
  // 検算 leads to a sentence whose figure is wrong
  await page.getByRole('tab', { name: '検算' }).click();
  await page.getByRole('option', { name: /印字 5号、計算 4号/ }).dblclick();
  await expect.poll(() => keyboardAt(page)).toContain('12月までに5号');
  const row = page.locator('.ag-row', { hasText: '12月までに5号' });
  const id = (await row.getAttribute('row-id')) ?? '';
  await page.keyboard.press('Control+Shift+U');
  await expect.poll(() => field(page).evaluate(one => one === document.activeElement)).toBe(true);
  const before = await field(page).inputValue();
  expect(before).toContain('12月までに5号');
  const beside = page.locator('.text-pane-beside');
  await expect.poll(() => beside.innerText()).toMatch(/「5号」は.*本文と一致しません。/);

  // what is written is compared before it is saved
  await field(page).fill(before.replace('5号', '4号'));
  await expect.poll(() => beside.innerText()).not.toMatch(/「5号」は.*本文と一致しません。/);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await convert(ime, ['つ', 'つぎ', '次']);
  expect(await field(page).inputValue()).toBe(`${before.replace('5号', '4号')}\n次`);
  await page.getByText('未保存').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.locator('.text-pane-state').getByText('保存済み').waitFor();
  await expect.poll(() => cellOf(page, id, 'text').innerText()).toContain('4号');

  await page.keyboard.type('の段落');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.text-pane').count()).toBe(0);
  await expect.poll(() => cellOf(page, id, 'text').innerText()).toMatch(/\n次の段落$/);
  expect(await keyboardAt(page)).toMatch(/^(計画内容|実施状況)、/);
  await page.keyboard.press('Control+z');
  await page.getByText('元に戻しました：本文の変更').waitFor();
  await expect.poll(() => cellOf(page, id, 'text').innerText()).toMatch(/\n次$/);
  expect(program.troubles).toEqual([]);
  await program.close();
});

test('別の文やページへ移っても打った文は保存され、行の高さは文に合わせて伸びる', async () => {
  const program = await openSample(browser(), folder());
  const { page } = program;
  await openPassages(page);
  const first = page.locator('.passages .ag-row:has([col-id="text"].passage-texts)').first();
  const id = (await first.getAttribute('row-id')) ?? '';
  await cellOf(page, id, 'text').click();
  await page.getByRole('button', { name: '広い欄で書く' }).click();
  const long = '加入者と事業主に向けた案内を続け、関係団体と協力して受診を勧めた。'.repeat(40);
  await field(page).fill(long);
  await cellOf(page, id, 'kind').click();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => field(page).inputValue()).not.toContain(long);
  const height = async () => (await cellOf(page, id, 'text').boundingBox())?.height ?? 0;
  const needed = await cellOf(page, id, 'text').evaluate(cell => cell.scrollHeight);
  await expect.poll(height).toBeGreaterThanOrEqual(needed - 1);
  expect(await height()).toBeGreaterThan(300);

  // also where the page goes away
  await field(page).fill('途中の文');
  await page.getByRole('tab', { name: 'KPI一覧' }).click();
  await page.getByText('✓ 保存済み').waitFor();
  await page.getByRole('tab', { name: '本文' }).click();
  await page.locator('.passages .ag-cell', { hasText: '途中の文' }).waitFor();

  // a text that is refused stays until it has been seen to
  await page.getByRole('tab', { name: 'KPI一覧' }).click();
  await page.locator('.ag-row[row-index="0"] [col-id="name"]').click();
  await page.keyboard.press('Control+Shift+U');
  await field(page).fill('');
  await page.keyboard.press('Escape');
  await page.locator('.text-pane [role=alert]').waitFor();
  await page.locator('.ag-row[row-index="1"] [col-id="name"]').click();
  await page.locator('.text-pane [role=alert]').waitFor();
  expect(await field(page).inputValue()).toBe('');
  await page.getByRole('button', { name: '打った内容を捨てる' }).click();
  await expect.poll(() => field(page).inputValue()).not.toBe('');
  expect(program.troubles).toEqual([]);
  await program.close();
});

test('見出しの評価も、一覧で一つのキーで付けられる', async () => {
  const program = await openSample(browser(), folder());
  const { page } = program;
  await openPassages(page);
  const headings = page.getByRole('tree', { name: '見出し' });
  await headings.focus();
  await page.keyboard.press('Home');
  const chosen = headings.locator('[aria-selected=true]');
  await page.keyboard.press('3');
  await expect.poll(() => chosen.innerText()).toContain('評価 △');
  await page.keyboard.press('o');
  await expect.poll(() => chosen.innerText()).toContain('評価 〇');
  await page.keyboard.press('Backspace');
  await expect.poll(() => chosen.innerText()).not.toContain('評価');
  await page.keyboard.press('Control+z');
  await page.getByText('元に戻しました：見出しの評価の消去').waitFor();
  await expect.poll(() => chosen.innerText()).toContain('評価 〇');
  expect(program.troubles).toEqual([]);
  await program.close();
});
