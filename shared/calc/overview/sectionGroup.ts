import type { FiscalYear } from '../../domain/fiscalYear.ts';
import type { Section } from '../../domain/outlineRecords.ts';
import type { PlanRecords } from '../../domain/planRecords.ts';
import type { Indicator } from '../../domain/records.ts';
import { sectionOfYear } from '../../domain/sectionOfYear.ts';
import { sectionTitle } from '../../domain/sectionTree.ts';

/** No outline is deeper, unless it goes round in circles. */
const DEEPEST = 20;

export const NO_GROUP = '見出しなし';

/** A heading and those above it, from the heading itself upwards. */
export function headingsAbove(records: PlanRecords, sectionId: number | null): Section[] {
  const found: Section[] = [];
  for (let id = sectionId; id !== null && found.length < DEEPEST; ) {
    const section = records.section.get(String(id));
    if (section === undefined) break;
    found.push(section);
    id = section.parentId;
  }
  return found;
}

/**
 * Who answers for what stands below a heading: the nearest 担当グループ at or above it; in a plan that names none,
 * the topmost heading.
 */
export function groupOf(records: PlanRecords, sectionId: number | null): string {
  const above = headingsAbove(records, sectionId);
  const named = above.find(({ group }) => (group ?? '').trim() !== '')?.group;
  const top = above.at(-1);
  return named?.trim() ?? (top ? sectionTitle(top) : NO_GROUP);
}

/** Who answers for an indicator in a year: its heading is named once, and goes on over the years. */
export function groupOfIndicator(
  records: PlanRecords,
  { sectionId }: Pick<Indicator, 'sectionId'>,
  year: FiscalYear,
): string {
  return groupOf(records, sectionOfYear(records, sectionId, year)?.id ?? sectionId);
}
