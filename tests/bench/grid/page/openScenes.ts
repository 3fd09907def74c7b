import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { CDPSession, Page } from 'playwright-core';
import { build } from 'vite';
import { findBundledChromium } from '../../../../electron/print/findChromium.ts';
import { launchChromium } from '../../../../electron/print/launchChromium.ts';
import type { Shown } from './scenes.tsx';

/** What a page of the benches shows. */
export interface SceneSize {
  scene: 'ours' | 'bare' | 'textarea';
  rows: number;
  columns: number;
}

export interface ScenePage {
  page: Page;
  cdp: CDPSession;
  /** Presses a key: milliseconds until all of this is painted. */
  paintedBy(key: string, shown: Shown[]): Promise<number>;
}

/** The scenes in one browser, each in a page of its own. */
export interface Scenes {
  open(size: SceneSize): Promise<ScenePage>;
  close(): Promise<void>;
}

/** Bundles the scenes as the program is bundled, for production, and serves them. */
export async function openScenes(): Promise<Scenes> {
  const server = await serve(await bundle());
  const binary = await findBundledChromium();
  if (!binary) throw new Error('The bundled Chromium runs on Linux x64 only');
  const browser = await launchChromium(binary);
  const context = await browser.newContext({ viewport: { width: 1220, height: 720 }, locale: 'ja-JP' });
  return {
    async open({ scene, rows, columns }) {
      const page = await context.newPage();
      await page.goto(`${addressOf(server)}?scene=${scene}&rows=${rows}&columns=${columns}`);
      await page.waitForSelector(STARTED[scene]);
      const cdp = await context.newCDPSession(page);
      await cdp.send('Performance.enable');
      const paintedBy = async (key: string, shown: Shown[]) => {
        await page.evaluate(async wanted => {
          window.bench.watchKey(...wanted);
          // Every key comes at the beginning of a frame: by chance it would be anywhere within one.
          await new Promise(requestAnimationFrame);
        }, shown);
        await page.keyboard.press(key);
        return page.evaluate(() => window.bench.keyPainted());
      };
      return { page, cdp, paintedBy };
    },
    async close() {
      await browser.close();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

/** What is there once a scene can be worked with. */
const STARTED = { ours: '.plan-input:focus', bare: '.ag-cell', textarea: 'textarea' } as const;

type Files = Map<string, string | Uint8Array>;

async function bundle(): Promise<Files> {
  const output = await build({
    root: fileURLToPath(new URL('.', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { write: false, target: 'chrome140', chunkSizeWarningLimit: 8000 },
  });
  const files: Files = new Map();
  for (const result of Array.isArray(output) ? output : [output]) {
    if (!('output' in result)) continue;
    for (const file of result.output)
      files.set(`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source);
  }
  return files;
}

const TYPES: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

async function serve(files: Files): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname === '/' ? '/index.html' : pathname;
    const body = files.get(name);
    const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
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
