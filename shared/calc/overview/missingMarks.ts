import type { Moment } from '../../domain/moment.ts';
import { months } from '../../domain/period.ts';
import type { PlanRecords } from '../../domain/planRecords.ts';
import { markKey } from '../../domain/records.ts';
import { orderedSections, sectionsBelow, sectionTitle } from '../../domain/sectionTree.ts';
import type { CalculatedPlan } from '../planCalculation.ts';
import { type KpiLine, kpiLines } from './kpiLines.ts';
import type { MissingItem } from './missing.ts';
import { groupOf, headingsAbove } from './sectionGroup.ts';

/** KPIs and headings nobody has judged, and marks that were given by a person without saying why. */
export function missingMarks(plan: CalculatedPlan, moment: Moment): MissingItem[] {
  const lines = kpiLines(plan, moment);
  return [
    // A KPI without a result is named for that alone.
    ...lines
      .filter(line => line.mark === null && line.result !== '' && line.target !== '')
      .map(line => markItem('noMark', line, moment)),
    ...unmarkedHeadings(plan.records, moment),
    ...lines.filter(line => hasNoReason(plan, line, moment)).map(line => markItem('noReason', line, moment)),
  ];
}

function hasNoReason({ records }: CalculatedPlan, { indicator }: KpiLine, { year, period }: Moment): boolean {
  return records.markOverride.get(markKey(indicator.id, year, period))?.reason.trim() === '';
}

function markItem(
  kind: 'noMark' | 'noReason',
  { indicator, mark, group }: KpiLine,
  moment: Moment,
): MissingItem {
  const { year, period } = moment;
  const place = { at: 'indicator', indicatorId: indicator.id, year, period, field: 'mark' } as const;
  return { kind, place, name: indicator.name, detail: mark === null ? 'KPI' : `評価 ${mark}`, group };
}

/**
 * Headings that are reported on and have no mark: neither they nor a heading above or below, nor a sentence of
 * theirs. Branches that mark no headings at all are not asked for any.
 */
function unmarkedHeadings(records: PlanRecords, { branchId, year, period }: Moment): MissingItem[] {
  if (months.includes(period)) return [];
  const here = [...records.passage.values()].filter(
    one => one.branchId === branchId && one.year === year && one.period === period,
  );
  const outline = orderedSections(records, branchId, year);
  const marked = new Set([
    ...outline.flatMap(({ section }) => (isMark(section.mark) ? [section.id] : [])),
    ...here.flatMap(({ sectionId, mark }) => (isMark(mark) && sectionId !== null ? [sectionId] : [])),
  ]);
  if (marked.size === 0) return [];
  const reported = new Set(
    here
      .filter(({ kind, text }) => kind === 'status' && text.trim() !== '')
      .map(({ sectionId }) => sectionId),
  );
  return outline
    .filter(({ section: { id } }) => reported.has(id))
    .filter(
      ({ section: { id } }) =>
        !headingsAbove(records, id).some(above => marked.has(above.id)) &&
        !sectionsBelow(outline, id).some(below => marked.has(below)),
    )
    .map(({ section }) => ({
      kind: 'noMark' as const,
      place: { at: 'section' as const, sectionId: section.id },
      name: sectionTitle(section),
      detail: '見出し',
      group: groupOf(records, section.id),
    }));
}

function isMark(mark: string | null): boolean {
  return mark !== null && mark.trim() !== '';
}
