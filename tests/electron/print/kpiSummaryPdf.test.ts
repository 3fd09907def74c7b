import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPrintEngine } from '../../../electron/print/chromiumPrintEngine.ts';
import { findBundledChromium } from '../../../electron/print/findChromium.ts';
import { handoutFontUrls } from '../../../electron/print/handoutFonts.ts';
import { countPdfPages } from '../../../electron/print/pdfPages.ts';
import type { PrintEngine } from '../../../electron/print/printEngine.ts';
import type { KpiSummary } from '../../../shared/handout/kpiSummary.ts';
import { kpiSummaryHtml } from '../../../shared/handout/kpiSummaryHtml.ts';
import { row, stress, yamanashi } from '../../shared/handout/kpiSummarySamples.ts';
import { fontsOf, type ReadPdf, readPdf } from './readPdf.ts';

let engine: PrintEngine;
beforeAll(async () => {
  engine = await chromiumPrintEngine(findBundledChromium);
});
afterAll(() => engine.close());

const print = (summary: KpiSummary) => engine.pdf(kpiSummaryHtml(summary, handoutFontUrls.gothic));
const squeezed = (text: string) => text.replaceAll(/\s/g, '');

describe('the six indicators of 山梨支部', () => {
  let bytes: Uint8Array;
  let pdf: ReadPdf;
  beforeAll(async () => {
    bytes = await print(yamanashi);
    pdf = await readPdf(bytes);
  });

  test('fit one A4 landscape page', () => {
    expect(pdf.sizes).toEqual([[297, 210]]);
    expect(countPdfPages(bytes)).toBe(1);
  });

  test('say everything the branch printed', () => {
    const text = squeezed(pdf.pages[0] ?? '');
    for (const summaryRow of yamanashi.rows) {
      for (const part of [
        summaryRow.name,
        summaryRow.initiative ?? '',
        summaryRow.targetText,
        summaryRow.actualText,
        summaryRow.differenceText,
      ]) {
        expect(text).toContain(squeezed(part));
      }
    }
    for (const part of ['資料１', '機密性1', '1/1', '山梨支部', '令和5年度実績', '〇目標を達成']) {
      expect(text).toContain(part);
    }
  });

  test('use the program’s own two faces, embedded as they are', () => {
    expect(fontsOf(bytes)).toEqual({ names: ['BIZUDPGothic-Bold', 'BIZUDPGothic-Regular'], hasType3: false });
  });

  test('are a tagged PDF with an outline, and its properties name title, branch and 機密性', () => {
    const source = Buffer.from(bytes).toString('latin1');
    expect(source).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(source).toContain('/Outlines');
    expect(pdf.properties).toMatchObject({
      Title: '令和6年度 目標達成状況（山梨支部）',
      Author: '山梨支部',
      Keywords: '資料１, 機密性1, 山梨支部',
    });
  });

  test('are small enough to mail', () => {
    expect(bytes.length).toBeLessThan(150_000);
  });
});

describe('sixty indicators with long names', () => {
  let pdf: ReadPdf;
  const summary = stress(60);
  beforeAll(async () => {
    pdf = await readPdf(await print(summary));
  });

  test('have head, legend, 資料番号, 機密性 and page number on every page', () => {
    expect(pdf.pages.length).toBeGreaterThan(5);
    pdf.pages.forEach((page, index) => {
      const text = squeezed(page);
      for (const part of ['対応項目', '目標との差', '◎計画を上回る', '資料４－１', '機密性２']) {
        expect(text).toContain(part);
      }
      expect(text).toContain(`${index + 1}/${pdf.pages.length}`);
    });
  });

  test('name branch and title at the head of every page after the first', () => {
    const running = squeezed(`${summary.branchName}${summary.title}`);
    const places = pdf.pages.map(page => squeezed(page).includes(running));
    expect(places).toEqual(pdf.pages.map((_, index) => index > 0));
  });

  test('lose none of them, and no row is cut in two', () => {
    const starts = summary.rows.map((_, index) => {
      return pdf.pages.findIndex(page => new RegExp(`指標${index + 1}(?!\\d)`).test(squeezed(page)));
    });
    expect(starts).not.toContain(-1);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    for (const [index, summaryRow] of summary.rows.entries()) {
      expect(squeezed(pdf.pages[starts[index] ?? 0] ?? '')).toContain(squeezed(summaryRow.name));
    }
  });
});

test('a row taller than a page is printed to its end, below a repeated head', async () => {
  const name = `初め${'医療費適正化に向けた取組みの推進。'.repeat(120)}終わり`;
  const pdf = await readPdf(await print({ ...yamanashi, rows: [row({ name, actualText: '1％' })] }));
  expect(pdf.pages.length).toBeGreaterThan(1);
  expect(squeezed(pdf.pages[0] ?? '')).toContain('初め');
  expect(squeezed(pdf.pages.at(-1) ?? '')).toContain('終わり');
  expect(pdf.pages.every(page => squeezed(page).includes('評価：'))).toBe(true);
});

test('hostile texts are printed as the texts they are', async () => {
  const hostile = `</style><script>document.title="x"</script>"'\\;}&lt;`;
  const rows = [row({ initiative: hostile, name: hostile, targetText: hostile, actualText: hostile })];
  const page = { ...yamanashi.page, documentNo: `"\\a}</style>`, confidentiality: `'{"; } @page{}` };
  const bytes = await print({
    ...yamanashi,
    title: hostile,
    branchName: hostile,
    page,
    rows,
    notes: [hostile],
  });
  const pdf = await readPdf(bytes);
  const text = squeezed(pdf.pages.join(''));
  expect(text.split(squeezed(hostile)).length).toBeGreaterThan(5);
  expect(text).toContain(`"\\a}</style>`);
  expect(text).toContain(squeezed(page.confidentiality));
  expect(pdf.sizes[0]).toEqual([297, 210]);
  expect(pdf.properties.Title).toBe(`${hostile}（${hostile}）`);
});

test('names of 500 characters are neither cut off nor printed over each other', async () => {
  const name = `${'健'.repeat(499)}終`;
  const digits = `${'9'.repeat(499)}8`;
  const rows = [
    row({ initiative: name, name, targetText: digits, actualText: digits, differenceText: digits }),
  ];
  const pdf = await readPdf(await print({ ...yamanashi, branchName: name, title: name, rows }));
  const text = squeezed(pdf.pages.join(''));
  expect(text.split('終').length).toBeGreaterThanOrEqual(5);
  expect(text.split('98').length).toBeGreaterThanOrEqual(4);
});
