import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { cell, openWithSixIndicators, texts } from '../support/kpiPage.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();

/** The results of two indicators; whether the percent sign is a wide one is not the question here. */
const results = async (page: Page) =>
  (await Promise.all([texts(page, 1), texts(page, 2)])).map(({ actual }) => actual.normalize('NFKC'));

async function select(page: Page, from: [number, string], to: [number, string]): Promise<void> {
  const [a, b] = [await cell(page, ...from).boundingBox(), await cell(page, ...to).boundingBox()];
  if (!a || !b) throw new Error('not drawn');
  await page.mouse.move(a.x + a.width / 2, a.y + a.height / 2);
  await page.mouse.down();
  await page.mouse.move(b.x + b.width / 2, b.y + b.height / 2, { steps: 5 });
  await page.mouse.up();
}

function paste(page: Page, text: string): Promise<void> {
  return page.evaluate(pasted => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

test('範囲を選ぶと合計が出て、まとめた変更は名前付きで一度に元に戻る。読めないセルは見せて聞く', async () => {
  const program = await openWithSixIndicators(browser(), folder());
  const { page } = program;
  const undone = (label: string) => page.getByText(`元に戻しました：${label}`).waitFor();
  await select(page, [1, 'actual'], [2, 'actual']);
  await expect
    .poll(() => page.locator('.statusbar-figures').innerText())
    .toMatch(/合計\s*145\.26％\s*平均\s*72\.63％\s*個数\s*2/);

  await page.keyboard.press('Control+c');
  await page.keyboard.press('Delete');
  await expect.poll(() => results(page)).toEqual(['', '']);
  await page.keyboard.press('Control+v');
  await expect.poll(() => results(page)).toEqual(['89.1%', '56.16%']);
  await page.keyboard.press('Control+z');
  await undone('貼り付け 2セル');
  await page.keyboard.press('Control+z');
  await undone('消去 2セル');
  await expect.poll(() => results(page)).toEqual(['89.1%', '56.16%']);

  await page.keyboard.insertText('９０');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => results(page)).toEqual(['90%', '90%']);
  await page.keyboard.press('Control+z');
  await undone('入力 2セル');

  await paste(page, '91.0\r\nまあまあ\r\n');
  const preview = page.getByRole('dialog', { name: '貼り付けの確認' });
  await preview.locator('.change-misfit').getByText('× 「まあまあ」は数値として読めません').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => results(page)).toEqual(['89.1%', '56.16%']);
  await paste(page, '91.0\r\nまあまあ\r\n');
  await preview.getByRole('button', { name: '合わないセルを除いて貼り付ける' }).press('Enter');
  await expect.poll(() => results(page)).toEqual(['91.0%', '56.16%']);
  await page.keyboard.press('Control+z');
  await undone('貼り付け 1セル');

  await select(page, [1, 'asOf'], [1, 'asOf']);
  await page.keyboard.insertText('令和16年3月末');
  await page.keyboard.press('Enter');
  await page
    .getByRole('alert')
    .filter({ hasText: '「令和16年3月末」は、この年度から1年以上離れています' })
    .waitFor();
  await page.keyboard.press('Escape');

  // a result goes with its date; what is worked out is passed over, and said so
  await select(page, [1, 'actual'], [2, 'difference']);
  await page.keyboard.press('Delete');
  await page.getByRole('status').filter({ hasText: '消去 4セル（計算の欄 2セルは飛ばしました）' }).waitFor();
  await expect.poll(() => results(page)).toEqual(['', '']);
  expect(program.troubles).toEqual([]);
  await program.close();
});
