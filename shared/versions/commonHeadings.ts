import type { PlanRecords } from '../domain/planRecords.ts';
import { orderedSections } from '../domain/sectionTree.ts';

/** A heading of either state at its place among those of both. */
export interface CommonHeading {
  order: number;
  path: string;
}

/** The headings of a year of two states in one order; those that are gone stand where they stood. */
export function commonHeadings(
  before: PlanRecords,
  after: PlanRecords,
  branchId: number,
  year: number,
): Map<number, CommonHeading> {
  const now = orderedSections(after, branchId, year);
  const known = new Set(now.map(({ section }) => section.id));
  const gone = new Map<number | null, { id: number; path: string }[]>();
  let last: number | null = null;
  for (const { section, path } of orderedSections(before, branchId, year)) {
    if (known.has(section.id)) last = section.id;
    else gone.set(last, [...(gone.get(last) ?? []), { id: section.id, path }]);
  }
  const headings = new Map<number, CommonHeading>();
  const add = (id: number, path: string) => headings.set(id, { order: headings.size, path });
  const addGone = (behind: number | null) => {
    for (const { id, path } of gone.get(behind) ?? []) add(id, path);
  };
  addGone(null);
  for (const { section, path } of now) {
    add(section.id, path);
    addGone(section.id);
  }
  return headings;
}
