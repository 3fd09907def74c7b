import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { createDocument } from '../support/kpiPage.ts';
import { startProgram } from '../support/localProgram.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();

const tree = (page: Page) => page.getByRole('tree', { name: '見出し' });
/** The headings as they stand, with their levels. */
const shown = (page: Page) =>
  tree(page)
    .getByRole('treeitem')
    .evaluateAll(rows => rows.map(row => `${row.getAttribute('aria-level')} ${row.textContent}`));
const hasKeyboard = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('role') === 'tree');

test('空の計画の見出しを、キーだけで作り、名付け、動かし、消せる', async () => {
  const program = await startProgram(browser(), folder());
  const { page } = program;
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await createDocument(page);
  await page.getByRole('tab', { name: '本文' }).click();
  await page.getByRole('button', { name: '最初の見出しを加える' }).focus();
  await press('Enter');
  await page.getByRole('textbox', { name: '新しい見出し' }).waitFor();

  // one after the other; the first says how they are numbered
  await page.keyboard.insertText('１．企画');
  await press('Control+Enter');
  await expect.poll(() => shown(page)).toEqual(['1 １． 企画', '1 ']);
  await page.keyboard.insertText('保健');
  await press('Control+Enter');
  await expect.poll(() => shown(page)).toEqual(['1 １． 企画', '1 ２． 保健', '1 ']);
  // Tab sets it in below the one before
  await press('Tab');
  await expect.poll(() => shown(page)).toEqual(['1 １． 企画', '1 ２． 保健', '2 ']);
  await page.keyboard.insertText('健診');
  await press('Enter');
  await expect.poll(() => shown(page)).toEqual(['1 １． 企画', '1 ２． 保健', '2 （１） 健診']);
  expect(await hasKeyboard(page)).toBe(true);

  // up and down with what stands below
  await press('ArrowUp', 'Alt+Shift+ArrowUp');
  const moved = ['1 １． 保健', '2 （１） 健診', '1 ２． 企画'];
  await expect.poll(() => shown(page)).toEqual(moved);
  await press('End', 'Alt+Shift+ArrowRight');
  await expect.poll(() => shown(page)).toEqual(['1 １． 保健', '2 （１） 健診', '2 （２） 企画']);
  await press('Alt+Shift+ArrowLeft');
  await expect.poll(() => shown(page)).toEqual(moved);

  // the Enter of a conversion is not the one that saves
  await press('F2');
  const ime = await page.context().newCDPSession(page);
  await ime.send('Input.imeSetComposition', { text: 'きかく総務', selectionStart: 5, selectionEnd: 5 });
  await ime.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    windowsVirtualKeyCode: 229,
    key: 'Enter',
    code: 'Enter',
  });
  expect(await page.getByRole('textbox', { name: '「２． 企画」の名前' }).count()).toBe(1);
  await ime.send('Input.insertText', { text: '企画総務' });
  await press('Enter');
  await expect.poll(() => shown(page)).toEqual(['1 １． 保健', '2 （１） 健診', '1 ２． 企画総務']);
  expect(await hasKeyboard(page)).toBe(true);

  // a heading with something below it goes only after one has said what becomes of that
  await press('Home', 'Delete');
  const dialog = page.getByRole('dialog', { name: '見出しを削除' });
  expect(await dialog.innerText()).toContain('見出しが1件（「（１） 健診」）');
  await press('Escape');
  expect(await hasKeyboard(page)).toBe(true);
  await press('Delete', 'Enter');
  await page.getByText('見出し「１． 保健」を削除しました。元に戻せます。').waitFor();
  await expect.poll(() => shown(page)).toEqual(['1 １． 健診', '1 ２． 企画総務']);
  await press('Control+z');
  await expect.poll(() => shown(page)).toEqual(['1 １． 保健', '2 （１） 健診', '1 ２． 企画総務']);

  // the group in charge, offered again for the next
  await press('Home');
  await page.getByRole('group', { name: '選んだ見出し' }).getByLabel('担当グループ').focus();
  await page.keyboard.insertText('保健グループ');
  await press('Enter');
  await expect.poll(() => page.locator('datalist option').getAttribute('value')).toBe('保健グループ');
  expect(program.troubles).toEqual([]);
  await program.close();
});
