import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { squeezed } from '../electron/print/handoutText.ts';
import { readPdf } from '../electron/print/readPdf.ts';
import { openSample } from '../support/samplePages.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();

test('実施状況の報告を、版から、選んだ見出しだけ、決めた番号で印刷でき、選んだことは次も残っている', async () => {
  const program = await openSample(browser(), folder());
  const { page } = program;
  const made = () => page.getByText(/^A4 \d+ ページ$/);
  const update = () => page.getByRole('button', { name: 'プレビューを更新' }).click();
  await page.getByRole('combobox', { name: '支部' }).selectOption('2');
  await page.getByRole('combobox', { name: '期間' }).selectOption('q3');
  await page.getByRole('button', { name: '版', exact: true }).click();
  await page.getByText('版を固定する…').click();
  await page.keyboard.press('Enter');
  await page.getByText('を固定しました。').waitFor();

  await page.getByRole('button', { name: '配布資料' }).click();
  await made().waitFor();
  await page.getByLabel('種類').selectOption('progress');
  await page.getByText('A4 21 ページ').waitFor();
  await page.getByLabel('印刷する内容').selectOption({ label: '令和6年度 第3四半期 評議会' });
  await page.getByLabel('資料番号').fill('資料４');
  await page.getByLabel('表紙').uncheck();
  await page.getByRole('button', { name: /印刷する見出し/ }).click();

  // nothing chosen: a sentence, and the handout made before stays
  await page.getByRole('button', { name: 'すべて外す' }).click();
  await update();
  await page.getByText('印刷する見出しが一つも選ばれていません').waitFor();
  await page.getByLabel('（３） 医療費適正化', { exact: true }).check();
  await update();
  await page.getByText('A4 1 ページ').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'PDFを保存' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('埼玉支部_令和6年度_第3四半期_事業実施状況_機密性1.pdf');
  const pdf = await readPdf(readFileSync(await saved.path()));
  const text = squeezed(pdf.pages.join(''));
  for (const part of ['資料４', '（３）医療費適正化', 'ジェネリック医薬品使用割合', '1/1']) {
    expect(text).toContain(part);
  }
  expect(text).not.toContain('作業中'); // it is printed from a version

  // on paper: a sheet for every page, and nothing else
  await page.evaluate(() => {
    window.print = () => {
      const sheets = document.querySelectorAll('body > .paper > img').length;
      document.body.dataset.printed = String(sheets);
    };
  });
  await page.getByRole('button', { name: '印刷', exact: true }).click();
  await page.locator('body[data-printed="1"]').waitFor();

  await page.getByRole('button', { name: '一覧に戻る' }).click();
  await page.getByRole('button', { name: '配布資料' }).click();
  await made().waitFor();
  await page.getByLabel('種類').selectOption('progress');
  await page.getByText('A4 1 ページ').waitFor();
  expect(await page.getByLabel('資料番号').inputValue()).toBe('資料４');
  expect(await page.getByLabel('表紙').isChecked()).toBe(false);
  expect(program.troubles).toEqual([]);
  await program.close();
});
