import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { electronPrintEngine } from '../../../electron/print/electronPrintEngine.ts';
import { findBundledChromium } from '../../../electron/print/findChromium.ts';
import { handoutFontUrls } from '../../../electron/print/handoutFonts.ts';
import { launchChromium } from '../../../electron/print/launchChromium.ts';
import { countPdfPages } from '../../../electron/print/pdfPages.ts';
import { kpiSummaryHtml } from '../../../shared/handout/kpiSummaryHtml.ts';
import { stress, yamanashi } from '../../shared/handout/kpiSummarySamples.ts';
import { fontsOf, readPdf } from './readPdf.ts';
import { isCancelled, standInElectron } from './standInElectron.ts';

let browser: Browser;
beforeAll(async () => {
  const binary = await findBundledChromium();
  if (!binary) throw new Error('the bundled Chromium is not installed');
  browser = await launchChromium(binary);
});
afterAll(() => browser.close());

test('a handout is printed with the program’s fonts, from answers of the session alone', async () => {
  const standIn = standInElectron(browser);
  const pdf = await electronPrintEngine(standIn).pdf(kpiSummaryHtml(yamanashi, handoutFontUrls.gothic));
  expect(fontsOf(pdf)).toEqual({ names: ['BIZUDPGothic-Bold', 'BIZUDPGothic-Regular'], hasType3: false });
  expect((await readPdf(pdf)).properties).toMatchObject({ Author: '山梨支部' });
  expect(standIn.requests.every(url => url.startsWith('https://handout.invalid/'))).toBe(true);
  expect(standIn.openWindows.size).toBe(0);
});

test('the window is hidden, sandboxed and without Node', async () => {
  const standIn = standInElectron(browser);
  await electronPrintEngine(standIn).pdf('<!doctype html><p>頁');
  expect(standIn.windowOptions).toMatchObject([
    { show: false, webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false } },
  ]);
});

test('requests of other schemes and hosts are refused, and the page’s scripts do not run', async () => {
  const standIn = standInElectron(browser);
  const pdf = await electronPrintEngine(standIn).pdf(`<!doctype html><meta charset="utf-8"><p>Text
    <img src="http://127.0.0.1:9/a"><img src="https://example.com/b"><img src="file:///etc/passwd">
    <script>document.body.textContent = '実行'</script>`);
  expect((await readPdf(pdf)).pages.join('')).toBe('Text');
});

test('the session lets through only what its own handler answers', async () => {
  const standIn = standInElectron(browser);
  await electronPrintEngine(standIn).pdf('<!doctype html><p>頁');
  const [session] = standIn.sessions;
  if (!session) throw new Error('no session was made');
  for (const url of [
    'http://example.com/',
    'ws://example.com/',
    'file:///etc/passwd',
    'ftp://example.com/',
  ]) {
    expect(await isCancelled(session, url)).toBe(true);
  }
  expect(await isCancelled(session, handoutFontUrls.gothic.regular)).toBe(false);
  const answer = await session.handlers.get('https')?.(new Request('https://example.com/'));
  expect(answer?.type).toBe('error');
});

test('prints at once do not see each other’s document', async () => {
  const engine = electronPrintEngine(standInElectron(browser));
  const pdfs = await Promise.all(
    [1, 60].map(count => engine.pdf(kpiSummaryHtml(stress(count), handoutFontUrls.gothic))),
  );
  const [one, sixty] = pdfs.map(countPdfPages);
  expect(one).toBe(1);
  expect(sixty).toBeGreaterThan(5);
});

test('stopping a print destroys its window', async () => {
  const standIn = standInElectron(browser);
  const stop = new AbortController();
  const printing = electronPrintEngine(standIn).pdf(kpiSummaryHtml(stress(3000), handoutFontUrls.gothic), {
    signal: stop.signal,
  });
  setTimeout(() => stop.abort(), 300);
  await expect(printing).rejects.toMatchObject({ code: 'cancelled' });
  expect(standIn.openWindows.size).toBe(0);
});
