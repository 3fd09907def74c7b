import type { Section } from '../domain/outlineRecords.ts';
import type { PlanRecords } from '../domain/planRecords.ts';
import { sectionTitle } from '../domain/sectionTree.ts';
import { movedHeadings } from './movedHeadings.ts';
import type { ChangeWay } from './versionChange.ts';

/** A heading that came, went, moved, or has another number or title. */
export interface HeadingChange {
  sectionId: number;
  way: ChangeWay;
  before: string;
  after: string;
}

/** What became of the headings of a branch's year; their marks are compared elsewhere. */
export function headingChanges(
  before: PlanRecords,
  after: PlanRecords,
  branchId: number,
  year: number,
): HeadingChange[] {
  const isOurs = (one: Section) => one.branchId === branchId && one.year === year;
  const moved = movedHeadings(before, after, branchId, year);
  const changes: HeadingChange[] = [];
  for (const is of after.section.values()) {
    if (!isOurs(is)) continue;
    const was = before.section.get(String(is.id));
    const text = { before: was ? sectionTitle(was) : '', after: sectionTitle(is) };
    if (was === undefined) changes.push({ sectionId: is.id, way: 'added', ...text });
    else if (moved.has(is.id)) {
      // the number alone does not say where it came from
      const from = {
        before: `${placeOf(before, was)}${text.before}`,
        after: `${placeOf(after, is)}${text.after}`,
      };
      changes.push({ sectionId: is.id, way: 'moved', ...(from.before === from.after ? text : from) });
    } else if (was.title !== is.title) changes.push({ sectionId: is.id, way: 'changed', ...text });
    else if (was.number !== is.number) changes.push({ sectionId: is.id, way: 'renumbered', ...text });
  }
  for (const was of before.section.values()) {
    if (!isOurs(was) || after.section.has(String(was.id))) continue;
    changes.push({ sectionId: was.id, way: 'removed', before: sectionTitle(was), after: '' });
  }
  return changes;
}

/** 「保健グループ＞」: the heading above. */
function placeOf(records: PlanRecords, { parentId }: Section): string {
  const parent = parentId === null ? undefined : records.section.get(String(parentId));
  return parent ? `${sectionTitle(parent)}＞` : '';
}
