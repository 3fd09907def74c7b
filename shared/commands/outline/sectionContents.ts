import type { FiscalYear } from '../../domain/fiscalYear.ts';
import type { Passage, Section } from '../../domain/outlineRecords.ts';
import { inOrder, type PlanRecords } from '../../domain/planRecords.ts';
import type { Indicator } from '../../domain/records.ts';
import { sectionOfYear } from '../../domain/sectionOfYear.ts';
import { orderedSections, sectionsBelow, sectionTitle } from '../../domain/sectionTree.ts';
import type { PlanTable } from '../../domain/tableRecords.ts';

/** What stands below a heading, at any depth and in all periods of its year. */
export interface SectionContents {
  sections: Section[];
  indicators: Indicator[];
  tables: PlanTable[];
  passages: Passage[];
}

export function sectionContents(records: PlanRecords, section: Section): SectionContents {
  const outline = orderedSections(records, section.branchId, section.year);
  const ids = sectionsBelow(outline, section.id);
  const sections = ids.flatMap(id => records.section.get(String(id)) ?? []);
  return {
    sections: sections.filter(one => one.id !== section.id),
    ...standingAt(records, new Set(ids), section.year),
  };
}

/** What stands right below some headings of a year. */
export function standingAt(
  records: PlanRecords,
  sectionIds: ReadonlySet<number>,
  year: FiscalYear,
): Omit<SectionContents, 'sections'> {
  const isAt = ({ sectionId }: { sectionId: number | null }) =>
    sectionId !== null && sectionIds.has(sectionId);
  const used = indicatorsOf(records, year);
  // An indicator of several years is placed by the heading of one of them.
  const isShown = ({ id, sectionId }: Indicator) =>
    used.has(id) && sectionIds.has(sectionOfYear(records, sectionId, year)?.id ?? Number.NaN);
  return {
    indicators: [...records.indicator.values()].filter(one => isAt(one) || isShown(one)).sort(inOrder),
    tables: [...records.table.values()].filter(isAt).sort(inOrder),
    passages: [...records.passage.values()].filter(isAt).sort(inOrder),
  };
}

/** The indicators that have a target or a result in a year. */
function indicatorsOf(records: PlanRecords, year: FiscalYear): Set<number> {
  const ids = new Set<number>();
  for (const one of records.target.values()) if (one.year === year) ids.add(one.indicatorId);
  for (const one of records.measurement.values()) if (one.year === year) ids.add(one.indicatorId);
  return ids;
}

export function isNothing({ sections, indicators, tables, passages }: SectionContents): boolean {
  return sections.length + indicators.length + tables.length + passages.length === 0;
}

/** 「指標が3件（「ジェネリック医薬品使用割合」ほか）」, a line for each kind that is there. */
export function contentsLines({ sections, indicators, tables, passages }: SectionContents): string[] {
  const line = (kind: string, names: readonly string[]) => {
    const [first] = names;
    if (first === undefined) return [];
    return [`${kind}が${names.length}件（「${shortened(first)}」${names.length > 1 ? 'ほか' : ''}）`];
  };
  return [
    ...line('見出し', sections.map(sectionTitle)),
    ...line(
      '指標',
      indicators.map(({ name }) => name),
    ),
    ...line(
      '付表',
      tables.map(({ title }) => title),
    ),
    ...line(
      '本文',
      passages.map(({ text }) => text),
    ),
  ];
}

function shortened(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()];
  return letters.length > SHOWN ? `${letters.slice(0, SHOWN).join('')}…` : letters.join('');
}

const SHOWN = 24;
