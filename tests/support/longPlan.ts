import { type CalculatedPlan, calculatePlan } from '../../shared/calc/planCalculation.ts';
import type { Passage, Section } from '../../shared/domain/outlineRecords.ts';
import { emptyLists, toRecords } from '../../shared/domain/planRecords.ts';

/** What a made-up plan holds below one of its headings. */
export interface LongSection {
  parent?: number;
  title: string;
  mark?: string | null;
  passages?: (Pick<Passage, 'kind' | 'text'> & { mark?: string | null })[];
}

/** A plan of branch 1 in the year 2024 with these headings; `parent` is the place of the one above in the list. */
export function longPlan(sections: readonly LongSection[]): CalculatedPlan {
  const lists = emptyLists();
  const moment = { branchId: 1, year: 2024, period: 'annual' } as const;
  lists.branch.push({ id: 1, name: '山梨' });
  for (const [index, { parent, title, mark, passages }] of sections.entries()) {
    const section: Section = {
      id: index + 1,
      branchId: 1,
      year: 2024,
      parentId: parent === undefined ? null : parent + 1,
      sortOrder: index,
      number: null,
      title,
      group: null,
      mark: mark ?? null,
      fromId: null,
    };
    lists.section.push(section);
    for (const passage of passages ?? []) {
      lists.passage.push({
        ...moment,
        id: lists.passage.length + 1,
        sectionId: section.id,
        sortOrder: lists.passage.length,
        asOfText: null,
        links: [],
        carriedFrom: null,
        ...passage,
        mark: passage.mark ?? null,
      });
    }
  }
  return calculatePlan(toRecords(lists));
}
