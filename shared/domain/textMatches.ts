import { foldedText, type SearchFolding, searchFold } from './searchFold.ts';

/** A stretch of a text, `end` not included. */
export interface TextMatch {
  start: number;
  end: number;
}

/** What is searched for, folded once for all texts. */
export interface Needle {
  folded: string;
  folding: SearchFolding;
  /** Whether the text has to be this and nothing besides. */
  whole: boolean;
}

export function needleOf(text: string, folding: SearchFolding, whole: boolean): Needle {
  return { folded: foldedText(text, folding), folding, whole };
}

/**
 * Every place in a text that reads like the needle, from left to right, none overlapping. Letters are found whole:
 * ハ is not found in ﾊﾞ. An empty needle finds nothing.
 */
export function findMatches(text: string, { folded: wanted, folding, whole }: Needle): TextMatch[] {
  // A folded letter is at most twice as long (ヷ, İ), so this much shorter a text cannot hold it.
  if (wanted === '' || text.length * 2 < wanted.length) return [];
  const shallow = foldedText(text, folding);
  if (whole ? shallow !== wanted : !shallow.includes(wanted)) return [];
  const { folded, at, ends } = searchFold(text, folding);
  const found: TextMatch[] = [];
  for (let from = folded.indexOf(wanted); from >= 0; ) {
    const last = from + wanted.length - 1;
    const isWhole = at[from] !== at[from - 1] && at[last] !== at[last + 1];
    if (isWhole) found.push({ start: at[from] ?? 0, end: ends[last] ?? text.length });
    from = folded.indexOf(wanted, isWhole ? last + 1 : from + 1);
  }
  return found;
}

/** The text with other words in the place of each match. */
export function replaceMatches(text: string, matches: readonly TextMatch[], replacement: string): string {
  let replaced = '';
  let rest = 0;
  for (const { start, end } of matches) {
    replaced += text.slice(rest, start) + replacement;
    rest = end;
  }
  return replaced + text.slice(rest);
}
