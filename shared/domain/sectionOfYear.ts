import type { FiscalYear } from './fiscalYear.ts';
import { groupBy } from './groupBy.ts';
import type { Section } from './outlineRecords.ts';
import type { PlanRecords } from './planRecords.ts';

/** The headings that go on from each heading, made once for a set of headings. */
const followers = new WeakMap<PlanRecords['section'], ReadonlyMap<number | null, readonly Section[]>>();

/**
 * The heading of a year that is the same as one of another year: what it goes on from, or what goes on from it, over
 * any number of years. Null where that year has none, and for a heading that is gone.
 */
export function sectionOfYear(
  records: PlanRecords,
  sectionId: number | null,
  year: FiscalYear,
): Section | null {
  const own = sectionId === null ? undefined : records.section.get(String(sectionId));
  if (own === undefined || own.year === year) return own ?? null;
  const seen = new Set<number>();
  const waiting: Section[] = [];
  // A damaged document may lead round in circles: each heading is looked at once.
  const wait = (section: Section | undefined) => {
    if (section === undefined || seen.has(section.id) || section.branchId !== own.branchId) return;
    seen.add(section.id);
    waiting.push(section);
  };
  wait(own);
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (next.year === year) return next;
    for (const follower of followersOf(records.section).get(next.id) ?? []) wait(follower);
    if (next.fromId !== null) wait(records.section.get(String(next.fromId)));
  }
  return null;
}

function followersOf(sections: PlanRecords['section']): ReadonlyMap<number | null, readonly Section[]> {
  const known = followers.get(sections);
  if (known) return known;
  const made = groupBy(sections.values(), ({ fromId }) => fromId);
  followers.set(sections, made);
  return made;
}
