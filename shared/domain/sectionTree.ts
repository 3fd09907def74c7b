import type { Section } from './outlineRecords.ts';
import { inOrder, type PlanRecords } from './planRecords.ts';

/** A heading at its place in the outline. */
export interface OutlineEntry {
  section: Section;
  /** 0 for the headings at the top. */
  depth: number;
  /** The numbers of the headings above, then its own number and title: 「１.（２）③ 現金給付等の適正化の推進」. */
  path: string;
}

/** The headings of a branch's plan in the order they are printed. */
export function orderedSections(records: PlanRecords, branchId: number, year: number): OutlineEntry[] {
  const all = [...records.section.values()].filter(one => one.branchId === branchId && one.year === year);
  const known = new Set(all.map(({ id }) => id));
  const children = new Map<number | null, Section[]>();
  for (const section of all.toSorted(inOrder)) {
    // A heading whose parent is gone stands at the top rather than nowhere.
    const parent = section.parentId !== null && known.has(section.parentId) ? section.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), section]);
  }
  const entries: OutlineEntry[] = [];
  const add = (parentId: number | null, depth: number, above: string) => {
    for (const section of children.get(parentId) ?? []) {
      entries.push({ section, depth, path: `${above}${sectionTitle(section)}` });
      add(section.id, depth + 1, `${above}${section.number ?? `${section.title} `}`);
    }
  };
  add(null, 0, '');
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
