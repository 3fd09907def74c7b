import { findFigures } from '../domain/figureText.ts';
import type { FiscalYear } from '../domain/fiscalYear.ts';
import { foldWidth } from '../domain/foldWidth.ts';
import { westernYear, YEAR_PATTERN } from '../domain/wareki.ts';
import { withoutDates } from './dateNote.ts';

/** Last year's figure printed beside this year's: 92.6％以上（前年度96.0％以上）. */
export interface BracketedPrior {
  /** As printed, with its brackets. */
  text: string;
  start: number;
  /** Without brackets and 前年度. */
  figure: string;
  /** What the words call it; null where they only say the year. */
  of: 'target' | 'actual' | null;
  /** The fiscal year it names. */
  year: FiscalYear | null;
}

/** Longer texts are reports, not results. */
const LONGEST = 1000;
const LAST_YEAR = /対?前年度?(?:同期|同月|末)?|昨年度?(?:同期|同月|末)?|前期|前回/;
const PIECES = /[(（［[〔]([^()（）［］[\]〔〕]*)[)）］\]〕]|[←⇐]\s*([^\n]+)|(?<=\n)([^\n(（［[〔]+)/g;

/** What each piece begins with; most cells have none of it. */
const OPENS = /[(（［[〔←⇐\n]/;

/**
 * Last year's figure in a cell: in brackets, behind an arrow or on a line of its own, called 前年度, R5 ... or,
 * where the sheet says that brackets hold last year (`plainBrackets`), bare.
 */
export function findBracketedPrior(
  text: string,
  fiscalYear: FiscalYear | null,
  plainBrackets: boolean,
): BracketedPrior | null {
  if (text.length > LONGEST || !OPENS.test(text)) return null;
  for (const match of text.matchAll(PIECES)) {
    const inner = foldWidth(match[1] ?? match[2] ?? match[3] ?? '');
    const named = namesLastYear(inner, fiscalYear);
    const bare = match[1] !== undefined && plainBrackets && isBareFigure(inner);
    if (!named && !bare) continue;
    const figure = inner
      .replace(LAST_YEAR, '')
      .replace(yearPattern(), '')
      .replace(/^[\s:：、のは]*(?:実績|結果|目標|計画)?値?[\s:：、は]*/, '');
    if (findFigures(withoutDates(figure)).length === 0) continue;
    return {
      text: match[0].trim(),
      start: match.index,
      figure: figure.trim(),
      of: /実績|結果/.test(inner) ? 'actual' : /目標|計画/.test(inner) ? 'target' : null,
      year: named ? (named.year ?? null) : null,
    };
  }
  return null;
}

/** Whether a text is nothing but a bracketed figure, as the lower row of a two-row form holds it. */
export function isBracketedFigure(text: string): boolean {
  const inner = /^\s*[(（［[〔]([^()（）［］[\]〔〕]*)[)）］\]〕]\s*$/.exec(text)?.[1];
  return inner !== undefined && findFigures(withoutDates(inner)).length > 0;
}

function namesLastYear(text: string, fiscalYear: FiscalYear | null): { year: FiscalYear | null } | null {
  const match = yearPattern().exec(text.normalize('NFKC'));
  const year = match && westernYear(match[1], match[2], match[3]);
  if (year !== null && fiscalYear !== null) return year === fiscalYear - 1 ? { year } : null;
  return LAST_YEAR.test(text) ? { year } : null;
}

function yearPattern(): RegExp {
  return new RegExp(`${YEAR_PATTERN}年?度?`);
}

/** One figure with 以上 and the like, no words: counts (1件/17件中) and dates are other notes. */
function isBareFigure(text: string): boolean {
  const figures = findFigures(withoutDates(text));
  const [figure] = figures;
  if (figure === undefined || figures.length > 1) return false;
  const words = text.slice(0, figure.start) + text.slice(figure.start + figure.printed.length);
  return /^(?:以上|以下|以内|超|未満)?$/.test(words.trim());
}
