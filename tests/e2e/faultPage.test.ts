import { expect, test } from 'vitest';
import { startProgram } from '../support/localProgram.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();

test('画面を表示できなくなっても、日本語で知らせ、中身を含まない内容をコピーでき、開き直せる', async () => {
  const program = await startProgram(browser(), folder());
  const { page } = program;
  await page.context().grantPermissions(['clipboard-read']);
  // The answer of a machine side gone wrong, with something in it that must not be passed on.
  await page.route('**/api/app%3Astate', route =>
    route.fulfill({
      json: { ok: true, value: { host: 'local', documents: null, open: null, folder: '山田' } },
    }),
  );
  await page.reload();
  await page.getByRole('heading', { name: '画面を表示できなくなりました' }).waitFor();
  await page.getByRole('button', { name: '内容をコピー' }).click();
  await page.getByText('コピーしました。').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^支部プランデスク\n.*Chrome[^\n]*\nTypeError: Cannot read properties of null/);
  expect(copied).toMatch(/\(index-[\w-]+\.js:\d+:\d+\)/);
  expect(copied).not.toMatch(/山田|127\.0\.0\.1/);
  await page.unroute('**/api/app%3Astate');
  await page.getByRole('button', { name: '開き直す' }).click();
  await page.getByRole('heading', { name: '支部プランデスク' }).waitFor();
  await program.close();
});
