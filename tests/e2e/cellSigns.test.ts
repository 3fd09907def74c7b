import { expect, test } from 'vitest';
import { cellOf, keyboardAt, openSample } from '../support/samplePages.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();

test('検算の指摘はそのセルに印とわけで出て、直すか確認すると消え、人の評価には理由が付く', async () => {
  const program = await openSample(browser(), folder());
  const { page } = program;
  const planned = cellOf(page, '9', 'plannedNumerator');
  const hasFinding = async () =>
    (await planned.getAttribute('class'))?.includes('plan-sign-finding') === true;
  await expect.poll(hasFinding).toBe(true);
  await planned.click();
  await page.locator('.plan-hint', { hasText: '10,760人 のことなら' }).waitFor();
  expect(await keyboardAt(page)).toMatch(/1,0760人、指摘あり$/);
  await page.keyboard.insertText('10,760人');
  await page.keyboard.press('Enter');
  await expect.poll(hasFinding).toBe(false);
  await page.keyboard.press('Control+z');
  await expect.poll(hasFinding).toBe(true);

  await page.getByRole('tab', { name: '検算' }).click();
  await page.getByRole('option', { name: /1,0760人/ }).click();
  await page.getByRole('button', { name: '確認済みにする' }).click();
  const asked = page.getByRole('dialog');
  await asked.getByRole('textbox').first().fill('資料のとおり');
  await asked.getByRole('textbox').last().fill('山田');
  await page.keyboard.press('Enter');
  await asked.waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: 'KPI一覧' }).click();
  await planned.waitFor();
  await expect.poll(hasFinding).toBe(false);

  const mark = cellOf(page, '9', 'mark');
  await cellOf(page, '9', 'name').click();
  await page.keyboard.press('End');
  expect(await keyboardAt(page)).toMatch(/、計算の欄$/);
  await page.keyboard.insertText('〇');
  await page.keyboard.press('Enter');
  await asked.getByRole('textbox').first().fill('年度内に届く見込み');
  await asked.getByRole('textbox').last().fill('山田');
  await page.keyboard.press('Enter');
  await expect.poll(() => mark.getAttribute('class')).toContain('plan-sign-override');
  await mark.click();
  await page
    .locator('.plan-hint', { hasText: '人の判断（計算では ×）：年度内に届く見込み（山田、' })
    .waitFor();
  expect(program.troubles).toEqual([]);
  await program.close();
});
