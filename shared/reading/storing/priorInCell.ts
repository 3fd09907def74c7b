import type { FiscalYear } from '../../domain/fiscalYear.ts';
import { findBracketedPrior } from '../bracketedPrior.ts';

/** What changes in a cell that holds this year's figure and last year's in brackets. */
export interface PriorCellChange {
  /** This year's figure; null leaves it. */
  main: string | null;
  /** Last year's, without its brackets; null leaves it. */
  prior: string | null;
}

/** 「8,713通\n（6,515通）」 with one of its figures changed: brackets, line break and the other figure stay as they are. */
export function withPriorKept(
  before: string,
  { main, prior }: PriorCellChange,
  fiscalYear: FiscalYear,
): string {
  const found = findBracketedPrior(before, fiscalYear, true);
  if (!found) {
    const text = main ?? before.trim();
    return prior === null || prior === '' ? text : `${text}\n（${prior}）`;
  }
  const head = before.slice(0, found.start);
  const tail = before.slice(found.start + found.text.length);
  const bracket = prior === null ? found.text : rebracketed(found.text, prior);
  const mainBehind = head.trim() === '' && tail.trim() !== '';
  const place = mainBehind ? tail : head;
  const written = main === null ? place : replaced(place, main, mainBehind);
  const whole = mainBehind ? `${head}${bracket}${written}` : `${written}${bracket}${tail}`;
  return bracket === '' ? whole.trim() : whole;
}

/** The white space around it stays. */
function replaced(place: string, text: string, isBehind: boolean): string {
  const old = place.trim();
  if (old === '') return isBehind ? `${place}${text}` : `${text}${place}`;
  const at = place.indexOf(old);
  return `${place.slice(0, at)}${text}${place.slice(at + old.length)}`;
}

function rebracketed(printed: string, text: string): string {
  if (text === '') return '';
  const match = /^([(（［[〔])[\s\S]*([)）］\]〕])$/.exec(printed);
  return match ? `${match[1]}${text}${match[2]}` : text;
}
