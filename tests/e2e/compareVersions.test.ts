import { expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { cellOf, openSample } from '../support/samplePages.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();
const SHOTS = process.env.SHOTS;

test('版を固定して直すと、違いが語ごとに並び、前の版は変更できないまま見られる', async () => {
  const program = await openSample(browser(), folder());
  const { page } = program;
  const shot = async (name: string) => {
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png` });
  };
  const fromMenu = async (item: string) => {
    await page.getByRole('button', { name: '版', exact: true }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  const first = page.locator('.ag-row[row-index="0"]');
  const type = async (column: string, text: string) => {
    await first.locator(`[col-id="${column}"]`).click();
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
    await expect.poll(() => first.locator(`[col-id="${column}"]`).innerText()).toContain(text);
  };
  await page.getByRole('tab', { name: 'KPI一覧' }).click();
  await first.waitFor();

  await fromMenu('版を見る');
  await page.getByText('版がまだありません。').waitFor();
  await page.keyboard.press('Escape');
  await fromMenu('版を比べる');
  await page.getByText('版がまだありません。').waitFor();
  await page.keyboard.press('Escape');

  await fromMenu('版を固定する…');
  const dialog = page.getByRole('dialog', { name: '版を固定する' });
  await dialog.getByLabel(/^メモ/).fill('資料１の元');
  await dialog.getByLabel('版の名前').fill('7月評議会');
  await page.keyboard.press('Enter');
  await page.getByText('版「7月評議会」を固定しました。').waitFor();
  const before = (await first.locator('[col-id="actual"]').innerText()).trim();
  const name = (await first.locator('[col-id="name"]').innerText()).trim();

  await fromMenu('版を比べる');
  await page.getByText('この期間には違いがありません。').waitFor();
  await shot('none');
  await page.keyboard.press('Escape');
  await type('actual', '12.3%');
  await type('name', `${name}の向上`);

  await fromMenu('版を比べる');
  const changes = page.getByRole('listbox', { name: '違いの一覧' });
  await changes.waitFor();
  await shot('compare');
  expect(await axeViolations(page, '版を比べる')).toEqual([]);
  const named = changes.getByRole('option', { name: `${name}の向上：名前` });
  expect(await named.locator('ins').innerText()).toBe('の向上');
  expect(await named.locator('del').count()).toBe(0);
  const result = changes.getByRole('option', { name: `${name}の向上：結果` });
  expect(await result.locator('del').innerText()).toBe(before);
  expect(await result.locator('ins').innerText()).toBe('12.3%');
  await page.getByText(/「7月評議会（.*）」から「いまの内容」まで：違い \d+か所/).waitFor();

  // from the change to its place, and back to the same change
  await page.getByRole('radio', { name: /^数値/ }).check();
  await changes.focus();
  await page.keyboard.press('ArrowDown');
  const chosen = await changes.locator('[aria-selected=true]').textContent();
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'KPI一覧', selected: true }).waitFor();
  await fromMenu('版を比べる');
  expect(await changes.locator('[aria-selected=true]').textContent()).toBe(chosen);
  await page.keyboard.press('Escape');

  await fromMenu('版を見る');
  await shot('list');
  await page.getByRole('option', { name: /^7月評議会、.*メモ 資料１の元$/ }).waitFor();
  await page.getByRole('button', { name: 'メモを書く' }).click();
  await page.getByRole('dialog', { name: '版のメモ' }).getByLabel('メモ').fill('差替えあり');
  await shot('note');
  await page.getByRole('button', { name: '保存する' }).click();
  await page.getByRole('option', { name: /^7月評議会、.*メモ 差替えあり$/ }).waitFor();
  await page.getByRole('listbox', { name: '版の一覧' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('版「7月評議会」を表示しています（変更できません）').waitFor();
  await expect.poll(() => first.locator('[col-id="actual"]').innerText()).toContain(before);
  await first.locator('[col-id="actual"]').click();
  await page.keyboard.insertText('1%');
  await page.getByText('版の内容は変更できません。').waitFor();
  await shot('version');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await page.getByRole('alert').getByText('版の内容は変更できません。').waitFor();
  await page.getByRole('tab', { name: '付表' }).click();
  await page.getByRole('option', { name: '糖尿病性腎症重症化予防事業の実績' }).click();
  await expect.poll(() => cellOf(page, 'r1', 'c1').count()).toBe(1);
  await shot('version-table');
  await page.getByRole('tab', { name: '本文' }).click();
  await page.getByRole('tree', { name: '見出し' }).waitFor();
  await shot('version-text');
  await page.getByRole('button', { name: '戻る' }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => first.locator('[col-id="actual"]').innerText()).toContain('12.3%');
  expect(program.troubles).toEqual([]);
  await program.close();
});
