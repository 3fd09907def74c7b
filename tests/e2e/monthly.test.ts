import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { cellOf, explanation, keyboardAt, openSample } from '../support/samplePages.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();

async function openMonths(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: '支部' }).selectOption({ label: '埼玉支部' });
  await page.getByRole('tab', { name: '月別入力' }).click();
  await page.locator('.monthly .ag-cell').first().waitFor();
}

/** The rows of an indicator that is computed from counts, the first of the branch. */
async function firstRows(page: Page): Promise<{ done: string; whole: string; rate: string }> {
  const id = (await page.locator('.ag-row[row-index="0"]').first().getAttribute('row-id')) ?? '';
  const [indicator] = id.split('/');
  return { done: id, whole: `${indicator}/denominator`, rate: `${indicator}/actual` };
}

/** The figures of some periods, brought into sight. */
async function shown(page: Page, rowId: string, ...periods: string[]): Promise<string[]> {
  const texts: string[] = [];
  for (const period of periods) texts.push((await cellOf(page, rowId, period).innerText()).normalize('NFKC'));
  return texts;
}

function paste(page: Page, text: string): Promise<void> {
  return page.evaluate(pasted => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

test('一年分の月をキーボードで打ち、2行12か月を貼り付けると、四半期と年間が付いてきて、元に戻せ、閉じても残る', async () => {
  const program = await openSample(browser(), folder());
  let { page } = program;
  await page.setViewportSize({ width: 2400, height: 900 });
  // the months of this indicator are to add up
  await page.getByRole('combobox', { name: '支部' }).selectOption({ label: '埼玉支部' });
  await page.locator('.ag-row[row-index="0"] [col-id="actual"]').click();
  await page.keyboard.press('F4');
  await page.getByRole('combobox', { name: '月の積み上げ', exact: true }).selectOption({ label: '合計' });
  await page.getByRole('combobox', { name: '対象者数の積み上げ' }).selectOption({ label: '合計' });
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await openMonths(page);
  const { done, whole, rate } = await firstRows(page);
  // the third quarter was reported as a whole: its months are to count
  await cellOf(page, done, 'q3').click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Delete');
  await expect.poll(() => shown(page, whole, 'q3')).toEqual(['']);
  await cellOf(page, done, 'm04').click();
  for (let month = 1; month <= 12; month += 1) {
    await page.keyboard.type(String(month * 10));
    await page.keyboard.press('Tab');
  }
  const totals = ['q1', 'q2', 'q4', 'h1', 'annual'];
  await expect.poll(() => shown(page, done, ...totals)).toEqual(['60', '150', '330', '210', '780']);
  await expect.poll(() => keyboardAt(page)).toMatch(/^月の積み上げ 第1四半期、.*実施者数、60/);

  // Enter goes back to April, one row further down
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => keyboardAt(page)).toMatch(/^第1四半期 4月、/);
  const figures = (first: number) => Array.from({ length: 12 }, (_, index) => String(first + index));
  await paste(page, `${figures(1).join('\t')}\r\n${figures(101).join('\t')}\r\n`);
  await expect.poll(() => shown(page, done, ...totals)).toEqual(['6', '15', '33', '21', '78']);
  expect(await shown(page, whole, 'm04', 'm03', 'q1', 'annual')).toEqual(['101', '112', '306', '1,278']);
  expect(await shown(page, rate, 'm04', 'q1')).toEqual(['1%', '2%']);

  // an open month is not zero, and a quarter typed in goes before its months
  await cellOf(page, done, 'm05').click();
  await page.keyboard.press('Delete');
  await expect.poll(() => shown(page, done, 'm05', 'q1', 'annual')).toEqual(['', '4', '76']);
  await cellOf(page, done, 'q1').click();
  await expect.poll(() => explanation(page)).toContain('5月は未入力で、0とはみなしません。');
  await page.keyboard.type('９');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => shown(page, done, 'q1', 'annual')).toEqual(['9', '81']);
  expect(await cellOf(page, done, 'q1').getAttribute('class')).toContain('plan-sign-override');
  await expect.poll(() => explanation(page)).toContain('月の値より優先します（4月～6月の合計は 4）');
  await page.keyboard.press('Delete');
  await expect.poll(() => shown(page, done, 'q1', 'annual')).toEqual(['4', '76']);
  await expect.poll(() => cellOf(page, done, 'q1').getAttribute('class')).toContain('plan-sign-computed');

  // what cannot be read is refused where it stands
  await cellOf(page, done, 'm06').click();
  await page.keyboard.type('abc');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').filter({ hasText: '「abc」は数値として読めません' }).waitFor();
  await page.keyboard.press('Escape');
  for (const label of ['第1四半期の実施者数の消去', '第1四半期の実施者数の変更', '5月の実施者数の消去']) {
    await page.keyboard.press('Control+z');
    await page.getByText(`元に戻しました：${label}`).waitFor();
  }
  await page.keyboard.press('Control+z');
  await page.getByText('元に戻しました：貼り付け 24セル').waitFor();
  await expect.poll(() => shown(page, done, ...totals)).toEqual(['60', '150', '330', '210', '780']);
  expect(program.troubles).toEqual([]);

  const again = await program.restart();
  page = again.page;
  await page.setViewportSize({ width: 2400, height: 900 });
  await page.getByRole('button', { name: '見本' }).first().click();
  await openMonths(page);
  await expect.poll(() => shown(page, done, 'm04', 'm03', 'annual')).toEqual(['10', '120', '780']);
  expect(again.troubles).toEqual([]);
  await again.close();
});
