import type { Moment } from '../../domain/moment.ts';
import { type Passage, passageKindName } from '../../domain/outlineRecords.ts';
import { months } from '../../domain/period.ts';
import { inOrder, type PlanRecords } from '../../domain/planRecords.ts';
import { orderedSections, sectionTitle } from '../../domain/sectionTree.ts';
import type { MissingItem } from './missing.ts';
import { groupOf } from './sectionGroup.ts';

/** Headings with a plan and no word on what became of it, and sentences that were begun and left empty. */
export function missingTexts(records: PlanRecords, moment: Moment): MissingItem[] {
  // Nobody reports on a single month.
  if (months.includes(moment.period)) return [];
  const { branchId, year, period } = moment;
  const ofYear = [...records.passage.values()].filter(one => one.branchId === branchId && one.year === year);
  const here = ofYear.filter(one => one.period === period).sort(inOrder);
  const planned = sectionsOf(ofYear.filter(isWritten('plan')));
  const reported = sectionsOf(here.filter(isWritten('status')));
  const outline = orderedSections(records, branchId, year);
  const noStatus = outline
    .filter(({ section: { id } }) => planned.has(id) && !reported.has(id))
    .map(({ section }) => ({
      kind: 'noStatus' as const,
      place: { at: 'section' as const, sectionId: section.id },
      name: sectionTitle(section),
      detail: '',
      group: groupOf(records, section.id),
    }));
  const empty = here
    .filter(({ text }) => text.trim() === '')
    .map(passage => ({
      kind: 'emptyText' as const,
      place: { at: 'passage' as const, passageId: passage.id, link: null },
      name: headingOf(records, passage),
      detail: passageKindName[passage.kind],
      group: groupOf(records, passage.sectionId),
    }));
  return [...noStatus, ...empty];
}

/** The heading a sentence stands below, as printed. */
export function headingOf(records: PlanRecords, { sectionId }: Pick<Passage, 'sectionId'>): string {
  const section = records.section.get(String(sectionId));
  return section ? sectionTitle(section) : '見出しなし';
}

function isWritten(kind: Passage['kind']): (passage: Passage) => boolean {
  return passage => passage.kind === kind && passage.text.trim() !== '';
}

function sectionsOf(passages: readonly Passage[]): ReadonlySet<number | null> {
  return new Set(passages.map(({ sectionId }) => sectionId));
}
