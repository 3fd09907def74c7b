import { type IndicatorStatus, planStatus } from '../calc/indicatorStatus.ts';
import type { CalculatedPlan } from '../calc/planCalculation.ts';
import { fiscalYearName } from '../domain/fiscalYear.ts';
import type { Moment } from '../domain/moment.ts';
import type { CellRange } from '../reading/workbookCells.ts';
import { shownWidth } from './cellSize.ts';
import { kpiColumns } from './kpiColumns.ts';
import { type NewCell, type NewSheet, pageMarks, textCell, type WorkbookMarks } from './newWorkbook.ts';
import { isLandscape } from './paper.ts';
import { fittedRows } from './rowHeights.ts';
import { textLine } from './textLines.ts';

const HEAD_ROW = 3;

/** 目標達成状況: the KPI list of a year and period as a sheet; null where the branch has no indicators. */
export function kpiListSheet(plan: CalculatedPlan, moment: Moment, marks: WorkbookMarks): NewSheet | null {
  const statuses = planStatus(plan, moment);
  if (statuses.length === 0) return null;
  const columns = kpiColumns(statuses, HEAD_ROW + 1);
  const grid = [
    columns.map(({ head }) => textCell(head, 'head')),
    ...statuses.map((status, at) => columns.map(({ cell }) => cell(status, at))),
  ];
  const merges = initiativeMerges(statuses, columns.findIndex(({ id }) => id === 'initiative') + 1);
  for (const { top, bottom, left } of merges) {
    for (let row = top + 1; row <= bottom; row += 1) {
      const cells = grid[row - HEAD_ROW];
      if (cells) cells[left - 1] = textCell('', 'text');
    }
  }
  // Long figures widen their column, because Excel would print ### for them; texts are broken into lines.
  const widths = columns.map(({ width }, at) =>
    Math.max(
      width,
      ...grid.flatMap(cells => (cells[at] && isNumber(cells[at]) ? shownWidth(cells[at]) + 1 : [])),
    ),
  );
  const below = notes(statuses).map((text, at) =>
    textLine({ text, style: 'footnote' }, widths, HEAD_ROW + 1 + grid.length + at),
  );
  return {
    name: '目標達成状況',
    columns: widths,
    rows: [
      { height: 26, cells: [textCell(`${fiscalYearName(moment.year)} 目標達成状況`, 'title')] },
      { height: null, cells: [textCell(marks.subject, 'note')] },
      ...fittedRows(grid, widths, merges, HEAD_ROW),
      { height: null, cells: [] },
      ...below.map(({ row }) => row),
    ],
    merges: [...merges, ...below.flatMap(line => line.merges)],
    freeze: { rows: HEAD_ROW, columns: columns.findIndex(({ id }) => id === 'name') + 1 },
    page: {
      landscape: isLandscape(widths),
      titleRows: { from: HEAD_ROW, to: HEAD_ROW },
      titleColumns: 0,
      ...pageMarks(marks),
    },
  };
}

/** 対応項目 that several indicators in a row share. */
function initiativeMerges(statuses: readonly IndicatorStatus[], column: number): CellRange[] {
  if (column === 0) return [];
  const merges: CellRange[] = [];
  statuses.forEach(({ indicator: { initiative } }, at) => {
    const above = statuses[at - 1]?.indicator.initiative;
    if (initiative === null || initiative !== above) return;
    const row = HEAD_ROW + 1 + at;
    const last = merges.at(-1);
    if (last?.bottom === row - 1) last.bottom = row;
    else merges.push({ top: row - 1, bottom: row, left: column, right: column });
  });
  return merges;
}

/** The legend of the marks, and why a mark is not the computed one. */
function notes(statuses: readonly IndicatorStatus[]): string[] {
  const marks = statuses.flatMap(({ scale }) => scale.marks);
  const legend = marks
    .filter(({ glyph }, at) => marks.findIndex(one => one.glyph === glyph) === at)
    .map(({ glyph, meaning }) => `${glyph} ${meaning}`);
  const reasons = statuses.flatMap(({ indicator, override, computedMark }) =>
    override && override.mark !== computedMark
      ? [
          `※ ${indicator.no ?? indicator.name}：${override.reason}（計算上の評価は ${computedMark ?? 'なし'}）`,
        ]
      : [],
  );
  return [`※ 評価：${legend.join('　')}`, ...reasons];
}

function isNumber({ value }: NewCell): boolean {
  return value?.kind === 'number' || value?.kind === 'formula';
}
