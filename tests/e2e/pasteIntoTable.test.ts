import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { cellOf, keyboardAt, openSample } from '../support/samplePages.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();

function paste(page: Page, text: string): Promise<void> {
  return page.evaluate(pasted => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

test('付表より大きな貼り付けは、行を足すか、入る分だけかを選べ、合わないセルは除かれ、一度で元に戻る', async () => {
  const program = await openSample(browser(), folder());
  const { page } = program;
  await page.getByRole('tab', { name: '付表' }).click();
  await page.getByRole('button', { name: '付表を追加' }).click();
  await page.keyboard.insertText('貼り付けの表');
  await page.keyboard.press('Enter');
  await expect.poll(() => keyboardAt(page)).toContain('行1');
  const rows = () => page.locator('.table-grid .ag-row [col-id="c1"]').allInnerTexts();
  await expect.poll(rows).toEqual(['', '', '']);

  await page.keyboard.press('ArrowDown');
  await paste(page, '電話\t12件\r\n窓口\tあああ\r\n訪問\t=（\r\n文書\t7件\r\n');
  const preview = page.getByRole('dialog', { name: '貼り付けの確認' });
  await preview.getByText('2行は表に入りません。').waitFor();
  const grow = preview.getByRole('checkbox', { name: '行を足して貼り付ける（足す行 2行）' });
  await grow.check();
  await preview.getByText('8セルのうち 2セルは、この表に合いません。').waitFor();
  await preview.locator('.change-misfit').getByText('？ 「あああ」は数値として読めません').waitFor();
  await preview.locator('.change-misfit').getByText('× 計算式を読めません').waitFor();
  expect(await axeViolations(page, '貼り付けの確認')).toEqual([]);
  await preview.getByRole('button', { name: '合わないセルを除いて貼り付ける' }).press('Enter');
  await expect.poll(rows).toEqual(['', '12件', '', '', '7件']);
  expect(await cellOf(page, 'r5', 'head0').innerText()).toBe('文書');
  await page.getByText('貼り付け 6セル（合わない 2セルは除きました）').waitFor();

  await page.keyboard.press('Control+z');
  await page.getByText('元に戻しました：貼り付け 6セル').waitFor();
  await expect.poll(rows).toEqual(['', '', '']);

  // the same once more, as much of it as there is room for
  await paste(page, '電話\t12件\r\n窓口\t8件\r\n訪問\t3件\r\n');
  await preview.getByRole('button', { name: '貼り付ける', exact: true }).press('Enter');
  await expect.poll(rows).toEqual(['', '12件', '8件']);
  await page
    .getByRole('status')
    .filter({ hasText: '貼り付け 4セル（表に入らない 1行は貼り付けていません）' })
    .waitFor();
  expect(program.troubles).toEqual([]);
  await program.close();
});
