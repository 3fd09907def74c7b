import { readdir, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { findBundledChromium } from '../../../electron/print/findChromium.ts';
import { launchChromium } from '../../../electron/print/launchChromium.ts';
import { buildHarness } from './buildHarness.ts';
import { GridPage } from './GridPage.ts';

const path = (beside: string) => fileURLToPath(new URL(beside, import.meta.url));
const FONTS = '../../../node_modules/@expo-google-fonts/biz-udpgothic';

/** The harness page in a real Chromium. One for a test file; loaded afresh for each test. */
export interface OpenHarness {
  open(options?: BrowserContextOptions): Promise<GridPage>;
  close(): Promise<void>;
}

/** Serves the page on a port of its own and starts the browser. */
export async function openHarness(): Promise<OpenHarness> {
  const binary = await findBundledChromium();
  if (!binary) throw new Error('No Chromium: install the development packages.');
  const server = await serve(await builtFiles());
  const browser = await launchChromium(binary);
  const address = addressOf(server);
  // A tab that has loaded the page before loads it in half the time. One whose test failed is not handed back.
  const resting: Page[] = [];
  return {
    async open(options) {
      if (options) return load(await newPage(browser, options), address, page => page.context().close());
      return load(resting.pop() ?? (await newPage(browser)), address, async page => {
        await tidy(page);
        resting.push(page);
      });
    },
    async close() {
      await browser.close();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

type Files = Map<string, Uint8Array>;

async function builtFiles(): Promise<Files> {
  const folder = await buildHarness();
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: Files = new Map();
  for (const file of found.filter(one => one.isFile())) {
    const place = join(file.parentPath, file.name);
    files.set(`/${relative(folder, place).replaceAll(sep, '/')}`, await readFile(place));
  }
  files.set('/font/400.ttf', await readFile(path(`${FONTS}/400Regular/BIZUDPGothic_400Regular.ttf`)));
  files.set('/font/700.ttf', await readFile(path(`${FONTS}/700Bold/BIZUDPGothic_700Bold.ttf`)));
  return files;
}

async function serve(files: Files): Promise<Server> {
  const types: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
  const server = createServer((request, response) => {
    const name = request.url === '/' ? '/index.html' : (request.url ?? '');
    const body = files.get(name);
    const type = types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'max-age=3600',
    });
    response.end(body);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `http://127.0.0.1:${address.port}/`;
}

async function newPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1100, height: 680 }, ...options });
  return context.newPage();
}

async function load(page: Page, address: string, leave: (page: Page) => Promise<void>): Promise<GridPage> {
  const cdp = await page.context().newCDPSession(page);
  const grid = new GridPage(page, cdp, async () => {
    await cdp.detach();
    await leave(page);
  });
  await page.goto(address);
  await page.waitForSelector('.ag-cell');
  await page.evaluate(() => document.fonts.ready);
  return grid;
}

/** Takes away what a test leaves at a tab: the mouse over the grid, colours, listeners. */
async function tidy(page: Page): Promise<void> {
  page.removeAllListeners();
  await page.mouse.up();
  await page.mouse.move(0, 0);
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
}
