import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { build } from 'vite';
import { findBundledChromium } from '../../../electron/print/findChromium.ts';
import { launchChromium } from '../../../electron/print/launchChromium.ts';
import { GridPage } from './GridPage.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const FONTS = '../../../node_modules/@expo-google-fonts/biz-udpgothic';

/** The harness page in a real Chromium. One for a test file; a fresh page for each test. */
export interface OpenHarness {
  open(options?: BrowserContextOptions): Promise<GridPage>;
  close(): Promise<void>;
}

/** Bundles the page, serves it on a port of its own and starts the browser. */
export async function openHarness(): Promise<OpenHarness> {
  const binary = await findBundledChromium();
  if (!binary) throw new Error('No Chromium: install the development packages.');
  const server = await serve(await bundle());
  const browser = await launchChromium(binary);
  return {
    open: options => openPage(browser, addressOf(server), options),
    async close() {
      await browser.close();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

type Files = Map<string, string | Uint8Array>;

async function bundle(): Promise<Files> {
  const output = await build({
    root: path('.'),
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { write: false, minify: false, target: 'chrome140', chunkSizeWarningLimit: 8000 },
  });
  const files: Files = new Map();
  const results = Array.isArray(output) ? output : [output];
  for (const result of results) {
    if (!('output' in result)) continue;
    for (const file of result.output) {
      files.set(`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source);
    }
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
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` });
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

async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<GridPage> {
  const context = await browser.newContext({ viewport: { width: 1100, height: 680 }, ...options });
  const page = await context.newPage();
  const grid = new GridPage(page, await context.newCDPSession(page));
  await page.goto(address);
  await page.waitForSelector('.ag-cell');
  await page.evaluate(() => document.fonts.ready);
  return grid;
}
