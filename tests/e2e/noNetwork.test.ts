import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startProgram } from '../support/localProgram.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();

/** Every address the page asks for, and every one its content policy has stopped. */
async function watched(page: Page, own: string) {
  const elsewhere: string[] = [];
  const isOwn = (url: string) => url.startsWith(own) || url.startsWith('data:') || url.startsWith('blob:');
  page.context().on('request', request => {
    if (!isOwn(request.url())) elsewhere.push(request.url());
  });
  page.on('websocket', socket => elsewhere.push(socket.url()));
  await page.addInitScript(() => {
    const stopped: string[] = [];
    Object.assign(window, { stopped });
    document.addEventListener('securitypolicyviolation', event => {
      stopped.push(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  const stopped = () => page.evaluate(() => (window as unknown as { stopped: string[] }).stopped);
  return { elsewhere, stopped };
}

test('どのページを開いても、印刷しても書き出しても、画面は自分のプログラム以外に何も求めない', async () => {
  const work = folder();
  const program = await startProgram(browser(), work);
  const { page, host } = program;
  const { elsewhere, stopped } = await watched(page, host.url);
  await page.reload();
  await page.getByRole('button', { name: '見本を作って開く' }).click();
  const tabs = page.getByRole('tablist', { name: '文書のページ' }).getByRole('tab');
  await tabs.first().waitFor();
  expect(await tabs.count()).toBeGreaterThan(4);
  for (const tab of await tabs.all()) {
    await tab.click();
    await page.getByRole('tabpanel').locator('*').first().waitFor();
  }
  await page.getByRole('button', { name: 'ヘルプ' }).click();
  await page.getByRole('complementary', { name: 'ヘルプ' }).waitFor();
  await page.keyboard.press('Escape');

  // AG Grid's own styles are in force, under a policy that lets nobody else set any
  await page.getByRole('tab', { name: 'KPI一覧' }).click();
  await page.locator('.ag-row').first().waitFor();
  const rules = await page
    .locator('style')
    .evaluateAll(styles => styles.map(style => (style as HTMLStyleElement).sheet?.cssRules.length ?? 0));
  expect(Math.min(...rules)).toBeGreaterThan(0);

  // a copy of the document under a password goes out, and comes back in by that password alone
  await page.getByRole('button', { name: 'Excelへ書き出す' }).click();
  await page.getByRole('menuitem', { name: '文書の控えを書き出す（パスワード付き）…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('パスワード（8 文字以上）').fill('短い');
  await dialog.getByRole('button', { name: '付けて保存' }).click();
  await dialog.getByText('8 文字以上にしてください').waitFor();
  await dialog.getByLabel('パスワード（8 文字以上）').fill('やまなし-2026');
  await dialog.getByLabel('もう一度').fill('やまなし-2026');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '付けて保存' }).click();
  const copy = join(work, '控え.bpd.age');
  expect((await download).suggestedFilename()).toBe('見本（山梨・埼玉）_控え_機密性1.bpd.age');
  await (await download).saveAs(copy);
  expect(readFileSync(copy, 'latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);

  await page.getByRole('button', { name: '配布資料' }).click();
  await page.locator('.handout-preview canvas').first().waitFor();
  await page.getByRole('button', { name: '一覧に戻る' }).click();
  await page.getByRole('button', { name: '文書を閉じる' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'ほかのファイルを開く…' }).click();
  await (await chooser).setFiles(copy);
  await dialog.getByLabel('パスワード', { exact: true }).fill('違うもの');
  await dialog.getByRole('button', { name: '開く' }).click();
  await dialog.getByText('パスワードが違います').waitFor();
  await dialog.getByLabel('パスワード', { exact: true }).fill('やまなし-2026');
  await dialog.getByRole('button', { name: '開く' }).click();
  await page.locator('.ag-row').first().waitFor();

  expect(program.troubles).toEqual([]);
  expect(await stopped()).toEqual([]);
  expect(elsewhere).toEqual([]);

  // control: what a page under attack would try is stopped, and the watch sees it
  const tried = await page.evaluate(async () => {
    const fetched = await fetch('https://example.com/').then(
      () => 'reached',
      () => 'refused',
    );
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    const style = document.createElement('style');
    style.textContent = 'body { outline: 7px solid red }';
    const frame = document.createElement('iframe');
    frame.src = 'https://example.com/';
    document.body.append(script, style, frame);
    document.body.insertAdjacentHTML('beforeend', '<img src="https://example.com/a.png" onerror="ran = 1">');
    await new Promise(resolve => setTimeout(resolve, 100));
    return {
      fetched,
      ran: 'ran' in window,
      outline: getComputedStyle(document.body).outlineWidth,
    };
  });
  expect(tried).toMatchObject({ fetched: 'refused', ran: false });
  expect(tried.outline).not.toBe('7px');
  const kinds = (await stopped()).map(one => one.split(' ')[0]);
  expect(new Set(kinds)).toEqual(
    new Set(['connect-src', 'script-src-elem', 'style-src-elem', 'frame-src', 'img-src', 'script-src-attr']),
  );
  await program.close();
});

test('対照: 守りのないページがよそへ求めれば、見張りが気づく', async () => {
  const page = await browser().newPage();
  const { elsewhere } = await watched(page, 'http://127.0.0.1/');
  await page.setContent('<img src="http://127.0.0.2:9/a.png">');
  await expect.poll(() => elsewhere).toEqual(['http://127.0.0.2:9/a.png']);
  await page.close();
});
