import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { dropFiles } from '../support/dropFiles.ts';
import { fixture } from '../support/kpiPage.ts';
import { startProgram } from '../support/localProgram.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();

test('始めのページに放したブックは、文書を作るか開くまで待って取り込みへ進み、放した文書は写しが開く', async () => {
  const work = folder();
  const program = await startProgram(browser(), work);
  const { page } = program;
  const workbook = { name: 'KPI.xlsx', bytes: readFileSync(fixture) };
  const notADocument = { name: '偽物.bpd', bytes: Buffer.from('文書ではありません'.repeat(20)) };

  await page.getByRole('heading', { name: '文書を開く' }).waitFor();
  expect(await dropFiles(page, workbook)).toBe(true);
  const waiting = page.getByRole('status').filter({ hasText: '「KPI.xlsx」を取り込みます。' });
  await waiting.getByText('取り込む先の文書を開くか、新しく作ってください。').waitFor();
  expect(await axeViolations(page, '放したブックが待つ始めのページ')).toEqual([]);
  await waiting.getByRole('button', { name: '取り込みをやめる' }).click();
  await waiting.waitFor({ state: 'detached' });

  // what cannot be opened says so, and the workbook beside it still waits
  expect(await dropFiles(page, workbook, notADocument)).toBe(true);
  await page
    .getByRole('alert')
    .filter({ hasText: '「偽物.bpd」は支部プランデスクの文書ではありません' })
    .waitFor();
  expect(readdirSync(join(work, 'documents'))).toEqual([]);
  await waiting.waitFor();
  await page.getByLabel('支部の名前').fill('山梨');
  await page.getByRole('button', { name: '作成' }).click();
  await page.getByRole('button', { name: '6 件を取り込む' }).click();
  await page.getByText('指標 6 件を取り込みました').waitFor();

  // another document while one is open is not taken for a workbook
  const [name = ''] = readdirSync(join(work, 'documents')).filter(one => one.endsWith('.bpd'));
  await page.getByRole('button', { name: '文書を閉じる' }).click();
  await page.getByRole('heading', { name: '文書を開く' }).waitFor();
  expect(await waiting.count()).toBe(0);
  const document = { name, bytes: readFileSync(join(work, 'documents', name)) };
  expect(await dropFiles(page, document)).toBe(true);
  await page.getByText('指標 6 件').waitFor();
  await page.getByRole('status').filter({ hasText: '写しの「' }).waitFor();
  expect(await dropFiles(page, document)).toBe(true);
  await page.getByText('は開いていません。いまの文書を閉じてから').waitFor();
  expect(program.troubles).toEqual([]);
  await program.close();
});
