import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumPrintEngine } from '../../../electron/print/chromiumPrintEngine.ts';
import { findBundledChromium } from '../../../electron/print/findChromium.ts';
import { addPdfMetadata } from '../../../electron/print/pdfMetadata.ts';
import { countPdfPages } from '../../../electron/print/pdfPages.ts';
import type { PrintEngine } from '../../../electron/print/printEngine.ts';
import { readPdf } from './readPdf.ts';

let engine: PrintEngine;
beforeAll(async () => {
  engine = await chromiumPrintEngine(findBundledChromium);
});
afterAll(() => engine.close());

const pages = (count: number, title = '題') => {
  const body = '<p style="break-after: page">頁</p>'.repeat(count - 1);
  return `<!doctype html><meta charset="utf-8"><title>${title}</title>${body}<p>終</p>`;
};

test.each([1, 2, 9, 130])('%i pages are counted as pdf.js counts them', async count => {
  const pdf = await engine.pdf(pages(count));
  expect(countPdfPages(pdf)).toBe(count);
  expect((await readPdf(pdf)).pages).toHaveLength(count);
});

test('a title that looks like a page is not one', async () => {
  expect(countPdfPages(await engine.pdf(pages(1, '/Type /Page /Count 7 endobj trailer')))).toBe(1);
});

test('a title that looks like the end of its object keeps the properties whole', async () => {
  const title = 'a >> endobj >>endobj';
  const pdf = addPdfMetadata(await engine.pdf(pages(1, title)), { author: 'b', subject: '', keywords: '' });
  expect((await readPdf(pdf)).properties).toMatchObject({ Title: title, Author: 'b' });
});

test('what is no PDF of ours is refused', () => {
  expect(() => countPdfPages(new TextEncoder().encode('%PDF-1.7 nothing'))).toThrow('printFailed');
  expect(() => countPdfPages(new Uint8Array())).toThrow('printFailed');
});

test('properties are added behind the printed bytes, more than once if need be', async () => {
  const printed = await engine.pdf(pages(3));
  const first = addPdfMetadata(printed, { author: '山梨支部', subject: '', keywords: '機密性1' });
  const second = addPdfMetadata(first, { author: '', subject: '𠮷>>(\\', keywords: '' });
  expect(Buffer.from(second).subarray(0, printed.length).equals(Buffer.from(printed))).toBe(true);
  expect((await readPdf(second)).properties).toMatchObject({
    Title: '題',
    Author: '山梨支部',
    Subject: '𠮷>>(\\',
    Keywords: '機密性1',
  });
  expect(countPdfPages(second)).toBe(3);
});
