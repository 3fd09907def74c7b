import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { fixture } from '../support/kpiPage.ts';
import { cellOf, keyboardAt } from '../support/samplePages.ts';

/** A picture of the guide: the way there from the one before, and the part of the window that is meant. */
export interface PictureStep {
  name: string;
  /** From the upper left corner of the first to the lower right one of the last. */
  take(page: Page): Promise<Locator[]>;
  /** No more than this of it, in CSS pixels; `top` is left out at its upper edge. */
  most?: { width?: number; height?: number; top?: number };
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const dialog = async (page: Page, name: string | RegExp) => {
  const shown = page.getByRole('dialog', { name });
  await shown.waitFor();
  return shown;
};
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();
const fromMenu = async (page: Page, menu: string, item: string | RegExp) => {
  await page.getByRole('button', { name: menu, exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
};
/** 検算 goes on behind the page; its signs belong to the picture. */
const checked = (page: Page) => page.locator('.plan-sign-finding').first().waitFor();

const EMPTY = ['対応項目', '見込者数', '計画の対象者数', '実施者数', '対象者数', '全国順位', '全国平均'];

/** A journey through the sample document, in the order of the guide. What changes it comes last. */
export const pictureSteps: readonly PictureStep[] = [
  {
    name: 'wholeWindow',
    async take(page) {
      await page.getByText('指標 21 件').waitFor();
      await checked(page);
      await cellOf(page, '3', 'target').click();
      return [page.locator('.document')];
    },
  },
  {
    name: 'kpiList',
    async take(page) {
      // what is empty in all rows is hidden, as a person would
      for (const column of EMPTY) {
        await page.getByRole('button', { name: '列', exact: true }).click();
        await page.getByRole('menuitemcheckbox', { name: column, exact: true }).click();
        await page.keyboard.press('Escape');
      }
      await cellOf(page, '3', 'mark').click();
      return [page.locator('main.tabs')];
    },
  },
  {
    name: 'dashboard',
    most: { height: 440 },
    async take(page) {
      await tab(page, '概況');
      await page.getByText('検算しています…').waitFor({ state: 'detached' });
      await page.locator('.dashboard .jump-main').first().waitFor();
      return [page.locator('main.tabs')];
    },
  },
  {
    name: 'monthly',
    most: { width: 900, height: 480 },
    async take(page) {
      await page.getByRole('combobox', { name: '支部' }).selectOption({ label: '埼玉支部' });
      await tab(page, '月別入力');
      await page.locator('.monthly .ag-cell').first().waitFor();
      await page.locator('.monthly [col-id="m04"].ag-cell').first().click();
      for (let steps = 0; steps < 30 && !(await keyboardAt(page)).includes('24.45'); steps += 1) {
        await page.keyboard.press('ArrowDown');
      }
      return [page.locator('main.tabs')];
    },
  },
  {
    name: 'tableTemplates',
    async take(page) {
      await page.getByRole('combobox', { name: '支部' }).selectOption({ label: '山梨支部' });
      await tab(page, '付表');
      await button(page, '付表を追加').click();
      const asked = await dialog(page, '付表を追加');
      await asked.getByLabel('題名').fill('相談の件数');
      await asked.getByRole('radio', { name: /^四半期/ }).check();
      return [asked];
    },
  },
  {
    name: 'tableFormula',
    most: { top: 2, width: 760, height: 220 },
    async take(page) {
      await page.keyboard.press('Escape');
      await page.getByRole('option', { name: '被扶養者の特定保健指導（初回・評価）' }).click();
      await cellOf(page, 'r1', 'c7').click();
      return [page.locator('.table-sheet')];
    },
  },
  {
    name: 'tableChart',
    async take(page) {
      await page.getByRole('option', { name: 'エントリー数推移', exact: true }).click();
      await page.locator('.table-chart').getByRole('img', { name: 'エントリー数推移の図' }).waitFor();
      await page.locator('.table-title').scrollIntoViewIfNeeded();
      return [page.locator('.table-title'), page.locator('.table-chart')];
    },
  },
  {
    name: 'passages',
    async take(page) {
      await page.getByRole('combobox', { name: '支部' }).selectOption({ label: '埼玉支部' });
      await tab(page, '本文');
      await page.locator('.passages-grid .ag-cell').first().waitFor();
      await page.getByRole('treeitem', { name: '② サービス水準の向上' }).click();
      return [page.locator('main.tabs')];
    },
  },
  {
    name: 'checks',
    most: { height: 440 },
    async take(page) {
      await tab(page, '検算');
      await page.getByRole('option', { name: /印字 5号、計算 4号/ }).click();
      return [page.locator('main.tabs')];
    },
  },
  {
    name: 'linkFigure',
    async take(page) {
      await page.getByRole('option', { name: /印字 5号、計算 4号/ }).dblclick();
      await page.getByRole('tab', { name: '本文', selected: true }).waitFor();
      await button(page, '広い欄で書く').click();
      await button(page, /「5号」の結び付きを直す/).click();
      return [await dialog(page, '「5号」を結ぶ')];
    },
  },
  {
    name: 'carryForward',
    async take(page) {
      await page.keyboard.press('Escape');
      await page.locator('.text-pane textarea').focus();
      await page.keyboard.press('Escape');
      await fromMenu(page, '計画', '次の期間を始める…');
      return [await dialog(page, '次の期間を始める')];
    },
  },
  {
    name: 'handout',
    async take(page) {
      await page.keyboard.press('Escape');
      await button(page, '配布資料').click();
      await page.getByLabel('種類').selectOption('progress');
      await page.getByText(/^A4 \d\d ページ$/).waitFor();
      await page.locator('.handout-preview canvas').first().waitFor();
      return [page.locator('.handout')];
    },
  },
  {
    name: 'compareVersions',
    most: { height: 310 },
    async take(page) {
      await button(page, '一覧に戻る').click();
      const status = page.locator('.passages-grid [col-id="text"]', { hasText: '進み具合を毎日確かめ' });
      await page.getByRole('treeitem', { name: '② サービス水準の向上' }).click();
      await status.click();
      await page.keyboard.insertText('進み具合を毎日確かめ、期限の内にすべて処理しています。');
      await page.keyboard.press('Tab');
      await page.keyboard.insertText('o');
      await page.keyboard.press('Enter');
      await page.getByText('✓ 保存済み').waitFor();
      await fromMenu(page, '版', '版を比べる');
      await page.getByRole('listbox', { name: '違いの一覧' }).waitFor();
      return [page.locator('.version-page')];
    },
  },
  {
    name: 'importPreview',
    most: { height: 540 },
    async take(page) {
      await page.keyboard.press('Escape');
      const chooser = page.waitForEvent('filechooser');
      await button(page, 'ブックを取り込む').click();
      const buffer = readFileSync(fixture);
      await (await chooser).setFiles({ name: '令和6年度 目標達成状況.xlsx', mimeType: '', buffer });
      await page.locator('.sheet-cells').waitFor();
      return [page.locator('.import')];
    },
  },
];
