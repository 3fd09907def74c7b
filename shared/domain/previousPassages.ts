import type { Moment } from './moment.ts';
import type { Passage } from './outlineRecords.ts';
import { periodEnd } from './period.ts';
import { inOrder, type PlanRecords } from './planRecords.ts';
import { sectionOfYear } from './sectionOfYear.ts';

/** What stood in a place of the plan at an earlier time. */
export interface PreviousPassages {
  moment: Moment;
  passages: readonly Passage[];
}

/**
 * What was last written before a sentence at its place: of the same kind below the same heading, in the period that
 * ended last before its own. Headings of other years are the same where one goes on from the other, or where they read
 * the same. Null where there is none.
 */
export function previousPassages(records: PlanRecords, passage: Passage): PreviousPassages | null {
  const { branchId, kind } = passage;
  const end = endOf(passage);
  const path = pathOf(records, passage);
  const isSamePlace = (one: Passage) => {
    const goesOn = sectionOfYear(records, one.sectionId, passage.year);
    return (goesOn !== null && goesOn.id === passage.sectionId) || pathOf(records, one) === path;
  };
  const earlier = [...records.passage.values()].filter(
    one =>
      one.branchId === branchId &&
      one.kind === kind &&
      one.text.trim() !== '' &&
      endOf(one) < end &&
      isSamePlace(one),
  );
  const [last] = earlier.toSorted((a, b) => endOf(b).localeCompare(endOf(a)));
  if (!last) return null;
  const { year, period } = last;
  const passages = earlier.filter(one => one.year === year && one.period === period).sort(inOrder);
  return { moment: { branchId, year, period }, passages };
}

function endOf({ year, period }: Passage): string {
  return periodEnd(year, period);
}

/** The words of the headings above a sentence: their numbers change from year to year. */
function pathOf(records: PlanRecords, { sectionId }: Passage): string {
  const titles: string[] = [];
  for (let id = sectionId; id !== null; ) {
    const section = records.section.get(String(id));
    if (!section || titles.length > DEEPEST) break;
    titles.unshift(section.title.normalize('NFKC').replace(/\s/g, ''));
    id = section.parentId;
  }
  return titles.join('\n');
}

/** No outline is deeper, unless it goes round in circles. */
const DEEPEST = 20;
