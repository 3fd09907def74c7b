import type { Section } from '../domain/outlineRecords.ts';
import { sectionTitle } from '../domain/sectionTree.ts';
import type { Orientation } from './handoutOptions.ts';
import type { HandoutSource } from './handoutSource.ts';
import { isEmpty, type PrintedSection } from './outlinePlan.ts';
import { isReadable } from './tableHtml.ts';

/** Headings that are printed together, from one page on. */
export interface PartGroup {
  id: string;
  sections: PrintedSection[];
  orientation: Orientation;
  running: string;
  /** What the left column is called, where not 計画内容. */
  planHead: string | null;
}

/** Millimetres between the margins of A4. */
export const ROOM: Record<Orientation, number> = { portrait: 179.2, landscape: 266.2 };
/** What a table may take of it inside a cell. */
export const CELL_EDGE = 6;

/** Cuts the outline where a new page begins. A heading with nothing of its own stays with the one below it. */
export function partGroups(source: HandoutSource, sections: readonly PrintedSection[]): PartGroup[] {
  const deepest = source.options.newPages === 'top' ? 0 : 1;
  const groups: PrintedSection[][] = [];
  for (const section of sections) {
    const last = groups.at(-1);
    const isOpen = last?.every(isEmpty) === true && section.depth > (last.at(-1)?.depth ?? 0);
    if (last && (isOpen || section.depth > deepest)) last.push(section);
    else groups.push([section]);
  }
  const above = source.plan.records.section;
  return groups.map((group, index) => {
    const chain = chainOf(group, above, deepest);
    const setting = <K extends 'orientation' | 'planHead'>(key: K) =>
      chain
        .map(({ id }) => source.options.settings.find(one => one.sectionId === id)?.[key])
        .findLast(Boolean);
    return {
      id: `p${index + 1}`,
      sections: group,
      orientation: setting('orientation') ?? orientationFor(source, group),
      running: chain.map(sectionTitle).join('　'),
      planHead: setting('planHead') ?? null,
    };
  });
}

/** The headings at the top of a part's pages: those above it, and its own as far as it has begun a page with them. */
function chainOf(
  group: readonly PrintedSection[],
  above: ReadonlyMap<string, Section>,
  deepest: number,
): Section[] {
  const own = group.filter(
    ({ depth }, at) => depth <= deepest && (at === 0 || depth > (group[at - 1]?.depth ?? 0)),
  );
  const last = own.at(-1) ?? group[0];
  const chain: Section[] = [];
  for (let section = last?.section; section && !chain.includes(section); ) {
    chain.unshift(section);
    section = section.parentId === null ? undefined : above.get(String(section.parentId));
  }
  return chain;
}

/** Landscape where a table could only be read with a glass otherwise. */
function orientationFor(source: HandoutSource, group: readonly PrintedSection[]): Orientation {
  const { orientation, tables } = source.options;
  if (orientation === 'landscape' || (!tables && source.kind !== 'tables')) return orientation;
  const room = ROOM.portrait - CELL_EDGE;
  const fits = group.every(section => section.tables.every(table => isReadable(source, table, room)));
  return fits ? 'portrait' : 'landscape';
}
