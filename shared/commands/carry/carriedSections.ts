import { foldHead } from '../../calc/table/headPath.ts';
import { advancedYears } from '../../domain/advancedYears.ts';
import type { Section } from '../../domain/outlineRecords.ts';
import { nextId, type PlanRecords } from '../../domain/planRecords.ts';
import { sectionOfYear } from '../../domain/sectionOfYear.ts';
import { orderedSections } from '../../domain/sectionTree.ts';
import { type PutCommand, put } from '../command.ts';
import type { CarryWish } from './carryWish.ts';

/** The headings of the stretch that is begun. */
export interface CarriedSections {
  steps: PutCommand[];
  /** The heading of the new year that one of the old goes on in. */
  newId(sectionId: number | null): number | null;
}

/**
 * The headings of a year go on in the next one without their marks. One that stands there already, in the same words
 * and place, is tied to the one it goes on from instead of being written twice. Within a year they stay as they are,
 * marks included: a heading belongs to the year, and what was printed of it earlier is kept in the versions.
 */
export function carriedSections(records: PlanRecords, { from, to }: CarryWish): CarriedSections {
  if (from.year === to.year) return { steps: [], newId: sectionId => sectionId };
  const { branchId } = from;
  const steps: PutCommand[] = [];
  const ids = new Map<number, number>();
  const there = orderedSections(records, branchId, to.year).map(({ section }) => section);
  const taken = new Set<number>();
  let free = nextId(records.section);
  for (const { section } of orderedSections(records, branchId, from.year)) {
    const parentId = (section.parentId === null ? undefined : ids.get(section.parentId)) ?? null;
    const title = advancedYears(section.title, to.year - from.year);
    const known = sectionOfYear(records, section.id, to.year);
    const isSame = (one: Section) =>
      one.fromId === null &&
      !taken.has(one.id) &&
      one.parentId === parentId &&
      foldHead(one.title) === foldHead(title);
    const alike = known === null ? there.find(isSame) : undefined;
    const id = known?.id ?? alike?.id ?? free++;
    ids.set(section.id, id);
    taken.add(id);
    if (alike) steps.push(put('section', alike, { ...alike, fromId: section.id }));
    if (known === null && !alike) {
      const at = { id, year: to.year, parentId, fromId: section.id };
      steps.push(put('section', null, { ...section, ...at, title, mark: null }));
    }
  }
  return { steps, newId: sectionId => (sectionId === null ? null : (ids.get(sectionId) ?? null)) };
}
