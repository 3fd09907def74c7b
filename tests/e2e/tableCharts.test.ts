import { expect, test } from 'vitest';
import { layoutFaults } from '../support/layoutFaults.ts';
import { cellOf, openSample } from '../support/samplePages.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();

test('付表の図を直し、なくし、元に戻せて、打ち込むとすぐ描き直され、ひな形の付表にはキーだけで図を付けられる', async () => {
  const program = await openSample(browser(), folder());
  const { page } = program;
  await page.getByRole('tab', { name: '付表' }).click();
  await page.getByRole('option', { name: 'エントリー事業所数', exact: true }).click();
  expect(await page.locator('.table-chart').count()).toBe(0);
  await page.getByRole('option', { name: 'エントリー数推移', exact: true }).click();
  const chart = page.locator('.table-chart').getByRole('img', { name: 'エントリー数推移の図' });
  await chart.getByText('244', { exact: true }).waitFor();

  // what is typed is drawn at once
  await cellOf(page, 'r10', 'c1').click();
  await page.keyboard.insertText('321');
  await page.keyboard.press('Enter');
  await chart.getByText('321', { exact: true }).waitFor();

  // another kind, with a title, shown before it is saved
  await page.getByRole('button', { name: '図を直す' }).click();
  const dialog = page.getByRole('dialog', { name: '付表の図' });
  await dialog.getByRole('radio', { name: '系列ごとの小さな図' }).check();
  await dialog.getByLabel('図の題名').fill('宣言事業所');
  await dialog.getByRole('img', { name: '宣言事業所' }).getByText('累計', { exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.table-chart').getByRole('img', { name: '宣言事業所' }).waitFor();
  await page.getByRole('button', { name: '図を直す' }).click();
  await page.getByRole('button', { name: '図をなくす' }).click();
  await page.getByRole('button', { name: '図を付ける' }).waitFor();
  await page.keyboard.press('Control+z');
  await page.locator('.table-chart').getByRole('img', { name: '宣言事業所' }).waitFor();

  // a table of a template, with a chart, by the keyboard alone
  await page.getByRole('button', { name: '付表を追加' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('相談の件数');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '相談の件数' }).waitFor();
  await cellOf(page, 'r1', 'c1').click();
  await page.keyboard.insertText('12');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('17');
  await page.keyboard.press('Enter');
  await expect.poll(() => cellOf(page, 'r13', 'c1').innerText()).toBe('29');
  await page.getByRole('button', { name: '図を付ける' }).focus();
  await page.keyboard.press('Enter');
  await page
    .getByRole('dialog', { name: '付表の図' })
    .getByRole('img')
    .getByText('17', { exact: true })
    .waitFor();
  await page.keyboard.press('Enter');
  await page
    .locator('.table-chart')
    .getByRole('img', { name: '相談の件数の図' })
    .getByText('17', { exact: true })
    .waitFor();
  expect(await layoutFaults(page)).toEqual([]);
  expect(program.troubles).toEqual([]);
  await program.close();
});
