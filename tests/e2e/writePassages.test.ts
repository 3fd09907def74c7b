import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { cellOf, explanation, keyboardAt, openSample } from '../support/samplePages.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();

/** The lines below the first heading: 計画｜状況｜評価. */
const lines = (page: Page) =>
  page.locator('.passages-grid .ag-row:has([col-id="plan"].passage-texts)').evaluateAll(rows =>
    rows
      .toSorted((a, b) => Number(a.getAttribute('row-index')) - Number(b.getAttribute('row-index')))
      .slice(0, 3)
      .map(row =>
        ['plan', 'text', 'mark']
          .map(id => row.querySelector<HTMLElement>(`[col-id="${id}"]`)?.innerText.trim().slice(0, 8))
          .join('｜'),
      ),
  );

async function paste(page: Page, text: string, file?: string): Promise<void> {
  await page.evaluate(
    ({ text: plain, file: name }) => {
      const clipboardData = new DataTransfer();
      if (name) clipboardData.items.add(new File(['x'], name, { type: 'image/png' }));
      if (plain) clipboardData.setData('text/plain', plain);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    { text, file },
  );
}

async function type(page: Page, text: string, then: string): Promise<void> {
  await page.keyboard.insertText(text);
  await page.keyboard.press(then);
}

test('キーボードだけで、行を足して計画・状況・評価を書き、移し、消し、元に戻し、開き直しても残る', async () => {
  let program = await openSample(browser(), folder());
  let { page } = program;
  await page.getByRole('tab', { name: '本文' }).click();
  await page.locator('.passages-grid .ag-cell').first().waitFor();
  await page.keyboard.press('F6');
  await page.keyboard.press('Control+Home');
  await expect.poll(() => keyboardAt(page)).toContain('企画総務グループ');

  await page.keyboard.press('Control++');
  await expect.poll(() => lines(page).then(all => all[0])).toBe('｜｜');
  await type(page, '計画の一', 'Tab');
  await type(page, '受診者は53人', 'Tab');
  await type(page, 'o', 'Enter');
  await expect.poll(() => lines(page).then(all => all[0])).toBe('計画の一｜受診者は53人｜〇');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control++');
  await expect.poll(() => lines(page).then(all => all[1])).toBe('｜｜');
  await type(page, '計画の二', 'ArrowUp');
  await expect
    .poll(() => lines(page).then(all => all.slice(0, 2)))
    .toEqual(['計画の一｜受診者は53人｜〇', '計画の二｜｜']);
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect
    .poll(() => lines(page).then(all => all.slice(0, 2)))
    .toEqual(['計画の二｜｜', '計画の一｜受診者は53人｜〇']);
  await expect.poll(() => keyboardAt(page)).toContain('計画の一');
  await page.keyboard.press('Control+-');
  await page.getByText('行を削除しました（本文 2件）。元に戻せます。').waitFor();
  await expect.poll(() => lines(page).then(all => all[1])).not.toContain('計画の一');
  await page.keyboard.press('Control+z');
  await page.getByText('元に戻しました：行の削除').waitFor();
  await expect.poll(() => lines(page).then(all => all[1])).toBe('計画の一｜受診者は53人｜〇');

  // a picture is no text; rows of a sheet stay below their heading
  await paste(page, '', '図.png');
  await page.getByText('画像やファイルは本文に貼り付けられません。').waitFor();
  const before = await page.getByText(/^本文 \d+ 件$/).innerText();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await paste(page, '甲\t一\r\n乙\t二\r\n丙\t三\r\n');
  await page.getByText('3行を貼り付けました。元に戻せます。').waitFor();
  await expect.poll(() => lines(page)).toEqual(['甲｜一｜', '乙｜二｜〇', '丙｜三｜']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.getByText(/^本文 \d+ 件$/).innerText()).toBe(before);

  // a figure of the sentence follows a formula: shown in its printed form
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => keyboardAt(page)).toContain('受診者は53人');
  await page.keyboard.press('Control+Shift+U');
  await page.keyboard.press('End');
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: '「53人」を結ぶ' });
  await dialog.getByLabel(/^計算式/).fill('50 + 4');
  await dialog.getByText('いまの値は「54人」です。').waitFor();
  await dialog.getByLabel(/^数値に従う/).check();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => lines(page).then(all => all[1])).toBe('計画の一｜受診者は54人｜〇');
  await expect.poll(() => explanation(page)).toContain('いまは「54人」と表示・印刷します。');
  await page.locator('.text-pane textarea').focus();
  await page.keyboard.press('Escape');

  // a filter is said, and keeps what one works on
  await page.keyboard.press('Shift+F6');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.getByText(/^絞り込み（未記入）：\d+ 行／全 \d+ 行$/).waitFor();
  await expect.poll(() => lines(page).then(all => all[0])).toBe('計画の二｜｜');
  const open = await page
    .locator('.ag-row:has([col-id="plan"].passage-texts)')
    .first()
    .getAttribute('row-id');
  await cellOf(page, open ?? '', 'text').click();
  await type(page, '書いた', 'Control+Enter');
  await expect.poll(() => lines(page).then(all => all[0])).toBe('計画の二｜書いた｜');
  await page.getByRole('button', { name: '絞り込みを解除' }).click();

  expect(program.troubles).toEqual([]);
  program = await program.restart();
  page = program.page;
  await page.getByRole('button', { name: '見本' }).first().click();
  await page.getByRole('tab', { name: '本文' }).click();
  await expect
    .poll(() => lines(page).then(all => all.slice(0, 2)))
    .toEqual(['計画の二｜書いた｜', '計画の一｜受診者は54人｜〇']);
  expect(program.troubles).toEqual([]);
  await program.close();
});
