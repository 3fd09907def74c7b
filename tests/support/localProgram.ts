import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { buildWindow } from '../../build/buildWindow.ts';
import { type LocalHost, startLocalHost } from '../../electron/local/localHost.ts';
import { localHostConfig } from '../../electron/local/localHostConfig.ts';
import { findBundledChromium } from '../../electron/print/findChromium.ts';
import { launchChromium } from '../../electron/print/launchChromium.ts';

/** The whole program as a person meets it: local host, built window, a real Chromium. */
export interface RunningProgram {
  host: LocalHost;
  page: Page;
  /** Troubles the page reported on its console; a good run has none. */
  troubles: string[];
  /** Closes the program and starts it anew on the same documents, as after a restart of the PC. */
  restart(): Promise<RunningProgram>;
  close(): Promise<void>;
}

/** What pdf.js says of a hinting program in BIZ UDPGothic, which it draws without. */
const FONT_REMARK = /TT: undefined function/;

export async function startBrowser(): Promise<Browser> {
  const binary = await findBundledChromium();
  if (binary === null) throw new Error('the bundled Chromium runs on Linux x64 only');
  // Without a UTF-8 locale Chromium offers a download of a Japanese name as "download".
  return launchChromium({ ...binary, env: { ...binary.env, LC_ALL: 'C.UTF-8' } });
}

export async function startProgram(browser: Browser, folder: string): Promise<RunningProgram> {
  const windowFolder = await buildWindow({ quiet: true });
  const troubles: string[] = [];
  const config = localHostConfig('test', join(folder, 'documents'));
  const host = await startLocalHost(config, windowFolder, (channel, error) =>
    troubles.push(`${channel}: ${String(error)}`),
  );
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'ja-JP',
    acceptDownloads: true,
    colorScheme: 'light',
  });
  const page = await context.newPage();
  page.on('pageerror', error => troubles.push(error.message));
  page.on('console', message => {
    const isTrouble = message.type() === 'error' || message.type() === 'warning';
    if (isTrouble && !FONT_REMARK.test(message.text())) troubles.push(message.text());
  });
  await page.goto(host.url);
  const close = async () => {
    await context.close();
    await host.close();
  };
  return {
    host,
    page,
    troubles,
    close,
    async restart() {
      await close();
      return startProgram(browser, folder);
    },
  };
}
