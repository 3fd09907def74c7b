import { expect, test } from 'vitest';
import { keyboardAt, openSample } from '../support/samplePages.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();

test('第3四半期から第4四半期へキーボードで引き継ぎ、印は直すか確認すると消え、元に戻せる', async () => {
  const program = await openSample(browser(), folder());
  const { page } = program;
  await page.getByRole('combobox', { name: '支部' }).selectOption({ label: '埼玉支部' });
  const period = page.locator('.toolbar').getByLabel('期間');
  await expect.poll(() => period.inputValue()).toBe('q3');
  const choose = async (item: RegExp) => {
    await page.getByRole('button', { name: '計画', exact: true }).press('Enter');
    for (let step = 0; step < 6; step += 1) {
      if (item.test((await page.locator(':focus').textContent()) ?? '')) break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
  };

  // what follows is proposed, with how much comes along; Enter does it and leads there
  await choose(/^次の期間を始める/);
  const dialog = page.getByRole('dialog', { name: '次の期間を始める' });
  await dialog.waitFor();
  expect(await dialog.getByLabel('期間').inputValue()).toBe('q4');
  expect(await dialog.getByRole('status').innerText()).toMatch(/^本文 \d+件、付表 \d+件を加えます。$/);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/carry-dialog.png` });
  await page.keyboard.press('Enter');
  await page
    .getByText(/令和6年度 第4四半期を始めました。\d+ 件に「前期のまま」の印が付いています。/)
    .waitFor();
  expect(await period.inputValue()).toBe('q4');

  // a table says it at its title until one of its figures changes
  await page.getByRole('tab', { name: '付表' }).click();
  const note = page.locator('.table-carried');
  await note.waitFor();
  expect(await note.innerText()).toBe('前期のまま（令和6年度 第3四半期から）');
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/carry-table.png` });
  await page.getByRole('option', { name: '債権催告の実施状況' }).click();
  await page.keyboard.press('F6');
  await expect.poll(() => keyboardAt(page)).toMatch(/./);
  await page.keyboard.insertText('12345');
  await page.keyboard.press('Enter');
  await note.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await note.waitFor();

  // a sentence says it with a sign of its own shape, aloud too; a plan of the same year does not
  await page.getByRole('tab', { name: '本文' }).click();
  const signs = page.locator('.ag-cell.plan-sign-carried');
  await signs.first().waitFor();
  expect(await page.locator('[col-id="plan"].plan-sign-carried').count()).toBe(0);
  await signs.first().click();
  await expect.poll(() => keyboardAt(page)).toContain('前期のまま');
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/carry-text.png` });

  // all of the page at once, without a changed word, and back
  await choose(/^このページを確認済みにする/);
  await page.getByText(/「前期のまま」の印を \d+ 件消しました/).waitFor();
  await expect.poll(() => signs.count()).toBe(0);
  await page.keyboard.press('Control+z');
  await page.getByText('元に戻しました：前期のままの確認').waitFor();
  await signs.first().waitFor();

  // once more would be twice: refused, with the way to add what is missing
  await period.selectOption('q3');
  await choose(/^次の期間を始める/);
  await dialog.waitFor();
  await expect
    .poll(() => dialog.getByRole('status').innerText())
    .toMatch(/第4四半期に、本文 \d+件、付表 \d+件がもうあります/);
  expect(await dialog.getByRole('button', { name: /始める/ }).isDisabled()).toBe(true);
  await dialog.getByLabel('今あるものは残し、足りないものだけを加える').press('Space');
  await expect.poll(() => dialog.getByRole('status').innerText()).toBe('引き継ぐものは、もうありません。');
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/carry-again.png` });
  await page.keyboard.press('Escape');
  expect(program.troubles).toEqual([]);
  await program.close();
});
