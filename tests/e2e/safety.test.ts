import { expect, test } from 'vitest';
import { cell, openWithSixIndicators, typeInto } from '../support/kpiPage.ts';
import { startProgram } from '../support/localProgram.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();

test('控えとの違いを見て戻すと前の内容になり、戻す前の控えで取り返せる。二つ目の画面は読むだけになる', async () => {
  const place = folder();
  const program = await openWithSixIndicators(browser(), place);
  const { page } = program;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const actual = cell(page, 1, 'actual');
  const before = (await actual.innerText()).trim();
  await button('履歴').click();
  await button('控え（バックアップ）').click();
  await button('今すぐ控えを作る').click();
  await page.getByText('控えを作り、読めることを確かめました。').waitFor();
  await page.getByText('いまの内容と同じです。').waitFor();
  await button('戻る（Esc）').click();
  await typeInto(page, 1, 'actual', '77.7％');
  await expect.poll(() => actual.innerText()).toContain('77.7');

  // the second window has the document to read
  const second = await startProgram(browser(), place);
  await second.page.getByRole('button', { name: '山梨' }).first().click();
  await second.page.getByText('読むだけで表示しています').waitFor();
  expect(await cell(second.page, 1, 'actual').innerText()).toContain('77.7');
  await cell(second.page, 1, 'actual').click();
  await second.page.keyboard.type('1');
  await second.page.getByText('いまは読むだけです').waitFor();

  await button('控え（バックアップ）').click();
  await page.getByRole('option', { name: /手で作成/ }).click();
  await page.getByRole('option', { name: /77\.7/ }).waitFor();
  await button('この控えに戻す…').click();
  await button('この控えに戻す').click();
  await page.getByText('の控えに戻しました').waitFor();
  await expect.poll(async () => (await actual.innerText()).trim()).toBe(before);

  await program.close();
  await second.page.getByRole('button', { name: '読み直す' }).click();
  await second.page.getByText('入力できるようになりました').waitFor();
  await second.page.getByRole('button', { name: '履歴' }).click();
  await second.page.getByRole('button', { name: '控え（バックアップ）' }).click();
  await second.page.getByRole('option', { name: /控えに戻す前/ }).click();
  await second.page.getByRole('option', { name: /77\.7/ }).waitFor();
  expect([...program.troubles, ...second.troubles]).toEqual([]);
  await second.close();
});
