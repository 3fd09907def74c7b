import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPrintEngine } from '../../../electron/print/chromiumPrintEngine.ts';
import { findBundledChromium } from '../../../electron/print/findChromium.ts';
import { packChunks } from '../../../electron/print/packChunks.ts';
import { readPdfObjects } from '../../../electron/print/pdfObjects.ts';
import { pdfOutline } from '../../../electron/print/pdfOutline.ts';
import type { PrintEngine } from '../../../electron/print/printEngine.ts';
import { printPack } from '../../../electron/print/printPack.ts';
import {
  defaultHandoutOptions,
  type HandoutOptions,
  labelLimits,
} from '../../../shared/handout/handoutOptions.ts';
import { handoutPack } from '../../../shared/handout/handoutPack.ts';
import { type LongSection, longPlan } from '../../support/longPlan.ts';
import { squeezed } from './handoutText.ts';
import { fontsOf, readPdf } from './readPdf.ts';

let engine: PrintEngine;
beforeAll(async () => {
  engine = await chromiumPrintEngine(findBundledChromium);
});
afterAll(() => engine.close());

const moment = { branchId: 1, year: 2024, period: 'annual' } as const;

function packOf(sections: readonly LongSection[], change: Partial<HandoutOptions>) {
  const options = { ...defaultHandoutOptions.progress, ...change };
  const plan = longPlan(sections);
  const pack = handoutPack({ kind: 'progress', plan, moment, options, versionName: null, changed: null });
  return { pack, options, draftText: null };
}

async function pagesOf(sections: readonly LongSection[], change: Partial<HandoutOptions>): Promise<string[]> {
  const { bytes } = await printPack(engine, packOf(sections, change));
  return (await readPdf(bytes)).pages.map(squeezed);
}

const sentence = '加入者と事業主に制度の趣旨を分かりやすく伝え、健診の受診と健康づくりを呼びかけた。';

test('見出しは、どんな長さの本文の後でも、ページの終わりに一つだけ残らない', async () => {
  const sections = Array.from({ length: 60 }, (_, index): LongSection => {
    const passages = [{ kind: 'status', text: sentence.repeat(1 + (index % 4)) } as const];
    return index === 0 ? { title: '一番上' } : { parent: 0, title: `見出し${index}番`, passages };
  });
  const pages = await pagesOf(sections, { cover: false, newPages: 'top' });
  expect(pages.length).toBeGreaterThan(5);
  for (const page of pages) expect(page).not.toMatch(/見出し\d+番(?:機密性1|\d+\/\d+)*$/);
});

test('1ページより長い欄は、行の途中で切れずに続き、見出しの行が繰り返される', async () => {
  const lines = Array.from({ length: 120 }, (_, index) => `第${index + 1}行：${sentence}`);
  const passages = [
    { kind: 'plan', text: lines.join('\n') } as const,
    { kind: 'status', text: lines.join('\n'), mark: '△' } as const,
  ];
  const pages = await pagesOf([{ title: '長い項目', passages }], { cover: false });
  expect(pages.length).toBeGreaterThan(4);
  for (const page of pages) expect(page).toContain('実施状況');
  for (const line of lines) expect(pages.join('').split(squeezed(line)).length).toBeGreaterThanOrEqual(2);
});

test('番号や名前は、受け付ける長さいっぱいでも、明朝でも、切れずに印刷される', async () => {
  const longest = (key: keyof typeof labelLimits) =>
    `始${key}${'字'.repeat(labelLimits[key] - key.length - 2)}終`;
  const labels = Object.fromEntries(
    (
      [
        'documentNo',
        'confidentiality',
        'meetingName',
        'meetingDate',
        'title',
        'annexNo',
        'basisNote',
      ] as const
    ).map(key => [key, longest(key)]),
  );
  const title = `長い節の名前${'あいうえおかきくけこ'.repeat(8)}終`;
  const passages = [{ kind: 'status', text: sentence } as const];
  const wish = packOf([{ title, passages }], { cover: false, font: 'mincho', ...labels });
  const { bytes } = await printPack(engine, wish);
  const [page = ''] = (await readPdf(bytes)).pages.map(squeezed);
  for (const label of Object.values(labels)) expect(page).toContain(label);
  expect(page.split(title)).toHaveLength(3); // at the head of the page, and as its heading
  expect(fontsOf(bytes)).toEqual({ names: ['BIZUDPMincho-Bold', 'BIZUDPMincho-Regular'], hasType3: false });
});

describe('いくつにも分けて印刷した資料', () => {
  // Two top headings long enough that they cannot be printed in one piece with the others.
  const sections = Array.from({ length: 75 }, (_, index): LongSection => {
    const text = Array.from({ length: 70 }, () => sentence).join('\n');
    return { title: `項目${index + 1}`, passages: [{ kind: 'status', text, mark: '△' }] };
  });
  const wish = packOf(sections, { contents: true, cover: true });

  test('ページ番号・目次・しおり・リンクが、全体を通して正しい', async () => {
    expect(packChunks(wish.pack.parts, 2).length).toBeGreaterThan(1);
    const steps: [number, number][] = [];
    const onProgress = (done: number, total: number) => void steps.push([done, total]);
    const { bytes, pages, contents } = await printPack(engine, wish, { onProgress });
    const pdf = await readPdf(bytes);
    const texts = pdf.pages.map(squeezed);
    expect(texts).toHaveLength(pages);
    for (const [index, text] of texts.slice(1).entries()) expect(text).toContain(`${index + 1}/${pages - 1}`);
    for (const { title, page } of contents) expect(texts[page]).toContain(title);
    expect(contents).toHaveLength(75);

    const read = readPdfObjects(bytes);
    const outline = read ? pdfOutline(read) : [];
    // cover, contents, then the headings of the plan
    expect(outline.map(({ page }) => page).slice(2)).toEqual(contents.map(({ page }) => page));
    expect(pdf.links.filter(({ target }) => target !== null)).toHaveLength(75);
    expect(pdf.links.map(({ target }) => target)).toEqual(contents.map(({ page }) => page));
    expect(pdf.links.some(({ url }) => url !== null)).toBe(false);
    expect(fontsOf(bytes).hasType3).toBe(false);
    expect(steps.at(-1)?.[0]).toBe(steps.at(-1)?.[1]);
    expect(pdf.structures.every(count => count > 0)).toBe(true);
  });

  test('途中でやめられる', async () => {
    const stop = new AbortController();
    const printing = printPack(engine, wish, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(printing).rejects.toMatchObject({ code: 'cancelled' });
  });
});

test('「作業中」は、どのページにも薄く入る', async () => {
  const passages = [{ kind: 'status', text: Array.from({ length: 80 }, () => sentence).join('\n') } as const];
  const wish = packOf([{ title: '項目', passages }], { cover: true });
  const { bytes } = await printPack(engine, { ...wish, draftText: '作業中' });
  const pages = (await readPdf(bytes)).pages.map(squeezed);
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) expect(page).toContain('作業中');
});
