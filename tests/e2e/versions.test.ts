import { expect, test } from 'vitest';
import { cellOf, keyboardAt, openSample } from '../support/samplePages.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();

test('版を固定すると、それからの変更が、KPI一覧・付表・本文で前の値と一緒に分かる', async () => {
  let program = await openSample(browser(), folder());
  let { page } = program;
  const menu = () => page.getByRole('button', { name: '版', exact: true });
  const changed = () => page.locator('.ag-cell.plan-sign-changed');

  // an empty period is refused, and says so in the dialog
  const period = await page.getByRole('combobox', { name: '期間' }).inputValue();
  await page.getByRole('combobox', { name: '期間' }).selectOption('q1');
  await menu().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '版を固定する' });
  expect(await dialog.getByLabel('版の名前').inputValue()).toBe('令和6年度 第1四半期 評議会');
  await page.keyboard.press('Enter');
  await dialog
    .getByText(
      '令和6年度 第1四半期には、結果も付表も本文もまだありません。版は作っていません。年度と期間を確かめてください。',
    )
    .waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: '期間' }).selectOption(period);

  await menu().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('版の名前').fill('令和6年度 7月評議会');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('山田');
  await page.keyboard.press('Enter');
  await page.getByText('版「令和6年度 7月評議会」を固定しました。').waitFor();
  expect(await changed().count()).toBe(0);

  // what is typed from now on is marked, and what follows from it
  const result = page.locator('.ag-row[row-index="0"] [col-id="actual"]');
  await result.click();
  const before = (await result.innerText()).trim();
  await page.keyboard.insertText('12.3%');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => result.getAttribute('class')).toContain('plan-sign-changed');
  await expect.poll(() => keyboardAt(page)).toContain('変更あり');
  await page.getByText(`前の版：${before}`).waitFor();
  await expect
    .poll(() => page.locator('.ag-row[row-index="0"] [col-id="difference"]').getAttribute('class'))
    .toContain('plan-sign-changed');

  await page.getByRole('tab', { name: '付表' }).click();
  await page.getByRole('option', { name: '糖尿病性腎症重症化予防事業の実績' }).click();
  await page.keyboard.press('F6');
  await expect.poll(() => keyboardAt(page)).toContain('人数');
  await page.keyboard.insertText('80人');
  await page.keyboard.press('Enter');
  await expect.poll(() => cellOf(page, 'r1', 'c1').getAttribute('class')).toContain('plan-sign-changed');

  await page.getByRole('tab', { name: '本文' }).click();
  await page.getByRole('tree', { name: '見出し' }).waitFor();
  await page.keyboard.press('F6');
  await expect.poll(() => keyboardAt(page)).toMatch(/^(計画内容|実施状況)、/);
  await page.keyboard.insertText('新しい文。');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => changed().count()).toBeGreaterThan(0);
  await expect.poll(() => keyboardAt(page)).toContain('変更あり');

  // after a restart the version is there and compared with again; one can look without it
  program = await program.restart();
  page = program.page;
  await page.getByRole('button', { name: '見本' }).first().click();
  await page.getByRole('tab', { name: 'KPI一覧', selected: true }).waitFor();
  await expect.poll(() => changed().count()).toBeGreaterThan(1);
  await menu().click();
  await page.getByText(/^比べる版（いま 変更 \d+か所）$/).waitFor();
  await page.getByRole('menuitem', { name: /^✓ 令和6年度 7月評議会（令和.*日）$/ }).waitFor();
  await page.getByRole('menuitem', { name: /比べない$/ }).click();
  await expect.poll(() => changed().count()).toBe(0);
  await menu().click();
  await page.getByRole('menuitem', { name: /令和6年度 7月評議会/ }).click();
  await expect.poll(() => changed().count()).toBeGreaterThan(1);

  await page.getByRole('button', { name: '履歴' }).click();
  await page.getByRole('button', { name: 'データの点検' }).click();
  await page.getByText('問題はありません。').waitFor();
  expect(program.troubles).toEqual([]);
  await program.close();
});
