import { chromiumPrintEngine } from '../../electron/print/chromiumPrintEngine.ts';
import { findBundledChromium } from '../../electron/print/findChromium.ts';
import { handoutFontUrls } from '../../electron/print/handoutFonts.ts';
import { printPack } from '../../electron/print/printPack.ts';
import { contentsHtml, coverHtml } from '../../shared/handout/frontHtml.ts';
import { defaultHandoutOptions } from '../../shared/handout/handoutOptions.ts';
import { handoutPack } from '../../shared/handout/handoutPack.ts';
import { packHtml } from '../../shared/handout/packHtml.ts';
import { handoutPlan } from './handoutPlan.ts';
import { type Comparison, compare } from './measure.ts';

/** Copies of the sample that make some 30, 100 and 500 pages. */
const SIZES = [
  { copies: 2, rounds: 5 },
  { copies: 5, rounds: 5 },
  { copies: 25, rounds: 1 },
];
const moment = { branchId: 2, year: 2024, period: 'q3' } as const;

/**
 * A handout as a finished PDF, against the same Chromium printing its finished HTML in one piece, contents and all:
 * what a program could do that already knew every page number.
 */
export async function compareHandouts(): Promise<Comparison[]> {
  const engine = await chromiumPrintEngine(findBundledChromium);
  const options = { ...defaultHandoutOptions.progress, contents: true };
  try {
    const results: Comparison[] = [];
    for (const { copies, rounds } of SIZES) {
      const plan = handoutPlan(copies);
      const source = { kind: 'progress', plan, moment, options, versionName: null, changed: null } as const;
      const ours = () => printPack(engine, { pack: handoutPack(source), options, draftText: null });
      const { pages, contents } = await ours();
      const pack = handoutPack(source);
      const front = coverHtml(pack, options) + contentsHtml(contents, anchor => `#${anchor}`);
      const wish = { pack, options, fonts: handoutFontUrls, isNumbered: true, draftText: null };
      const html = packHtml(wish, front, pack.parts);
      results.push(
        await compare(
          `handout of ${pages} pages: plan to PDF`,
          ours,
          'Chromium, its finished HTML in one piece',
          () => engine.pdf(html),
          rounds,
        ),
      );
    }
    return results;
  } finally {
    await engine.close();
  }
}
