import type { CalculatedPlan } from '../calc/planCalculation.ts';
import { type Figure, unitText } from '../domain/figureText.ts';
import type { PlanTable, TableChart } from '../domain/tableRecords.ts';
import { type ChartLine, chartLines, isTime } from './chartLines.ts';
import { smallChartsAcross } from './chartPanels.ts';
import type { ChartSeries, ChartSpec } from './chartSpec.ts';

/** A row or column of figures with the unit most of them have. */
interface DrawnLine {
  name: string;
  values: (string | null)[];
  unit: string | null;
}

/** More figures than this are no picture any more. */
export const MOST_FIGURES = 1000;

/** The chart of a table as its figures are now; null where there is none to draw, or far too many. */
export function tableChart(
  plan: CalculatedPlan,
  table: PlanTable,
  chart: TableChart,
  page: Pick<ChartSpec, 'width' | 'tone' | 'id'>,
): ChartSpec | null {
  const lines = chartLines(plan, table);
  const rows = chosenLines(lines.rows, chart.rowIds);
  const columns = chosenLines(lines.columns, chart.columnIds);
  if (rows.length * columns.length > MOST_FIGURES) return null;
  const isByRow = chart.series === 'rows';
  const drawn = (isByRow ? rows : columns).map(({ id, name }) =>
    drawnLine(
      name,
      (isByRow ? columns : rows).map(other =>
        isByRow ? lines.figure(id, other.id) : lines.figure(other.id, id),
      ),
    ),
  );
  const held = drawn.filter(({ values }) => values.some(value => value !== null));
  if (held.length === 0) return null;
  const categories = isByRow ? columns : rows;
  const { series, unit, rightUnit } = placed(held, chart.kind, isTime(categories));
  return {
    title: chart.title,
    name: `${table.title}の図`,
    categories: categories.map(({ name }) => name),
    series,
    unit,
    rightUnit,
    layout: chart.kind === 'multiples' ? 'multiples' : 'one',
    id: `table-chart-${table.id}`,
    ...page,
    height: chartHeight(chart.kind, series.length, page.width),
  };
}

/** Lines drawn: those chosen, else those that are usual, else all there are. */
export function chosenLines(lines: readonly ChartLine[], ids: readonly string[] | null): ChartLine[] {
  if (ids !== null) {
    const chosen = new Set(ids);
    return lines.filter(({ id }) => chosen.has(id));
  }
  const usual = lines.filter(({ isUsual }) => isUsual);
  return usual.length > 0 ? usual : [...lines];
}

function drawnLine(name: string, figures: readonly (Figure | null)[]): DrawnLine {
  const units = new Set(figures.flatMap(figure => (figure === null ? [] : [figure.unit])));
  const [unit = null] = units;
  return { name, values: figures.map(figure => figure?.value ?? null), unit: units.size === 1 ? unit : null };
}

export function isRate(unit: string | null): boolean {
  return unit === '%' || unit === 'pt';
}

/** Which series is drawn how and on which side; a unit no axis names stands behind the series' name. */
function placed(
  lines: readonly DrawnLine[],
  kind: TableChart['kind'],
  isOverTime: boolean,
): Pick<ChartSpec, 'series' | 'unit'> & { rightUnit: string | null } {
  const plain = kind === 'line' || (kind === 'multiples' && isOverTime) ? 'line' : 'bar';
  const rightAt = kind === 'barLine' ? rightLines(lines) : new Set<number>();
  const left = lines.filter((_, at) => !rightAt.has(at));
  const right = lines.filter((_, at) => rightAt.has(at));
  const unit = commonUnit(left);
  const rightUnit = commonUnit(right);
  const series = lines.map(({ name, values, unit: own }, at): ChartSeries => {
    const isRight = rightAt.has(at);
    const known = isRight ? rightUnit : unit;
    const withUnit = own === null || own === known ? name : `${name}（${unitText(own)}）`;
    return isRight
      ? { name: `${withUnit}（右目盛）`, values, kind: 'line', axis: 'right' }
      : { name: withUnit, values, kind: plain };
  });
  return { series, unit, rightUnit };
}

/** Rates beside counts, else the last series. */
function rightLines(lines: readonly DrawnLine[]): Set<number> {
  const rates = lines.flatMap(({ unit }, at) => (isRate(unit) ? [at] : []));
  if (rates.length > 0 && rates.length < lines.length) return new Set(rates);
  return lines.length > 1 ? new Set([lines.length - 1]) : new Set();
}

function commonUnit(lines: readonly DrawnLine[]): string | null {
  const units = new Set(lines.map(({ unit }) => unit));
  const [unit = null] = units;
  return units.size === 1 ? unit : null;
}

function chartHeight(kind: TableChart['kind'], series: number, width: number): number {
  if (kind !== 'multiples' || series < 2) return 250;
  return 24 + Math.ceil(series / smallChartsAcross(series, width)) * 140;
}
