import { expect, test } from 'vitest';
import { keyTable } from '../../renderer/grid/keyTable.ts';
import { axeViolations } from '../support/axe.ts';
import { openWithSixIndicators, typeInto } from '../support/kpiPage.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();

test('F1 でヘルプが横に開き、全部のキーが並び、探せて、Esc で元のセルに戻る', async () => {
  const program = await openWithSixIndicators(browser(), folder());
  const { page } = program;
  await typeInto(page, 2, 'actual', '53.5');
  const keyboard = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  const before = await keyboard();
  await page.keyboard.press('F1');
  const help = page.getByRole('complementary', { name: 'ヘルプ' });
  await help.waitFor();
  expect(await keyboard()).toBe('ヘルプの中を探す');
  const shown = () =>
    help.locator('[data-key]').evaluateAll(rows => rows.map(row => row.getAttribute('data-key')));
  expect(await shown()).toEqual(expect.arrayContaining(keyTable.map(({ id }) => id)));
  expect(await axeViolations(page, 'ヘルプ')).toEqual([]);

  // opened at the chapter of the page; all its pictures are there, and lead to a larger one and back
  const top = async (name: string) => {
    const box = await help.getByRole('heading', { name, exact: true }).boundingBox();
    return box !== null && box.y > 0 && box.y < 120;
  };
  expect(await top('KPI一覧と月別を直す')).toBe(true);
  const missing = () =>
    help.locator('img').evaluateAll(all => all.filter(one => (one as HTMLImageElement).naturalWidth === 0));
  await expect.poll(missing).toEqual([]);
  await help.getByRole('button', { name: /^KPI一覧で評価を選んだ/ }).click();
  await page.getByRole('dialog', { name: '結果を入れる' }).waitFor();
  await page.keyboard.press('Escape');
  await help.getByRole('button', { name: 'キーの一覧' }).last().click();
  await expect.poll(() => top('キーの一覧')).toBe(true);
  await help.getByRole('searchbox').focus();
  await page.keyboard.insertText('おーとふぃる');
  await help.getByText('見つかりません').waitFor();
  await help.getByRole('searchbox').fill('右下の四角');
  await expect.poll(shown).toEqual(['fillHandle', 'fillDoubleClick']);
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'detached' });
  expect(await keyboard()).toBe(before);
  await page.getByRole('button', { name: 'ヘルプ' }).click();
  await help.waitFor();
  expect(program.troubles).toEqual([]);
  await program.close();
});
