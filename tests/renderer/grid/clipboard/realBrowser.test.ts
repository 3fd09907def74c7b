import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { sharedBrowser } from '../../../support/sharedBrowser.ts';
import { officeCells } from './anyCells.ts';

const browser = sharedBrowser();
let script: string;
let page: Page;
/** Whatever the page tried to load, run or complain about. */
let events: string[];

beforeAll(async () => {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'chrome140',
      lib: {
        entry: fileURLToPath(new URL('inTheWindow.ts', import.meta.url)),
        formats: ['iife'],
        name: 'test',
      },
    },
  });
  const [result] = Array.isArray(output) ? output : [output];
  const chunk = result && 'output' in result ? result.output[0] : undefined;
  script = chunk?.code ?? '';
});

beforeEach(async () => {
  events = [];
  page = await browser().newPage();
  await page.addScriptTag({ content: script });
  page.on('request', request => events.push(request.url()));
  page.on('console', message => events.push(message.text()));
  page.on('pageerror', error => events.push(error.message));
  page.on('dialog', dialog => {
    events.push(dialog.message());
    void dialog.dismiss();
  });
});
afterEach(() => page.close());

const read = (html: string) => page.evaluate(text => window.clipboardHtml.read(text), html);

test('名前のある文字参照は、ブラウザーと同じに読まれる', async () => {
  expect(
    await read(
      '<table><tr><td>5 &times; 3 &hellip;</td><td>&yen;1&NewLine;x</td><td>R&D &copy &#150; &bogus;</td></tr></table>',
    ),
  ).toEqual([['5 × 3 …', '¥1 x', 'R&D © – &bogus;']]);
});

test('悪意のある HTML を貼っても、何も動かず、何も読み込まれない', async () => {
  const hostile = `<table onclick=alert(1)><tr><td><script>alert(2)</script><img src="https://example.com/a.png" onerror="alert(3)">
    <svg onload=alert(4)><image href="https://example.com/b.png"/></svg><iframe src="https://example.com/c"></iframe>
    <style>@import "https://example.com/d.css"</style><link rel=stylesheet href="https://example.com/e.css">
    <object data="https://example.com/f"></object><video src="https://example.com/g"></video>
    <a href="javascript:alert(5)">一</a><details open ontoggle=alert(6)>二</details>&lt;script&gt;</td></tr></table>`;
  expect(await read(hostile)).toEqual([['一二<script>']]);
  await page.waitForTimeout(300);
  expect(events).toEqual([]);
});

test('画面を固まらせる HTML も、すぐに終わる', async () => {
  const times = await page.evaluate(() => {
    const timed = (html: string) => {
      const begun = performance.now();
      window.clipboardHtml.read(html);
      return performance.now() - begun;
    };
    const names = Array.from({ length: 500_000 }, (_, index) => `&x${index};`).join('');
    const bold = Array.from({ length: 100_000 }, (_, index) => `<b a${index}>`).join('');
    return [
      timed(`<table><tr><td>${'<div>'.repeat(2_000_000)}`),
      timed(`<table><tr><td>${bold}${'<p>'.repeat(100_000)}`),
      timed(`<table><tr><td>${names}`),
      timed('<table>'.padEnd(50_000_000, '<td>x')),
    ];
  });
  for (const time of times) expect(time).toBeLessThan(5000);
  expect(await page.evaluate(() => window.clipboardHtml.asked)).toBe(300);
});

test('500行12列は、ブラウザーの表としても同じ文字で、読んでも一字も変わらない', async () => {
  const cells = officeCells(500, 12);
  const html = await page.evaluate(block => window.clipboardHtml.write(block), cells);
  expect(await read(html)).toEqual(cells);
  const shown = await page.evaluate(markup => {
    const { body } = new DOMParser().parseFromString(markup, 'text/html');
    for (const br of body.querySelectorAll('br')) br.replaceWith('\n');
    const rows = [...(body.querySelector('table')?.rows ?? [])];
    return rows.map(row => [...row.cells].map(cell => (cell.textContent ?? '').replaceAll('\u00A0', ' ')));
  }, html);
  expect(shown).toEqual(cells);
  expect(events).toEqual([]);
});
