import { chartSvg } from '../chart/chartSvg.ts';
import { tableChart } from '../chart/tableChart.ts';
import type { PlanTable } from '../domain/tableRecords.ts';
import type { HandoutSource } from './handoutSource.ts';

/** CSS pixels of a millimetre. */
const PIXELS = 96 / 25.4;
/** Wider than this a chart of a few bars is all air. */
const WIDEST = 190;

/**
 * The chart of a table, as wide as its page allows; empty where it has none. It is never broken over pages and
 * stays with the table below it.
 * @param room millimetres
 */
export function chartHtml({ plan, options }: HandoutSource, table: PlanTable, room: number): string {
  if (table.chart === null || !options.charts) return '';
  const width = Math.floor(Math.min(room, WIDEST) * PIXELS);
  const chart = { ...table.chart, title: table.chart.title ?? table.title };
  const spec = tableChart(plan, table, chart, { width, tone: 'print' });
  return spec === null ? '' : `<figure class="chart">${chartSvg(spec)}</figure>\n`;
}
