import { type PutCommand, put } from '../../commands/command.ts';
import type { Section } from '../../domain/outlineRecords.ts';
import { inOrder, nextId, type PlanRecords } from '../../domain/planRecords.ts';
import { sameRecord } from '../../domain/sameRecord.ts';
import { foldText } from '../foldText.ts';
import type { ReadNarrative } from '../reading.ts';
import { placeInOrder } from './placeInOrder.ts';
import { splitHeading } from './splitHeading.ts';

/** The headings of a reading as sections of the plan. */
export interface PlacedSections {
  steps: PutCommand[];
  /** The section at the end of a path of headings; null for an empty one. */
  at(path: readonly string[]): number | null;
  /** The one section that a 対応項目 or a title names; null where none or several do. */
  named(text: string | null): number | null;
}

/** Finds or makes the section of every heading that plans and statuses of a sheet stand under. */
export function sectionsOfReading(
  narratives: readonly ReadNarrative[],
  records: PlanRecords,
  { branchId, year }: { branchId: number; year: number },
): PlacedSections {
  const present = [...records.section.values()].filter(one => one.branchId === branchId && one.year === year);
  const sections = new Map(present.map(one => [one.id, one]));
  const byPath = new Map<string, number>();
  const readBelow = new Map<number | null, number[]>();
  const names = new Map<string, Set<number>>();
  let freeId = nextId(records.section);

  const find = (parentId: number | null, number: string | null, title: string) => {
    const siblings = [...sections.values()].filter(one => one.parentId === parentId);
    const wanted = foldText(`${number ?? ''}${title}`);
    const exact = siblings.find(one => foldText(`${one.number ?? ''}${one.title}`) === wanted);
    if (exact) return exact;
    // Numbers move up and down from one sheet to the next; the words decide.
    const sameTitle = siblings.filter(one => foldText(one.title) === foldText(title));
    return sameTitle.length === 1 ? sameTitle[0] : undefined;
  };
  const placeOne = (parentId: number | null, heading: string): number => {
    const { number, title } = splitHeading(heading);
    const found = find(parentId, number, title);
    const id = found?.id ?? freeId++;
    if (!found) {
      const at = { id, branchId, year, parentId, sortOrder: 0 };
      sections.set(id, { ...at, number, title, group: null, mark: null, fromId: null });
    }
    for (const name of [heading, title]) {
      const known = names.get(foldText(name)) ?? new Set();
      names.set(foldText(name), known.add(id));
    }
    const below = readBelow.get(parentId) ?? [];
    if (!below.includes(id)) readBelow.set(parentId, [...below, id]);
    return id;
  };
  for (const { path } of narratives) {
    let parentId: number | null = null;
    for (const [depth, heading] of path.entries()) {
      const key = pathKey(path.slice(0, depth + 1));
      parentId = byPath.get(key) ?? placeOne(parentId, heading);
      byPath.set(key, parentId);
    }
  }
  for (const [parentId, read] of readBelow) orderSiblings(sections, present, parentId, read);
  return {
    steps: [...sections.values()].flatMap(after => {
      const before = records.section.get(String(after.id)) ?? null;
      return sameRecord(before, after) ? [] : [put('section', before, after)];
    }),
    at: path => byPath.get(pathKey(path)) ?? null,
    named: text => {
      const found = text === null ? undefined : names.get(foldText(text));
      return found?.size === 1 ? ([...found][0] ?? null) : null;
    },
  };
}

/** New headings stand where the sheet has them; where none is new nothing moves. */
function orderSiblings(
  sections: Map<number, Section>,
  present: readonly Section[],
  parentId: number | null,
  read: readonly number[],
): void {
  const before = present.filter(one => one.parentId === parentId).sort(inOrder);
  const known = new Set(before.map(({ id }) => id));
  if (read.every(id => known.has(id))) return;
  const order = placeInOrder([...known], read);
  for (const [sortOrder, id] of order.entries()) {
    const section = sections.get(id);
    if (section) sections.set(id, { ...section, sortOrder });
  }
}

function pathKey(path: readonly string[]): string {
  return path.map(foldText).join('\n');
}
