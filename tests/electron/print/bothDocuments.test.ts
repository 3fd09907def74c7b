import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPrintEngine } from '../../../electron/print/chromiumPrintEngine.ts';
import { findBundledChromium } from '../../../electron/print/findChromium.ts';
import type { PrintEngine } from '../../../electron/print/printEngine.ts';
import { type PrintedPack, printPack } from '../../../electron/print/printPack.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import {
  defaultHandoutOptions,
  type HandoutKind,
  type HandoutOptions,
} from '../../../shared/handout/handoutOptions.ts';
import { handoutPack } from '../../../shared/handout/handoutPack.ts';
import { bothBranches } from '../../support/bothBranches.ts';
import { printedTexts, squeezed } from './handoutText.ts';
import { fontsOf, type ReadPdf, readPdf } from './readPdf.ts';

const { plan, saitama, yamanashi } = bothBranches();
const q3: Moment = { branchId: 2, year: 2024, period: 'q3' };
const annual: Moment = { branchId: 1, year: 2024, period: 'annual' };

let engine: PrintEngine;
beforeAll(async () => {
  engine = await chromiumPrintEngine(findBundledChromium);
});
afterAll(() => engine.close());

interface Printed extends PrintedPack {
  pdf: ReadPdf;
  /** The text of every page, without blanks. */
  texts: string[];
}

async function print(kind: HandoutKind, moment: Moment, change: Partial<HandoutOptions>): Promise<Printed> {
  const options = { ...defaultHandoutOptions[kind], ...change };
  const pack = handoutPack({ kind, plan, moment, options, versionName: null, changed: null });
  const printed = await printPack(engine, { pack, options, draftText: null });
  const pdf = await readPdf(printed.bytes);
  return { ...printed, pdf, texts: pdf.pages.map(squeezed) };
}

/** What all documents promise, page by page. */
function checkPages({ texts, bytes, pages, pdf }: Printed, covers: number): void {
  expect(texts).toHaveLength(pages);
  texts.forEach((text, index) => {
    expect(text).toContain('資料４');
    expect(text).toContain('機密性1');
    const number = `${index + 1 - covers}/${pages - covers}`;
    if (index >= covers) expect(text).toContain(number);
    else expect(text).not.toContain(`/${pages - covers}`);
  });
  expect(fontsOf(bytes)).toEqual({ names: ['BIZUDPGothic-Bold', 'BIZUDPGothic-Regular'], hasType3: false });
  const source = Buffer.from(bytes).toString('latin1');
  expect(source).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
  expect(source).toContain('/Outlines');
  expect(pdf.properties.Keywords).toContain('機密性1');
}

function missing(wanted: readonly string[], { texts }: Printed): string[] {
  const all = texts.join('');
  return [...new Set(wanted)].filter(text => !all.includes(text));
}

const labels = { documentNo: '資料４', confidentiality: '機密性1' };

describe('埼玉の第3四半期の実施状況', () => {
  let printed: Printed;
  beforeAll(async () => {
    printed = await print('progress', q3, { ...labels, contents: true });
  });

  test('どのページにも、資料番号・機密性・ページ番号・繰り返す見出しがある', () => {
    checkPages(printed, 1);
    for (const text of printed.texts.slice(2)) {
      for (const part of [
        '計画内容',
        '実施状況',
        '評価',
        '◎計画を大幅に上回る',
        '△実施中または計画を下回る',
      ]) {
        expect(text).toContain(part);
      }
    }
  });

  test('支部の文書の数値・目標・本文が、すべてどこかにある', () => {
    expect(
      missing(
        printedTexts(saitama, id => id !== 'cover'),
        printed,
      ),
    ).toEqual([]);
  });

  test('節と小節が、続きのページでも上に出る', () => {
    const of = (word: string) => printed.texts.filter(text => text.includes(word));
    const pages = of('（２）健康づくり').filter(text => text.includes('２.戦略的保険者関係'));
    expect(pages.length).toBeGreaterThan(2);
  });

  test('目次のページ番号は、その見出しがあるページのもの', () => {
    expect(printed.contents.length).toBeGreaterThan(25);
    for (const { title, page } of printed.contents) {
      // the cover has no number and stands before page 1
      expect(printed.texts[page] ?? '').toContain(squeezed(title));
      expect(printed.texts[1]).toContain(squeezed(title));
    }
  });
});

describe('山梨の令和6年度の結果', () => {
  let printed: Printed;
  beforeAll(async () => {
    printed = await print('annual', annual, labels);
  });

  test('どのページにも、資料番号・機密性・ページ番号がある', () => checkPages(printed, 1));

  test('支部の文書の数値・目標・本文が、すべてどこかにある', () => {
    expect(
      missing(
        printedTexts(yamanashi, () => true),
        printed,
      ),
    ).toEqual([]);
  });

  test('まとめと広い付表のページだけが横向きになる', () => {
    const wide = printed.pdf.sizes.flatMap(([width, height], index) => (width > height ? [index] : []));
    expect(wide.slice(0, 3)).toEqual([2, 3, 4]);
    const others = wide.slice(3).map(index => printed.texts[index] ?? '');
    expect(others.every(text => text.includes('特定保健指導'))).toBe(true);
    expect(wide.length).toBeLessThan(7);
  });

  test('目次のページ番号は、その見出しがあるページのもの', () => {
    for (const { title, page } of printed.contents) {
      expect(printed.texts[page] ?? '').toContain(squeezed(title));
    }
    expect(printed.contents.find(({ title }) => title.includes('サービス水準の向上'))?.page).toBeGreaterThan(
      10,
    );
  });

  test('前年度の目標・結果・差は、今年度の下に（ ）で並ぶ', () => {
    const all = printed.texts.join('');
    expect(all).toContain('92.6％以上（96.0％以上）');
    expect(all).toContain('94.9％（92.6％）');
  });
});
