import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { squeezed } from '../electron/print/handoutText.ts';
import { readPdf } from '../electron/print/readPdf.ts';
import { cellOf, openSample } from '../support/samplePages.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();

test('四半期の締め: 引き継いで、数値と本文を直し、版を固定し、前の版と比べ、印刷する', async () => {
  const program = await openSample(browser(), folder());
  const { page } = program;
  const freeze = async (name: string) => {
    await page.getByRole('button', { name: '版', exact: true }).click();
    await page.getByRole('menuitem', { name: '版を固定する…' }).click();
    await page.getByRole('dialog', { name: '版を固定する' }).getByLabel('版の名前').fill(name);
    await page.keyboard.press('Enter');
    await page.getByText(`版「${name}」を固定しました。`).waitFor();
  };
  const type = async (rowId: string, columnId: string, text: string) => {
    await cellOf(page, rowId, columnId).click();
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
    await expect.poll(() => cellOf(page, rowId, columnId).innerText()).toContain(text);
  };
  await page.getByRole('combobox', { name: '支部' }).selectOption({ label: '埼玉支部' });
  const period = page.locator('.toolbar').getByLabel('期間');
  await expect.poll(() => period.inputValue()).toBe('q3');
  await freeze('第3四半期の評議会');

  // the next quarter begins with what was said in this one
  await page.getByRole('button', { name: '計画', exact: true }).click();
  await page.getByRole('menuitem', { name: /^次の期間を始める/ }).click();
  await page.getByRole('dialog', { name: '次の期間を始める' }).getByRole('status').waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => period.inputValue()).toBe('q4');

  // what happened since: a result, and a sentence that is stale no longer
  const second = page.locator('.ag-row[row-index="1"]').first(); // the first one is computed from counts
  await page.getByRole('tab', { name: 'KPI一覧' }).click();
  const indicator = (await second.getAttribute('row-id')) ?? '';
  await type(indicator, 'actual', '88.8%');
  await page.getByRole('tab', { name: '本文' }).click();
  const stale = page.locator('[col-id="text"].plan-sign-carried').first();
  await stale.waitFor();
  const passage = await stale.evaluate(cell => cell.closest('.ag-row')?.getAttribute('row-id') ?? '');
  await stale.click();
  await page.keyboard.insertText('年度末までに全事業所へ文書を送り終えた。');
  await page.keyboard.press('Enter');
  await expect.poll(() => cellOf(page, passage, 'text').getAttribute('class')).not.toContain('carried');
  await freeze('第4四半期の評議会');

  // what the council will ask: what is new since last time
  await page.getByRole('button', { name: '版', exact: true }).click();
  await page.getByRole('menuitem', { name: '版を比べる' }).click();
  const changes = page.getByRole('listbox', { name: '違いの一覧' });
  await page.getByRole('combobox', { name: /^前/ }).selectOption({ index: 2 });
  await page
    .getByRole('combobox', { name: '期間' })
    .selectOption({ label: '前の第3四半期と、後の第4四半期' });
  await changes.waitFor();
  await expect.poll(() => changes.locator('ins').allInnerTexts()).toContain('88.8%');
  expect(await changes.innerText()).toContain('年度末までに');
  // what was taken over unchanged is no difference
  expect(await changes.locator('ins').count()).toBeLessThan(15);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: '配布資料' }).click();
  await page.getByLabel('種類').selectOption('progress');
  await page.getByLabel('印刷する内容').selectOption({ label: '第4四半期の評議会' });
  await page.getByRole('button', { name: 'プレビューを更新' }).click();
  const save = page.getByRole('button', { name: 'PDFを保存' });
  await expect.poll(() => save.isEnabled()).toBe(true);
  const download = page.waitForEvent('download');
  await save.click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('埼玉支部_令和6年度_第4四半期_事業実施状況_機密性1.pdf');
  const text = squeezed((await readPdf(readFileSync(await saved.path()))).pages.join(''));
  expect(text).toContain('年度末までに全事業所へ文書を送り終えた。');
  expect(text).toContain('88.8%');
  expect(text).not.toContain('作業中');
  expect(program.troubles).toEqual([]);
  await program.close();
});
