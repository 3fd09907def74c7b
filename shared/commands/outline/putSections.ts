import type { Section } from '../../domain/outlineRecords.ts';
import type { PlanRecords } from '../../domain/planRecords.ts';
import { sameRecord } from '../../domain/sameRecord.ts';
import { type PutCommand, put } from '../command.ts';

/** Headings that stand below one heading now, in this order. */
export function placedBelow(parentId: number | null, siblings: readonly Section[]): Section[] {
  return siblings.map((one, sortOrder) => ({ ...one, parentId, sortOrder }));
}

/** What has to be stored so that headings are as given; nothing for those that are so already. */
export function putSections(records: PlanRecords, sections: readonly Section[]): PutCommand[] {
  return sections.flatMap(after => {
    const before = records.section.get(String(after.id)) ?? null;
    return sameRecord(before, after) ? [] : [put('section', before, after)];
  });
}
