import type { CheckPlace } from '../../calc/checks/check.ts';
import { groupBy } from '../../domain/groupBy.ts';
import type { Passage, Section } from '../../domain/outlineRecords.ts';
import { inOrder, type PlanRecords } from '../../domain/planRecords.ts';
import { orderedSections } from '../../domain/sectionTree.ts';
import { byPeriod } from './periodOrder.ts';
import type { PlanText } from './planText.ts';

/** The texts of a branch's outline: every heading with the sentences below it. @param year null for all */
export function outlineTexts(
  records: PlanRecords,
  year: number | null,
): (branchId: number) => Generator<PlanText> {
  const byPlan = (one: { branchId: number; year: number }) => `${one.branchId}/${one.year}`;
  const passages = groupBy(records.passage.values(), byPlan);
  const sections = groupBy(records.section.values(), byPlan);

  return function* ofBranch(branchId) {
    const isHere = (one: Passage | Section) =>
      one.branchId === branchId && (year === null || one.year === year);
    const years = new Set<number>();
    for (const [first] of [...passages.values(), ...sections.values()]) {
      if (first && isHere(first)) years.add(first.year);
    }
    for (const of of [...years].sort((a, b) => b - a)) {
      yield* ofYear(records, branchId, of, passages.get(`${branchId}/${of}`) ?? []);
    }
  };
}

function* ofYear(
  records: PlanRecords,
  branchId: number,
  year: number,
  passages: readonly Passage[],
): Generator<PlanText> {
  const outline = orderedSections(records, branchId, year);
  const known = new Set(outline.map(({ section }) => section.id));
  const below = groupBy(passages, ({ sectionId }) =>
    sectionId !== null && known.has(sectionId) ? sectionId : null,
  );
  for (const { section } of outline) {
    yield* sectionTexts(section);
    for (const passage of (below.get(section.id) ?? []).sort(inReadingOrder)) yield* passageTexts(passage);
  }
  for (const passage of (below.get(null) ?? []).sort(inReadingOrder)) yield* passageTexts(passage);
}

function* sectionTexts({ id, title, mark }: Section): Generator<PlanText> {
  const place: CheckPlace = { at: 'section', sectionId: id };
  if (title !== '') yield { place, field: 'title', index: 0, text: title };
  if (mark !== null) yield { place, field: 'mark', index: 0, text: mark };
}

function* passageTexts({ id, text, mark, asOfText }: Passage): Generator<PlanText> {
  const place: CheckPlace = { at: 'passage', passageId: id, link: null };
  if (text !== '') yield { place, field: 'text', index: 0, text };
  if (mark !== null) yield { place, field: 'mark', index: 0, text: mark };
  if (asOfText !== null) yield { place, field: 'asOf', index: 0, text: asOfText };
}

function inReadingOrder(a: Passage, b: Passage): number {
  return byPeriod(a, b) || inOrder(a, b);
}
