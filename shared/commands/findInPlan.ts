import type { PlanRecords } from '../domain/planRecords.ts';
import { findMatches, needleOf, type TextMatch } from '../domain/textMatches.ts';
import type { FindQuery } from './find/findQuery.ts';
import type { PlanText } from './find/planText.ts';
import { planTexts } from './find/planTexts.ts';

/** A text in which something was found, and where in it. */
export interface FoundText extends PlanText {
  matches: readonly TextMatch[];
}

/** Every text of a document that holds what is looked for, in the order of the document. */
export function findInPlan(records: PlanRecords, query: FindQuery): FoundText[] {
  const needle = needleOf(query.needle, query.folding, query.whole);
  if (needle.folded === '') return [];
  const found: FoundText[] = [];
  for (const text of planTexts(records, query)) {
    const matches = findMatches(text.text, needle);
    if (matches.length > 0) found.push({ ...text, matches });
  }
  return found;
}
