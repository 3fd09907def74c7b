import { type IndicatorStatus, planStatus, resultText } from '../calc/indicatorStatus.ts';
import type { CalculatedPlan } from '../calc/planCalculation.ts';
import { shownPassage } from '../calc/shownPassage.ts';
import { fiscalYearName } from '../domain/fiscalYear.ts';
import type { Moment } from '../domain/moment.ts';
import { inOrder } from '../domain/planRecords.ts';
import { sectionOfYear } from '../domain/sectionOfYear.ts';
import { orderedSections, sectionTitle } from '../domain/sectionTree.ts';
import { type NewSheet, pageMarks, textCell, type WorkbookMarks } from './newWorkbook.ts';
import { type ProgressBlock, progressBlocks, progressColumns } from './progressBlocks.ts';
import { type ProgressRow, pairedRows } from './progressRows.ts';
import { rowHeight } from './textSize.ts';

const HEAD_ROW = 3;

/** 事業計画と実施状況 under the headings of the plan; null where neither headings nor sentences are there. */
export function progressSheet(plan: CalculatedPlan, moment: Moment, marks: WorkbookMarks): NewSheet | null {
  const { branchId, year, period } = moment;
  const outline = orderedSections(plan.records, branchId, year);
  const passages = [...plan.records.passage.values()]
    .filter(one => one.branchId === branchId && one.year === year && one.period === period)
    .toSorted(inOrder)
    .map(one => ({ ...one, text: shownPassage(plan, one) }));
  if (outline.length + passages.length === 0) return null;
  const kpis = planStatus(plan, moment).filter(({ indicator }) => indicator.isKpi);
  const known = new Set(outline.map(({ section }) => section.id));
  const headingOf = ({ indicator }: IndicatorStatus) =>
    placed(sectionOfYear(plan.records, indicator.sectionId, year)?.id ?? null, known);
  const rowsOf = (sectionId: number | null) => [
    ...kpis.filter(one => headingOf(one) === sectionId).flatMap(kpiRow),
    ...pairedRows(passages.filter(one => placed(one.sectionId, known) === sectionId)),
  ];
  const loose = rowsOf(null);
  const blocks: ProgressBlock[] = [
    ...outline.map(({ section, depth }) => ({
      heading: sectionTitle(section),
      depth,
      mark: section.mark,
      rows: rowsOf(section.id),
    })),
    ...(loose.length > 0 ? [{ heading: '見出しなし', depth: 0, mark: null, rows: loose }] : []),
  ];
  const used = progressColumns.filter(
    ({ field }, at) => at < 3 || blocks.some(({ rows }) => rows.some(row => row[field] !== '')),
  );
  const written = progressBlocks(blocks, used, HEAD_ROW + 1);
  return {
    name: '実施状況',
    columns: used.map(({ width }) => width),
    rows: [
      { height: 26, cells: [textCell(`${fiscalYearName(year)} 事業計画の実施状況`, 'title')] },
      { height: null, cells: [textCell(marks.subject, 'note')] },
      { height: rowHeight(1), cells: used.map(({ head }) => textCell(head, 'head')) },
      ...written.rows,
    ],
    merges: written.merges,
    freeze: { rows: HEAD_ROW, columns: 0 },
    page: {
      landscape: true,
      titleRows: { from: HEAD_ROW, to: HEAD_ROW },
      titleColumns: 0,
      ...pageMarks(marks),
    },
  };
}

function kpiRow(status: IndicatorStatus): ProgressRow[] {
  const { indicator, target, actual, mark } = status;
  const result = resultText(status);
  const asOf = actual?.asOfText ?? null;
  return [
    {
      plan: `【KPI】${indicator.name}${target === null ? '' : `\n${target.text}`}`,
      status:
        asOf === null || result === '' ? result : `${result}（${asOf.replace(/^[（(](.*)[）)]$/, '$1')}）`,
      mark: mark ?? '',
      task: '',
      note: '',
      asOf: '',
    },
  ];
}

function placed(sectionId: number | null, known: ReadonlySet<number>): number | null {
  return sectionId !== null && known.has(sectionId) ? sectionId : null;
}
