import { type IndicatorStatus, planStatus } from '../calc/indicatorStatus.ts';
import { groupBy } from '../domain/groupBy.ts';
import { type Passage, type PassageKind, passageKinds } from '../domain/outlineRecords.ts';
import { inOrder } from '../domain/planRecords.ts';
import { sectionOfYear } from '../domain/sectionOfYear.ts';
import { type OutlineEntry, orderedSections, sectionsBelow } from '../domain/sectionTree.ts';
import type { PlanTable } from '../domain/tableRecords.ts';
import type { HandoutSource } from './handoutSource.ts';

/** A heading with what stands right below it. */
export interface PrintedSection extends OutlineEntry {
  passages: Passage[];
  statuses: IndicatorStatus[];
  tables: PlanTable[];
  /** Its heading stands on a sheet of its own before it. */
  isTitled?: boolean;
}

/** The parts of a plan that are to be printed. */
export interface OutlinePlan {
  /** In the order of the plan; one without headings comes last, as a section of no id. */
  sections: PrintedSection[];
  /** Notes of the heading 表紙: they stand on the cover. */
  coverNotes: string[];
}

const COVER = '表紙';

/** The headings that were chosen, each with its passages, indicators and tables. */
export function outlinePlan(source: HandoutSource): OutlinePlan {
  const { plan, moment, options } = source;
  const { records } = plan;
  const outline = orderedSections(records, moment.branchId, moment.year);
  const chosen =
    options.sections === null ? null : new Set(options.sections.flatMap(id => sectionsBelow(outline, id)));
  const isCover = ({ section, depth }: OutlineEntry) => depth === 0 && section.title.trim() === COVER;
  const known = new Set(outline.map(({ section }) => section.id));
  const placed = (id: number | null) => (id !== null && known.has(id) ? id : null);
  const isHere = (one: { branchId: number; year: number; period: string }) =>
    one.branchId === moment.branchId && one.year === moment.year && one.period === moment.period;
  const passages = bySection([...records.passage.values()].filter(isHere).toSorted(inOrder), placed);
  const tables = bySection([...records.table.values()].filter(isHere).toSorted(inOrder), placed);
  const statuses = groupBy(planStatus(plan, moment).filter(isPrinted), one =>
    placed(sectionOfYear(records, one.indicator.sectionId, moment.year)?.id ?? null),
  );
  const contentOf = (id: number | null) => ({
    passages: passages.get(id) ?? [],
    tables: tables.get(id) ?? [],
    statuses: statuses.get(id) ?? [],
  });
  const printed = outline.filter(one => !isCover(one) && (chosen === null || chosen.has(one.section.id)));
  const sections: PrintedSection[] = printed.map(entry => ({ ...entry, ...contentOf(entry.section.id) }));
  const loose = contentOf(null);
  if (chosen === null && loose.passages.length + loose.tables.length + loose.statuses.length > 0) {
    sections.push({ ...withoutHeading(source), ...loose });
  }
  const cover = outline.filter(isCover).flatMap(({ section }) => passages.get(section.id) ?? []);
  return { sections, coverNotes: cover.map(({ text }) => text) };
}

/** Passages of a kind, in order. */
export function ofKind({ passages }: PrintedSection, ...kinds: PassageKind[]): Passage[] {
  const wanted = passageKinds.filter(kind => kinds.includes(kind));
  return passages.filter(({ kind }) => wanted.includes(kind));
}

export function isEmpty({ passages, statuses, tables }: PrintedSection): boolean {
  return passages.length + statuses.length + tables.length === 0;
}

/** An indicator of other years has neither target nor result in this one. */
function isPrinted({ target, actual, result, entered }: IndicatorStatus): boolean {
  return target !== null || actual !== null || result !== null || entered.size > 0;
}

function bySection<T extends { sectionId: number | null }>(
  records: readonly T[],
  placed: (id: number | null) => number | null,
): Map<number | null, T[]> {
  return groupBy(records, ({ sectionId }) => placed(sectionId));
}

/** What stands below no heading is printed under one all the same, or it would be lost. */
function withoutHeading({ moment }: HandoutSource): OutlineEntry {
  const title = '見出しのない項目';
  const { branchId, year } = moment;
  return {
    section: {
      id: 0,
      branchId,
      year,
      parentId: null,
      sortOrder: 0,
      number: null,
      title,
      group: null,
      mark: null,
      fromId: null,
    },
    depth: 0,
    path: title,
  };
}
