import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumPrintEngine } from '../../../electron/print/chromiumPrintEngine.ts';
import { findBundledChromium } from '../../../electron/print/findChromium.ts';
import { embeddedFontUrls, handoutFontUrls } from '../../../electron/print/handoutFonts.ts';
import { countPdfPages } from '../../../electron/print/pdfPages.ts';
import type { PrintEngine } from '../../../electron/print/printEngine.ts';
import { kpiSummaryHtml } from '../../../shared/handout/kpiSummaryHtml.ts';
import { stress, yamanashi } from '../../shared/handout/kpiSummarySamples.ts';
import { fontsOf, readPdf } from './readPdf.ts';

let engine: PrintEngine;
beforeAll(async () => {
  engine = await chromiumPrintEngine(findBundledChromium);
});
afterAll(() => engine.close());

/** Latin text: without our fonts a bare machine has no Japanese one. */
const page = (body: string, head = '') =>
  `<!doctype html><html lang="ja"><meta charset="utf-8"><title>試験</title>${head}<p>Text${body}</p></html>`;

test('several prints at once each get their own page', async () => {
  const numbers = [1, 2, 3, 4, 5];
  const pdfs = await Promise.all(numbers.map(number => engine.pdf(page(`Page${number}`))));
  const texts = await Promise.all(pdfs.map(async pdf => (await readPdf(pdf)).pages.join('')));
  expect(texts.map(text => text.replaceAll(/\s/g, ''))).toEqual(numbers.map(number => `TextPage${number}`));
});

test('a page reaches nothing outside: no request, not even a connection', async () => {
  let connections = 0;
  const server = createServer((_, response) => response.end('x')).on('connection', () => {
    connections += 1;
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const head = `<meta http-equiv="refresh" content="0;url=${outside}/refresh">
    <link rel="preconnect" href="${outside}"><link rel="prefetch" href="${outside}/p">
    <link rel="stylesheet" href="${outside}/s.css">
    <style>@import url("${outside}/i.css"); p { background: url("${outside}/b.png") }</style>`;
  const body = `<img src="${outside}/a.png"><iframe src="${outside}/f"></iframe>
    <object data="${outside}/o"></object><img src="file:///etc/passwd">`;
  try {
    const pdf = await readPdf(await engine.pdf(page(body, head)));
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(pdf.pages.join('')).toContain('Text');
    expect(connections).toBe(0);
  } finally {
    await new Promise(resolve => server.close(resolve));
  }
});

test('scripts in a page do not run', async () => {
  const pdf = await readPdf(await engine.pdf(page('<script>document.body.textContent = "実行"</script>')));
  expect(pdf.pages.join('')).toBe('Text');
});

test('a font that cannot be loaded fails the print rather than printing in another', async () => {
  const style = `<style>@font-face { font-family: X; src: url("https://handout.invalid/fonts/none.ttf") }</style>`;
  await expect(engine.pdf(page('', style))).rejects.toMatchObject({ code: 'printFailed' });
});

test('a print can be stopped while it runs, and the next one works', async () => {
  const stop = new AbortController();
  const printing = engine.pdf(kpiSummaryHtml(stress(4000), handoutFontUrls.gothic), { signal: stop.signal });
  setTimeout(() => stop.abort(), 400);
  const started = performance.now();
  await expect(printing).rejects.toMatchObject({ code: 'cancelled' });
  expect(performance.now() - started).toBeLessThan(2000);
  expect(countPdfPages(await engine.pdf(page('')))).toBe(1);
});

test('a print whose signal is already given is not begun', async () => {
  await expect(engine.pdf(page(''), { signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: 'cancelled',
  });
});

test('a saved page with the fonts inside prints the same without the engine answering for them', async () => {
  const pdf = await engine.pdf(kpiSummaryHtml(yamanashi, await embeddedFontUrls('gothic')));
  expect(fontsOf(pdf).names).toEqual(['BIZUDPGothic-Bold', 'BIZUDPGothic-Regular']);
});

test('after closing, a print starts the browser anew', async () => {
  const own = await chromiumPrintEngine(findBundledChromium);
  await own.pdf(page(''));
  await own.close();
  expect(countPdfPages(await own.pdf(page('')))).toBe(1);
  await own.close();
});

test('without any browser the person is told so', async () => {
  await expect(chromiumPrintEngine(async () => null)).rejects.toMatchObject({ code: 'printerMissing' });
});

test('a browser that does not start is a failed print', async () => {
  const broken = await chromiumPrintEngine(async () => {
    return { executablePath: '/bin/false', env: {}, origin: 'installed' };
  });
  await expect(broken.pdf(page(''))).rejects.toMatchObject({ code: 'printFailed' });
  await broken.close();
});
