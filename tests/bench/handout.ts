import { chromiumPrintEngine } from '../../electron/print/chromiumPrintEngine.ts';
import { findBundledChromium } from '../../electron/print/findChromium.ts';
import { handoutFontUrls } from '../../electron/print/handoutFonts.ts';
import type { PrintEngine } from '../../electron/print/printEngine.ts';
import { printPack } from '../../electron/print/printPack.ts';
import { contentsHtml, coverHtml } from '../../shared/handout/frontHtml.ts';
import { defaultHandoutOptions } from '../../shared/handout/handoutOptions.ts';
import { handoutPack } from '../../shared/handout/handoutPack.ts';
import { packHtml } from '../../shared/handout/packHtml.ts';
import { handoutPlan } from './handoutPlan.ts';
import { type Comparison, compare } from './measure.ts';
import { mostMemory, type ProcessMemory } from './processMemory.ts';

/** Copies of the sample that make some 30, 100 and 500 pages. */
const SIZES = [
  { copies: 2, rounds: 5 },
  { copies: 5, rounds: 5 },
  { copies: 25, rounds: 1 },
];
const moment = { branchId: 2, year: 2024, period: 'q3' } as const;

/** The most memory a print takes, in pieces and in one. */
export interface HandoutMemory {
  pages: number;
  ours: ProcessMemory;
  reference: ProcessMemory;
}

/**
 * A handout as a finished PDF, against the same Chromium printing its finished HTML in one piece, contents and all:
 * what a program could do that already knew every page number.
 */
export async function compareHandouts(): Promise<{ comparisons: Comparison[]; memories: HandoutMemory[] }> {
  const comparisons: Comparison[] = [];
  const memories: HandoutMemory[] = [];
  for (const { copies, rounds } of SIZES) {
    const engine = await chromiumPrintEngine(findBundledChromium);
    try {
      const { pages, ours, reference } = await bothWays(engine, copies);
      comparisons.push(
        await compare(
          `handout of ${pages} pages: plan to PDF`,
          ours,
          'Chromium, its finished HTML in one piece',
          reference,
          rounds,
        ),
      );
      // Each way in a browser of its own, which holds nothing of the other.
      await engine.close();
      const oursMost = await mostMemory(ours);
      await engine.close();
      memories.push({ pages, ours: oursMost, reference: await mostMemory(reference) });
    } finally {
      await engine.close();
    }
  }
  return { comparisons, memories };
}

async function bothWays(engine: PrintEngine, copies: number) {
  const options = { ...defaultHandoutOptions.progress, contents: true };
  const plan = handoutPlan(copies);
  const source = { kind: 'progress', plan, moment, options, versionName: null, changed: null } as const;
  const ours = () => printPack(engine, { pack: handoutPack(source), options, draftText: null });
  const { pages, contents } = await ours();
  const pack = handoutPack(source);
  const front = coverHtml(pack, options) + contentsHtml(contents, anchor => `#${anchor}`);
  const wish = { pack, options, fonts: handoutFontUrls.gothic, isNumbered: true, draftText: null };
  const html = packHtml(wish, front, pack.parts);
  return { pages, ours, reference: () => engine.pdf(html) };
}
