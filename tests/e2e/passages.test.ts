import { expect, test } from 'vitest';
import { cellOf, explanation, keyboardAt, openSample } from '../support/samplePages.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();

test('本文の印は見出しに集まり、文の数値は付表と照らし合わされる', async () => {
  const program = await openSample(browser(), folder());
  const { page } = program;
  await page.getByRole('combobox', { name: '支部' }).selectOption({ label: '埼玉支部' });
  // from the first tab by arrows alone
  await page.getByRole('tab', { name: 'KPI一覧' }).focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  await page.getByRole('tab', { name: '本文', selected: true }).waitFor();
  const headings = page.getByRole('tree', { name: '見出し' });
  const heading = headings.getByRole('treeitem', { name: '② サービス水準の向上' });
  await expect.poll(() => heading.innerText()).toContain('案 △');

  // a worse mark below it becomes what is proposed, for all the headings above too
  await page.keyboard.press('F6');
  await expect.poll(() => keyboardAt(page)).toMatch(/^(計画内容|実施状況)、/);
  await page.keyboard.press('F6');
  await page.keyboard.press('Home');
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowDown');
  await expect.poll(() => heading.getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => keyboardAt(page)).toMatch(/^評価、/);
  await page.keyboard.insertText('x');
  await page.keyboard.press('Enter');
  await expect.poll(() => heading.innerText()).toContain('案 ×');
  await expect
    .poll(() => headings.getByRole('treeitem', { name: '（２） 業務改革の実践と業務品質の向上' }).innerText())
    .toContain('案 ×');
  await page.keyboard.press('Control+z');
  await page.getByText('元に戻しました：評価の変更').waitFor();
  await expect.poll(() => heading.innerText()).toContain('案 △');

  // 検算 leads to the sentence whose figure is wrong; put right there, it agrees
  await page.keyboard.press('Control+PageDown');
  await page.getByRole('option', { name: /印字 5号、計算 4号/ }).dblclick();
  await page.getByRole('tab', { name: '本文', selected: true }).waitFor();
  await expect.poll(() => keyboardAt(page)).toContain('12月までに5号');
  await expect.poll(() => explanation(page)).toMatch(/「5号」は.*= 4号。本文と一致しません。/);
  const row = page.locator('.ag-row', { hasText: '12月までに5号' });
  await expect.poll(() => row.locator('[col-id="links"]').innerText()).toBe('不一致 2／3');
  const id = (await row.getAttribute('row-id')) ?? '';
  const text = await cellOf(page, id, 'text').innerText();
  await page.keyboard.insertText(text.replace('5号', '4号'));
  await page.keyboard.press('Enter');
  await expect.poll(() => cellOf(page, id, 'links').innerText()).toBe('不一致 1／3');
  await page.keyboard.press('ArrowUp');
  // the link goes on with the figure that was put right
  await expect.poll(() => explanation(page)).toMatch(/「4号」は.*本文と一致します。/);
  expect(program.troubles).toEqual([]);
  await program.close();
});
