import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { importFixture } from '../support/kpiPage.ts';
import { startProgram } from '../support/localProgram.ts';
import { cellOf, openSample } from '../support/samplePages.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click();
const isOpen = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name }).waitFor();

/** The places of an open document: how one gets there from the one before. Each dialog is left by Esc. */
const places: { name: string; go(page: Page): Promise<unknown>; isDialog?: true }[] = [
  { name: 'KPI一覧', go: page => page.getByText('指標 21 件').waitFor() },
  {
    name: '指摘のあるセル',
    async go(page) {
      await page.locator('.plan-sign-finding').first().waitFor();
      await cellOf(page, '9', 'plannedNumerator').click();
      await page.locator('.plan-hint:visible').waitFor();
    },
  },
  {
    name: '記号の見方',
    isDialog: true,
    async go(page) {
      await page.keyboard.press('Shift+F1');
      await isOpen(page, '記号の見方');
    },
  },
  {
    name: '指標の設定',
    isDialog: true,
    async go(page) {
      await page.keyboard.press('F4');
      await isOpen(page, /^指標の設定/);
    },
  },
  {
    name: '評価の理由',
    isDialog: true,
    async go(page) {
      await cellOf(page, '9', 'name').click();
      await page.keyboard.press('End');
      await page.keyboard.insertText('△');
      await page.keyboard.press('Enter');
      await isOpen(page, /にする理由$/);
    },
  },
  {
    name: 'メモ',
    isDialog: true,
    async go(page) {
      // the mark that was not given a reason is given up
      await page.keyboard.press('Escape');
      await cellOf(page, '9', 'plannedNumerator').click();
      await page.keyboard.press('Shift+F2');
      await isOpen(page, 'メモ');
    },
  },
  {
    name: 'メモの一覧',
    isDialog: true,
    async go(page) {
      await page.keyboard.press('Shift+F2');
      await isOpen(page, 'メモ');
      await page.keyboard.insertText('本部の確定値を待つ');
      await page.keyboard.press('Control+Enter');
      await page.locator('.plan-sign-note').first().waitFor();
      await button(page, 'メモ').click();
      await page.getByRole('menuitem', { name: 'メモの一覧…' }).click();
      await isOpen(page, 'メモの一覧（1 件）');
    },
  },
  {
    name: '版を固定する',
    isDialog: true,
    async go(page) {
      await button(page, '版').click();
      await page.getByRole('menuitem', { name: '版を固定する…' }).click();
      await isOpen(page, '版を固定する');
    },
  },
  {
    name: '比べる版のメニュー',
    isDialog: true,
    async go(page) {
      await button(page, '版').click();
      await page.getByRole('menuitem', { name: '版を固定する…' }).click();
      await isOpen(page, '版を固定する');
      await button(page, '固定する').click();
      await page.getByText('を固定しました。').waitFor();
      await button(page, '版').click();
      await page.getByText(/^比べる版/).waitFor();
    },
  },
  {
    name: 'Excelへ書き出すメニュー',
    isDialog: true,
    async go(page) {
      await button(page, 'Excelへ書き出す').click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'ヘルプ',
    isDialog: true,
    async go(page) {
      await page.keyboard.press('F1');
      await page.getByRole('complementary', { name: 'ヘルプ' }).waitFor();
    },
  },
  {
    name: '履歴',
    async go(page) {
      await button(page, '履歴').click();
      await page.locator('.history').waitFor();
    },
  },
  {
    name: '検索と置換',
    async go(page) {
      await button(page, '履歴').click();
      await cellOf(page, '9', 'name').click();
      await page.keyboard.press('Control+h');
      await page.keyboard.insertText('健診');
      await page.locator('.find mark').first().waitFor();
    },
  },
  {
    name: '月別入力',
    async go(page) {
      await page.keyboard.press('Escape');
      await tab(page, '月別入力');
      await page.locator('.monthly .ag-cell').first().waitFor();
    },
  },
  {
    name: '付表',
    async go(page) {
      await tab(page, '付表');
      await page.locator('.table-grid .ag-cell').first().waitFor();
    },
  },
  {
    name: '行と列のメニュー',
    isDialog: true,
    async go(page) {
      await button(page, /^行と列/).click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: '付表を追加',
    isDialog: true,
    async go(page) {
      await button(page, '付表を追加').click();
      await isOpen(page, '付表を追加');
    },
  },
  {
    name: '貼り付けの確認',
    isDialog: true,
    async go(page) {
      await page.locator('.table-grid .ag-cell[col-id="c1"]').last().click();
      await page.evaluate(() => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', 'あああ\r\n12件\r\n=（\r\n');
        const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(paste);
      });
      await isOpen(page, '貼り付けの確認');
    },
  },
  {
    name: '本文',
    async go(page) {
      await tab(page, '本文');
      await page.locator('.passages-grid .ag-cell').first().waitFor();
    },
  },
  {
    name: '検算',
    async go(page) {
      await tab(page, '検算');
      await page.getByText('丸めの癖').first().waitFor();
    },
  },
  {
    name: '指摘の確認',
    isDialog: true,
    async go(page) {
      await button(page, /^確認済みに/).click();
      await isOpen(page, '指摘を確認済みにする理由');
    },
  },
  {
    name: '配布資料',
    async go(page) {
      await button(page, '配布資料').click();
      await page.locator('canvas').first().waitFor();
    },
  },
];

test('見本の文書のどのページも、明るい・暗い・高コントラストの表示で axe の指摘がない', async () => {
  const program = await openSample(browser(), folder());
  const { page } = program;
  const found: string[] = [];
  for (const { name, go, isDialog } of places) {
    await go(page);
    found.push(...(await axeViolations(page, name)));
    if (isDialog) await page.keyboard.press('Escape');
  }
  expect(found).toEqual([]);
  expect(program.troubles).toEqual([]);
  await program.close();
}, 180_000); // some twenty pages and dialogs in three themes

test('始めのページと取り込みの下見にも、axe の指摘がない', async () => {
  const program = await startProgram(browser(), folder());
  const { page } = program;
  await page.getByLabel('支部の名前').fill('山梨');
  const found = await axeViolations(page, '始めのページ');
  await button(page, '作成').click();
  await page.getByText('指標がまだありません').waitFor();
  found.push(...(await axeViolations(page, '空のKPI一覧')));
  await importFixture(page);
  found.push(...(await axeViolations(page, '取り込みの下見')));
  expect(found).toEqual([]);
  expect(program.troubles).toEqual([]);
  await program.close();
});

test('対話は焦点を中に留め、閉じると元の所へ返し、焦点はいつも目に見える', async () => {
  const program = await openSample(browser(), folder());
  const { page } = program;
  const focused = () =>
    page.evaluate(() => {
      const { activeElement } = document;
      const style = activeElement && getComputedStyle(activeElement);
      return {
        isInDialog: activeElement?.closest('dialog') !== null,
        // the browser's own stop outside the page
        isPage: activeElement === document.body,
        isSeen: activeElement?.closest('.plan-frame') !== null || style?.outlineStyle !== 'none',
        name: activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '',
      };
    });
  await page.locator('.plan-sign-finding').first().waitFor();
  await cellOf(page, '9', 'plannedNumerator').click();
  const before = await focused();
  await page.keyboard.press('F4');
  await isOpen(page, /^指標の設定/);
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    const { isInDialog, isPage, isSeen, name } = await focused();
    expect(isInDialog || isPage, name).toBe(true);
    if (!isPage) expect(isSeen, name).toBe(true);
  }
  await page.keyboard.press('Escape');
  expect(await focused()).toEqual(before);
  await page.keyboard.press('Shift+F1');
  await isOpen(page, '記号の見方');
  await page.keyboard.press('Escape');
  expect(await focused()).toEqual(before);

  // the bars in front of the grid, in the order they are seen
  await page.getByRole('combobox', { name: '支部' }).focus();
  const stops: number[] = [];
  while (stops.length < 40) {
    const box = await page.evaluate(() => {
      const shown = document.activeElement?.closest('.toolbar *, .tabs-list *')?.getBoundingClientRect();
      return shown ? Math.round(shown.top / 30) * 10_000 + shown.left : null;
    });
    if (box === null) break;
    expect((await focused()).isSeen).toBe(true);
    stops.push(box);
    await page.keyboard.press('Tab');
  }
  expect(stops.length).toBeGreaterThan(5);
  expect(stops).toEqual(stops.toSorted((a, b) => a - b));
  await program.close();
});
