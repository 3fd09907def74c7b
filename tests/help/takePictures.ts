import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { createSampleDocument } from '../../electron/services/createSampleDocument.ts';
import { freezeSnapshot } from '../../electron/services/freezeSnapshot.ts';
import { startBrowser, startProgram } from '../support/localProgram.ts';
import { type PictureStep, pictureSteps } from './pictureSteps.ts';
import { webpOf } from './webpOf.ts';

/**
 * `npm run help:pictures`: the pictures of the guide, taken from the running program with the sample document. The
 * same program gives the same files: the window's size, the day and the data are fixed.
 */
const help = fileURLToPath(new URL('../../renderer/features/help/', import.meta.url));
const pictures = join(help, 'pictures');
const list = join(help, 'pictureSizes.ts');
const DAY = '2025-01-17T01:00:00.000Z';
const WINDOW = { width: 1080, height: 660 };
/** Where they are left as PNG too, to look at. */
const SHOTS = process.env.SHOTS;

const folder = mkdtempSync(join(tmpdir(), 'bpd-pictures-'));
const browser = await startBrowser();
try {
  await makeDocument(join(folder, 'documents'));
  const sizes = await takeAll(browser);
  for (const old of readdirSync(pictures)) {
    if (old.endsWith('.webp') && !sizes.has(old.slice(0, -'.webp'.length))) rmSync(join(pictures, old));
  }
  const text = sizesText(sizes);
  if (readFileSync(list, 'utf8') !== text) writeFileSync(list, text);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

/** The sample, with a version of 埼玉's third quarter to compare with. */
async function makeDocument(documents: string): Promise<void> {
  mkdirSync(documents, { recursive: true });
  const session = await createSampleDocument(join(documents, '見本.bpd'), () => DAY);
  const saitama = [...session.plan.records.branch.values()].find(({ name }) => name === '埼玉');
  const moment = { branchId: saitama?.id ?? 1, year: 2024, period: 'q3' as const };
  freezeSnapshot(session, { id: crypto.randomUUID(), name: '1月評議会', moment, by: '担当者' }, DAY);
  session.close();
}

async function takeAll(taker: Browser): Promise<Map<string, { width: number; height: number }>> {
  const { page, close } = await startProgram(taker, folder);
  await page.setViewportSize(WINDOW);
  await page.clock.setFixedTime(DAY);
  await page.reload();
  await page.getByRole('button', { name: '見本' }).first().click();
  const sizes = new Map<string, { width: number; height: number }>();
  mkdirSync(pictures, { recursive: true });
  for (const step of pictureSteps) {
    const parts = await step.take(page).catch(async error => {
      if (SHOTS) await page.screenshot({ path: join(SHOTS, 'lost.png') });
      throw error;
    });
    const clip = await areaOf(page, parts, step);
    const png = await page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
    if (SHOTS) writeFileSync(join(SHOTS, `${step.name}.png`), png);
    const path = join(pictures, `${step.name}.webp`);
    const before = existsSync(path) ? readFileSync(path) : null;
    const webp = await webpOf(taker, png, before);
    // what is only written anew would have the window built anew
    if (webp !== before) writeFileSync(path, webp);
    sizes.set(step.name, { width: clip.width, height: clip.height });
    process.stdout.write(`${step.name} ${clip.width}×${clip.height} ${Math.round(webp.length / 1024)} KB\n`);
  }
  await close();
  return sizes;
}

/** What of the window is shown, in whole pixels, once nothing moves any more. */
async function areaOf(page: Page, parts: readonly Locator[], { name, most }: PictureStep) {
  await page.evaluate(() => document.fonts.ready);
  // the mouse leaves no hint behind
  await page.mouse.move(0, WINDOW.height - 1);
  await settled(page);
  const boxes = await Promise.all(parts.map(part => part.boundingBox()));
  const [first, last] = [boxes[0], boxes.at(-1)];
  if (!first || !last) throw new Error(`${name}: nothing to take a picture of`);
  const x = Math.floor(first.x);
  const y = Math.floor(first.y) + (most?.top ?? 0);
  const width = Math.ceil(Math.max(last.x + last.width, first.x + first.width)) - x;
  const height = Math.ceil(last.y + last.height) - y;
  return {
    x,
    y,
    width: Math.min(width, most?.width ?? width),
    height: Math.min(height, most?.height ?? height),
  };
}

/** Two pictures in a row alike: fonts, charts and 検算 are there. */
async function settled(page: Page): Promise<void> {
  let before: Buffer | null = null;
  for (let tries = 0; tries < 20; tries += 1) {
    const now = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    if (before?.equals(now)) return;
    before = now;
    await page.waitForTimeout(300);
  }
  throw new Error('the window does not come to rest');
}

function sizesText(sizes: ReadonlyMap<string, { width: number; height: number }>): string {
  const lines = [...sizes].map(
    ([name, { width, height }]) => `  ${name}: { width: ${width}, height: ${height} },\n`,
  );
  return `/** The pictures of the guide and their sizes, as \`npm run help:pictures\` took them. */
export const pictureSizes = {
${lines.join('')}} as const;

export type PictureName = keyof typeof pictureSizes;
`;
}
