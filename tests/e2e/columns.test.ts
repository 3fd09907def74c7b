import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openSample } from '../support/samplePages.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();

const head = (page: Page, columnId: string) => page.locator(`.ag-header-cell[col-id="${columnId}"]`);
const widthOf = async (page: Page, columnId: string) =>
  Math.round((await head(page, columnId).boundingBox())?.width ?? 0);
const menu = (page: Page) => page.getByRole('button', { name: /^列/ });
const item = (page: Page, name: string) => page.getByRole('menuitem', { name });
const box = (page: Page, name: string) => page.getByRole('menuitemcheckbox', { name, exact: true });

test('列の幅、隠した列、固定した列は、開き直しても同じで、元に戻せる', async () => {
  const first = await openSample(browser(), folder());
  const { page } = first;
  await page.locator('.ag-row .ag-cell[col-id="target"]').first().click();
  const edge = await head(page, 'target').locator('.ag-header-cell-resize').boundingBox();
  const [x, y] = [(edge?.x ?? 0) + (edge?.width ?? 0) / 2, (edge?.y ?? 0) + 5];
  const before = await widthOf(page, 'target');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => widthOf(page, 'target')).toBe(before + 40);

  // by keyboard: two columns off, without the menu closing
  await menu(page).focus();
  await page.keyboard.press('Enter');
  await box(page, 'KPI').focus();
  await page.keyboard.press('Enter');
  await box(page, '時点').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => box(page, '時点').getAttribute('aria-checked')).toBe('false');
  await page.keyboard.press('Escape');
  await page.getByText('2列を隠しています（KPI、時点）').waitFor();
  await page.locator('.ag-row .ag-cell[col-id="name"]').first().click();
  await menu(page).click();
  await item(page, '選んだ列まで固定する').click();
  const pinned = '.ag-row .ag-grid-pinned-left-cells .ag-cell[col-id="name"]';
  await page.locator(pinned).first().waitFor();

  const again = await first.restart();
  const { page: later } = again;
  await later.getByRole('button', { name: '見本' }).first().click();
  await later.locator(pinned).first().waitFor();
  expect(await widthOf(later, 'target')).toBe(before + 40);
  expect(await head(later, 'kpi').count()).toBe(0);
  await later.getByText('2列を隠しています（KPI、時点）').waitFor();
  await later.getByRole('button', { name: 'すべて表示' }).click();
  await head(later, 'kpi').waitFor();
  await menu(later).click();
  await item(later, '列の幅を元に戻す').click();
  await expect.poll(() => widthOf(later, 'target')).toBe(before);
  await menu(later).click();
  await item(later, '固定をやめる').click();
  await later.locator(pinned).first().waitFor({ state: 'detached' });

  // other grids have their own
  await later.getByRole('tab', { name: '本文' }).click();
  await head(later, 'text').waitFor();
  await menu(later).click();
  await box(later, '種類').click();
  await later.keyboard.press('Escape');
  await later.getByText('1列を隠しています（種類）').waitFor();
  await later.getByRole('tab', { name: '検算' }).click();
  await expect.poll(() => menu(later).isDisabled()).toBe(true);
  expect([...first.troubles, ...again.troubles]).toEqual([]);
  await again.close();
});

test('評価で絞り込んで打ち込み、別のページから戻っても絞り込まれている。元に戻す操作は残る', async () => {
  const { page, troubles, close } = await openSample(browser(), folder());
  const numbers = page.locator('.ag-row .ag-cell[col-id="no"]');
  await numbers.first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+Shift+l');
  await page.getByText('「評価」で絞り込む').waitFor();
  await page.getByLabel('条件').selectOption({ label: '次を含む' });
  await page.getByLabel('比べる文字や数値').fill('×');
  await page.keyboard.press('Enter');
  await page.getByText(/^の \d+件を表示（全\d+件）$/).waitFor();
  const shown = await page.getByText(/^の \d+件を表示/).innerText();

  const old = await numbers.first().innerText();
  await numbers.first().click();
  await page.keyboard.insertText('い');
  await page.keyboard.press('Enter');
  await expect.poll(() => numbers.first().innerText()).toBe('い');
  await page.getByRole('tab', { name: '本文' }).click();
  await page.getByRole('tab', { name: 'KPI一覧' }).click();
  expect(await page.getByText(/^の \d+件を表示/).innerText()).toBe(shown);
  await page.getByRole('button', { name: '解除', exact: true }).click();
  await page.getByText(/^の \d+件を表示/).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /元に戻す/ }).click();
  await page.getByText(/^元に戻しました/).waitFor();
  await page.getByRole('button', { name: '検索', exact: true }).click();
  await page.getByRole('search', { name: '検索と置換' }).waitFor();
  expect(old).not.toBe('い');
  expect(troubles).toEqual([]);
  await close();
});
