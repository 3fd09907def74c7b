import type { Section } from '../../shared/domain/outlineRecords.ts';
import type { PlanRecords, RecordLists } from '../../shared/domain/planRecords.ts';
import { orderedSections, sectionTitle } from '../../shared/domain/sectionTree.ts';

/**
 * Headings as a person writes them, one a line, two spaces for each step in; the number stands before the first
 * blank: 「１． 企画」, 「- 表紙」 for one without a number. Ids are those of the lines, from 1.
 */
export function outlineOfWords(words: string): RecordLists['section'] {
  const above: Section[] = [];
  return words
    .split('\n')
    .filter(line => line.trim() !== '')
    .map((line, at) => {
      const indent = line.search(/\S/);
      const [number = '', title = ''] = line.trim().split(' ');
      const depth = indent / 2;
      const section: Section = {
        id: at + 1,
        branchId: 1,
        year: 2024,
        parentId: above[depth - 1]?.id ?? null,
        sortOrder: at,
        number: number === '-' ? null : number,
        title,
        group: null,
        mark: null,
        fromId: null,
      };
      above.length = depth;
      above.push(section);
      return section;
    });
}

/** The outline as it is shown, in the same words. */
export function wordsOfOutline(records: PlanRecords): string[] {
  return orderedSections(records, 1, 2024).map(
    ({ section, depth }) =>
      '  '.repeat(depth) + (section.number === null ? `- ${section.title}` : sectionTitle(section)),
  );
}
