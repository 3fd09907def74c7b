import type { ChartLine, ChartLines } from '../../../shared/chart/chartLines.ts';
import { chosenLines } from '../../../shared/chart/tableChart.ts';
import type { TableChart } from '../../../shared/domain/tableRecords.ts';

/** A chart while it is being chosen: the lines are ticked one by one. */
export interface ChartDraft {
  kind: TableChart['kind'];
  series: TableChart['series'];
  title: string;
  rows: ReadonlySet<string>;
  columns: ReadonlySet<string>;
}

export function draftOf(chart: TableChart, lines: ChartLines): ChartDraft {
  const idsOf = (all: readonly ChartLine[], ids: readonly string[] | null) =>
    new Set(chosenLines(all, ids).map(({ id }) => id));
  return {
    kind: chart.kind,
    series: chart.series,
    title: chart.title ?? '',
    rows: idsOf(lines.rows, chart.rowIds),
    columns: idsOf(lines.columns, chart.columnIds),
  };
}

/** What is stored. The usual lines are not named: those that are added later are drawn too. */
export function chartOf({ kind, series, title, rows, columns }: ChartDraft, lines: ChartLines): TableChart {
  const idsOf = (all: readonly ChartLine[], chosen: ReadonlySet<string>) => {
    const usual = chosenLines(all, null);
    const isUsual = usual.length === chosen.size && usual.every(({ id }) => chosen.has(id));
    return isUsual ? null : all.flatMap(({ id }) => (chosen.has(id) ? [id] : []));
  };
  return {
    kind,
    series,
    title: title.trim() || null,
    rowIds: idsOf(lines.rows, rows),
    columnIds: idsOf(lines.columns, columns),
  };
}

/** With a line ticked or not. */
export function withLine(chosen: ReadonlySet<string>, id: string, isChosen: boolean): Set<string> {
  const next = new Set(chosen);
  if (isChosen) next.add(id);
  else next.delete(id);
  return next;
}
