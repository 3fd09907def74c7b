import type { Browser } from 'playwright-core';
import { expect, test } from 'vitest';
import { findBundledChromium } from '../../../electron/print/findChromium.ts';
import { launchChromium } from '../../../electron/print/launchChromium.ts';
import { reusedBrowser } from '../../../electron/print/reusedBrowser.ts';

async function startBundled(): Promise<Browser> {
  const binary = await findBundledChromium();
  if (!binary) throw new Error('the bundled Chromium is not installed');
  return launchChromium(binary);
}

function counted(idleMilliseconds: number) {
  const started: Browser[] = [];
  const reused = reusedBrowser(async () => {
    const browser = await startBundled();
    started.push(browser);
    return browser;
  }, idleMilliseconds);
  return { reused, started };
}

test('prints one after another and at once share one browser', async () => {
  const { reused, started } = counted(60_000);
  await Promise.all([reused.use(async () => {}), reused.use(async () => {})]);
  await reused.use(async () => {});
  expect(started).toHaveLength(1);
  await reused.close();
  expect(started[0]?.isConnected()).toBe(false);
});

test('a browser that died is replaced', async () => {
  const { reused, started } = counted(60_000);
  await reused.use(browser => browser.close());
  expect(await reused.use(async browser => browser.isConnected())).toBe(true);
  expect(started).toHaveLength(2);
  await reused.close();
});

test('a browser nobody prints with is closed, but not while somebody does', async () => {
  const { reused, started } = counted(100);
  await reused.use(async () => {});
  await reused.use(async browser => {
    await reused.use(async () => {}); // a short print beside the long one
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(browser.isConnected()).toBe(true);
  });
  await expect.poll(() => started[0]?.isConnected(), { timeout: 5000 }).toBe(false);
});

test('a start that failed can be tried again', async () => {
  let attempts = 0;
  const reused = reusedBrowser(async () => {
    attempts += 1;
    if (attempts === 1) throw new Error('no memory');
    return startBundled();
  }, 60_000);
  await expect(reused.use(async () => {})).rejects.toThrow('no memory');
  await reused.use(async () => {});
  await reused.close();
});
