import { groupBy } from './groupBy.ts';
import type { Section } from './outlineRecords.ts';
import { inOrder, type PlanRecords } from './planRecords.ts';
import { shownParents } from './shownParents.ts';

/** A heading at its place in the outline. */
export interface OutlineEntry {
  section: Section;
  /** 0 for the headings at the top. */
  depth: number;
  /** The numbers of the headings above, then its own number and title: 「１.（２）③ 現金給付等の適正化の推進」. */
  path: string;
}

/** The headings of a branch's year as they are shown: what stands below what. */
export interface SectionTree {
  /** The heading above one; null for those at the top. */
  parentOf(sectionId: number): Section | null;
  /** The headings right below one, or at the top, in order. */
  childrenOf(sectionId: number | null): readonly Section[];
}

/** The tree of a branch's year. Every heading has a place in it, in a damaged document too. */
export function sectionTree(records: PlanRecords, branchId: number, year: number): SectionTree {
  const all = [...records.section.values()].filter(one => one.branchId === branchId && one.year === year);
  const byId = new Map(all.map(one => [one.id, one]));
  const parents = shownParents(byId);
  const children = groupBy(all.toSorted(inOrder), ({ id }) => parents.get(id) ?? null);
  return {
    parentOf: sectionId => byId.get(parents.get(sectionId) ?? Number.NaN) ?? null,
    childrenOf: sectionId => children.get(sectionId) ?? [],
  };
}

/** The headings of a branch's plan in the order they are printed. */
export function orderedSections(records: PlanRecords, branchId: number, year: number): OutlineEntry[] {
  const tree = sectionTree(records, branchId, year);
  const entries: OutlineEntry[] = [];
  // A stack of its own: a damaged document may be deeper than calls may go.
  const waiting: { section: Section; depth: number; above: string }[] = [];
  const wait = (parentId: number | null, depth: number, above: string) => {
    for (const section of tree.childrenOf(parentId).toReversed()) waiting.push({ section, depth, above });
  };
  wait(null, 0, '');
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { section, depth, above } = next;
    entries.push({ section, depth, path: `${above}${sectionTitle(section)}` });
    wait(section.id, depth + 1, `${above}${section.number ?? `${section.title} `}`);
  }
  return entries;
}

/** The ids of a heading and of all headings below it, in order. */
export function sectionsBelow(outline: readonly OutlineEntry[], sectionId: number): number[] {
  const at = outline.findIndex(({ section }) => section.id === sectionId);
  const own = outline[at];
  if (own === undefined) return [];
  const after = outline.slice(at + 1);
  const end = after.findIndex(({ depth }) => depth <= own.depth);
  return [own, ...after.slice(0, end < 0 ? undefined : end)].map(({ section }) => section.id);
}

/** 「③ 現金給付等の適正化の推進」 */
export function sectionTitle({ number, title }: Section): string {
  return number === null ? title : `${number} ${title}`;
}
