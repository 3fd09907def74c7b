import { expect, test } from 'vitest';
import { cellOf, keyboardAt, openSample } from '../support/samplePages.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();
const right = (box: { x: number; width: number } | null) => (box?.x ?? 0) + (box?.width ?? 0);

test('KPI一覧・付表・本文のセルにキーボードでメモを書き、場所ごと消え、元に戻り、見つかる', async () => {
  const program = await openSample(browser(), folder());
  const { page } = program;
  const dialog = page.getByRole('dialog', { name: 'メモ', exact: true });
  const write = async (text: string) => {
    await page.keyboard.press('Shift+F2');
    await dialog.waitFor();
    await page.keyboard.insertText(text);
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
  };

  // beside a result: the words and who wrote them are at the cell, and undo knows its name
  await page.locator('.ag-row[row-index="1"] [col-id="actual"]').click();
  const result = page.locator('.ag-row[row-index="1"] [col-id="actual"]');
  await page.keyboard.press('Shift+F2');
  await dialog.waitFor();
  await page.keyboard.insertText('速報のため、本部の確定値を待つ');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('山田');
  const [at, cell] = [await dialog.boundingBox(), await result.boundingBox()];
  const gap = Math.max((at?.x ?? 0) - right(cell), (cell?.x ?? 0) - right(at));
  expect(gap).toBeGreaterThan(0);
  expect(gap).toBeLessThan(20);
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => result.getAttribute('class')).toContain('plan-sign-note');
  await expect.poll(() => keyboardAt(page)).toContain('メモあり');
  await page.getByText('メモ：速報のため、本部の確定値を待つ（山田）').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('元に戻しました：メモの記入').waitFor();
  await expect.poll(() => result.getAttribute('class')).not.toContain('plan-sign-note');
  await page.keyboard.press('Control+y');
  await expect.poll(() => result.getAttribute('class')).toContain('plan-sign-note');

  // Esc leaves it as it was, with the keyboard back in the cell
  await page.keyboard.press('Shift+F2');
  await dialog.waitFor();
  expect(await dialog.innerText()).toMatch(/山田さんが 令和.*年.*に記入/);
  await page.keyboard.insertText('書きかけ');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => keyboardAt(page)).toContain('メモあり');

  // a row of a table goes with its note, and comes back with it
  await page.keyboard.press('Control+PageDown');
  await page.keyboard.press('Control+PageDown');
  await page.getByRole('option', { name: 'エントリー事業所数' }).click();
  await page.keyboard.press('F6');
  await page.keyboard.press('ArrowDown');
  await write('脱退7件を確認中');
  const noted = page.locator('.ag-cell.plan-sign-note');
  await expect.poll(() => noted.count()).toBe(1);
  const place = await noted.evaluate(one => [
    one.closest('.ag-row')?.getAttribute('row-id') ?? '',
    one.getAttribute('col-id') ?? '',
  ]);
  await page.getByRole('button', { name: '行と列' }).click();
  await page.getByRole('menuitem', { name: '行を削除' }).click();
  await expect.poll(() => noted.count()).toBe(0);
  await page.keyboard.press('Control+z');
  await expect
    .poll(() => cellOf(page, place[0] ?? '', place[1] ?? '').getAttribute('class'))
    .toContain('plan-sign-note');
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+F2');
  await page.getByText('ここにはメモを付けられません。').waitFor();

  // a sentence, by the menu; the list leads back to the result
  await page.getByRole('tab', { name: '本文' }).click();
  await page.getByRole('tree', { name: '見出し' }).waitFor();
  await expect.poll(() => keyboardAt(page)).toMatch(/^(計画内容|実施状況)、|^見出し$|^$/);
  await page.keyboard.press('F6');
  await expect.poll(() => keyboardAt(page)).toMatch(/^(計画内容|実施状況)、/);
  await page.getByRole('button', { name: 'メモ' }).click();
  await page.keyboard.press('Enter');
  await dialog.waitFor();
  await page.keyboard.insertText('言い回しを相談');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => noted.count()).toBe(1);
  await page.getByRole('button', { name: 'メモ' }).click();
  await page.getByRole('menuitem', { name: 'メモの一覧…' }).click();
  const list = page.getByRole('dialog', { name: 'メモの一覧（3 件）' });
  await list.getByRole('button', { name: /速報のため/ }).click();
  await page.getByRole('tab', { name: 'KPI一覧', selected: true }).waitFor();
  await expect.poll(() => keyboardAt(page)).toMatch(/^令和6年度 結果.*メモあり/);

  // and the search finds what is written in them
  await page.keyboard.press('Control+f');
  await page.keyboard.insertText('脱退7件を確認中');
  await page.getByRole('option', { name: /付表「エントリー事業所数」.*のメモ/ }).waitFor();
  expect(program.troubles).toEqual([]);
  await program.close();
});
