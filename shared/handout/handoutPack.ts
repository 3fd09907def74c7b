import { branchTitle } from '../domain/branchTitle.ts';
import { fiscalYearName } from '../domain/fiscalYear.ts';
import { periodName } from '../domain/period.ts';
import { AppError } from '../errors/appError.ts';
import { annualItem } from './annualItem.ts';
import { changeList } from './changeList.ts';
import { escapeHtml } from './escapeHtml.ts';
import { withGroupTitles } from './groupTitles.ts';
import { handoutKindName } from './handoutOptions.ts';
import type { HandoutPack, HandoutPart } from './handoutPart.ts';
import type { HandoutSource } from './handoutSource.ts';
import { hasSections } from './handoutTrouble.ts';
import { headingHtml, partHeading } from './headingHtml.ts';
import { kpiSummaryBody } from './kpiSummaryHtml.ts';
import { kpiSummaryOf } from './kpiSummaryOf.ts';
import { monthlyTableHtml } from './monthlyTable.ts';
import { isEmpty, outlinePlan, type PrintedSection } from './outlinePlan.ts';
import { type PartGroup, partGroups, ROOM } from './partGroups.ts';
import { progressTable } from './progressTable.ts';
import { tableHtml } from './tableHtml.ts';
import { titleLine } from './titleLine.ts';

/**
 * A handout as data: what its pages hold, cut where new pages begin. The first part has the title.
 * @throws AppError nothingToPrint
 */
export function handoutPack(source: HandoutSource): HandoutPack {
  const { kind, plan, moment, options, changed } = source;
  const branchName = branchTitle(plan.records.branch.get(String(moment.branchId))?.name ?? '');
  const periodText =
    moment.period === 'annual'
      ? fiscalYearName(moment.year)
      : `${fiscalYearName(moment.year)} ${periodName[moment.period]}`;
  const title = options.title?.trim() || `${fiscalYearName(moment.year)} ${handoutKindName[kind]}`;
  const { sections, coverNotes } = outlinePlan(source);
  const parts: HandoutPart[] = [];
  if (kind === 'kpi' || (kind === 'annual' && options.summary)) parts.push(summaryPart(source));
  if (hasSections(kind)) parts.push(...outlineParts(source, sections, title));
  if (parts.length === 0 && kind !== 'changes')
    throw new AppError('nothingToPrint', `${branchName} ${periodText}`);
  if (changed !== null) {
    const isAlone = kind === 'changes';
    const heading = isAlone ? `「${changed.since}」からの変更` : handoutKindName.changes;
    parts.push({
      id: 'changes',
      running: heading,
      hasTitle: isAlone,
      orientation: options.orientation,
      html: `<h2 class="heading d0">${escapeHtml(heading)}</h2>${changeList(source)}`,
      headings: [{ title: heading, depth: 0 }],
    });
  }
  const [first, ...others] = parts;
  const line = kind === 'kpi' ? '' : titleLine(source, { title, branchName, periodText });
  const titled = first ? [{ ...first, html: `${line}${first.html}` }] : [];
  return { title, branchName, periodText, parts: [...titled, ...others], coverNotes };
}

function summaryPart({ kind, plan, moment, options }: HandoutSource): HandoutPart {
  const { documentNo, confidentiality, meetingName, meetingDate } = options;
  const isAlone = kind === 'kpi' && !options.cover;
  const meeting = isAlone ? { meetingName, meetingDate } : { meetingName: null, meetingDate: null };
  const page = { documentNo, confidentiality, ...meeting };
  const summary = kpiSummaryOf(plan, moment, page, options.marks);
  const title = (kind === 'kpi' ? options.title?.trim() : null) || summary.title;
  return {
    id: 'summary',
    running: kind === 'kpi' ? `${summary.branchName}　${title}` : '目標達成状況',
    hasTitle: kind === 'kpi',
    orientation: 'landscape',
    html: kpiSummaryBody({ ...summary, title, legend: options.legend ? summary.legend : [] }),
    headings: [{ title, depth: 0 }],
  };
}

function outlineParts(
  source: HandoutSource,
  sections: readonly PrintedSection[],
  title: string,
): HandoutPart[] {
  const printed = source.kind === 'tables' ? withTables(source, sections) : sections;
  // Bare headings are no handout.
  if (printed.every(isEmpty)) return [];
  const groups = partGroups(source, printed);
  const partOf = (group: PartGroup): HandoutPart => ({
    id: group.id,
    running: group.running,
    orientation: group.orientation,
    html: groupHtml(source, group),
    headings: group.sections
      .filter(({ isTitled }) => isTitled !== true)
      .map(({ section, depth }) => partHeading(section, depth)),
  });
  if (source.kind !== 'annual' || !source.options.groupTitles) return groups.map(partOf);
  return withGroupTitles(groups, title, source).flatMap(({ page, group }) => [
    ...(page === null ? [] : [page]),
    ...(group === null ? [] : [partOf(group)]),
  ]);
}

function groupHtml(source: HandoutSource, group: PartGroup): string {
  const room = ROOM[group.orientation];
  switch (source.kind) {
    case 'progress':
      return progressTable(source, group);
    case 'annual':
      return group.sections.map(section => annualItem(source, section, room)).join('\n');
    default:
      return group.sections.map(section => sectionTables(source, section, room)).join('\n');
  }
}

function sectionTables(source: HandoutSource, section: PrintedSection, room: number): string {
  const tables = section.tables.map(table => tableHtml(source, table, room));
  const months = section.statuses.flatMap(({ indicator }) => monthlyTableHtml(source, indicator, room) ?? []);
  return [headingHtml(source, section.section, section.depth), ...tables, ...months].join('\n');
}

/** The headings with tables and those above them. */
function withTables(source: HandoutSource, sections: readonly PrintedSection[]): PrintedSection[] {
  const kept = new Set<number>();
  const parents = new Map(sections.map(({ section }) => [section.id, section.parentId]));
  for (const one of sections) {
    const hasMonths = one.statuses.some(({ indicator }) => monthlyTableHtml(source, indicator, 1) !== null);
    if (one.tables.length === 0 && !hasMonths) continue;
    for (let id: number | null = one.section.id; id !== null && !kept.has(id); ) {
      kept.add(id);
      id = parents.get(id) ?? null;
    }
  }
  return sections.filter(({ section }) => kept.has(section.id));
}
