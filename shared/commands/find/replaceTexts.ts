import type { CheckPlace } from '../../calc/checks/check.ts';
import { type CalculatedPlan, calculatePlan } from '../../calc/planCalculation.ts';
import { groupBy } from '../../domain/groupBy.ts';
import type { PlanRecords } from '../../domain/planRecords.ts';
import { replaceMatches } from '../../domain/textMatches.ts';
import type { PutCommand } from '../command.ts';
import type { FoundText } from '../findInPlan.ts';
import { type IndicatorRecords, recordsOfIndicators } from './indicatorRecords.ts';
import { replaceInIndicator } from './replaceInIndicator.ts';
import { replaceInPassage, replaceInSection } from './replaceInOutline.ts';
import { replaceInTable } from './replaceInTable.ts';
import { fixedBecause, longestText } from './replaceRefusal.ts';
import { type TableTitles, tableTitles } from './tableTitles.ts';
import { type ReplacedText, type Replacements, refused, type WantedText } from './textReplacement.ts';

/** What becomes of each text that was found, in the same order, and the edits of all that change. */
export function replaceTexts(
  records: PlanRecords,
  found: readonly FoundText[],
  replacement: string,
): Replacements {
  const plan = calculatePlan(records);
  const outcomes = new Map<FoundText, ReplacedText>();
  const open: WantedText[] = [];
  for (const one of found) {
    const wanted = { found: one, wanted: replaceMatches(one.text, one.matches, replacement) };
    const outcome = withoutTrying(wanted);
    if (outcome) outcomes.set(one, outcome);
    else open.push(wanted);
  }
  const indicators = recordsOfIndicators(records, indicatorIds(open));
  const titles = tableTitles(records);
  const steps: PutCommand[] = [];
  for (const ofOwner of groupBy(open, one => ownerOf(one.found.place)).values()) {
    const replaced = ofOneOwner(plan, { indicators, titles }, ofOwner);
    for (const text of replaced.texts) outcomes.set(text.found, text);
    for (const step of replaced.steps) steps.push(step);
  }
  return { texts: found.flatMap(one => outcomes.get(one) ?? []), steps };
}

/** What can be said of a text before any rule is asked; null where it has to be tried. */
function withoutTrying(one: WantedText): ReplacedText | null {
  const { found, wanted } = one;
  const fixed = fixedBecause(found);
  if (fixed) return refused(one, fixed);
  if (wanted === found.text) return { found, after: found.text, refusal: null };
  const longest = Math.max(longestText(found.field), found.text.length);
  return wanted.length > longest ? refused(one, 'tooLong') : null;
}

function indicatorIds(wanted: readonly WantedText[]): Set<number> {
  return new Set(
    wanted.flatMap(({ found: { place } }) => (place.at === 'indicator' ? [place.indicatorId] : [])),
  );
}

/** Texts that belong to one record are replaced together. */
function ownerOf(place: CheckPlace): string {
  switch (place.at) {
    case 'indicator':
      return `indicator/${place.indicatorId}`;
    case 'cell':
      return `table/${place.tableId}`;
    case 'passage':
      return `passage/${place.passageId}`;
    case 'section':
      return `section/${place.sectionId}`;
  }
}

function ofOneOwner(
  plan: CalculatedPlan,
  { indicators, titles }: { indicators: ReadonlyMap<number, IndicatorRecords>; titles: TableTitles },
  wanted: readonly WantedText[],
): Replacements {
  const nothing: Replacements = { texts: [], steps: [] };
  const [first] = wanted;
  if (first === undefined) return nothing;
  const { place } = first.found;
  switch (place.at) {
    case 'indicator': {
      const own = indicators.get(place.indicatorId);
      return own ? replaceInIndicator(own, wanted) : nothing;
    }
    case 'cell': {
      const table = plan.records.table.get(String(place.tableId));
      return table ? replaceInTable(plan, titles, table, wanted) : nothing;
    }
    // a sentence or a heading has one text that can be replaced
    case 'passage':
      return replaceInPassage(plan, first);
    case 'section': {
      const section = plan.records.section.get(String(place.sectionId));
      return section ? replaceInSection(section, first) : nothing;
    }
  }
}
