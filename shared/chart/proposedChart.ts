import type { CalculatedPlan } from '../calc/planCalculation.ts';
import type { Figure } from '../domain/figureText.ts';
import type { ChartKind, PlanTable, TableChart } from '../domain/tableRecords.ts';
import { type ChartLine, chartLines, isTime } from './chartLines.ts';
import { chosenLines, isRate } from './tableChart.ts';

/** The chart that fits a table's figures best; null where there are too few to draw. */
export function proposedChart(plan: CalculatedPlan, table: PlanTable): TableChart | null {
  const lines = chartLines(plan, table);
  const rows = chosenLines(lines.rows, null);
  const columns = chosenLines(lines.columns, null);
  const figures = rows.flatMap(row => columns.flatMap(column => lines.figure(row.id, column.id) ?? []));
  if (figures.length < 2) return null;
  const unitsAcross = (outer: readonly ChartLine[], unitOf: (line: ChartLine) => Set<string | null>) =>
    outer.every(line => unitOf(line).size <= 1);
  const rowUnits = (row: ChartLine) => unitsOf(columns.map(column => lines.figure(row.id, column.id)));
  const columnUnits = (column: ChartLine) => unitsOf(rows.map(row => lines.figure(row.id, column.id)));
  const series = seriesAxis(rows, columns, unitsAcross(rows, rowUnits), unitsAcross(columns, columnUnits));
  const isByRow = series === 'rows';
  const own = (isByRow ? rows : columns).filter(
    line => (isByRow ? rowUnits(line) : columnUnits(line)).size > 0,
  );
  const categories = isByRow ? columns : rows;
  const tops = own.map(line => topOf(line, categories, series, lines.figure));
  const units = own.map(line => [...(isByRow ? rowUnits(line) : columnUnits(line))][0] ?? null);
  const kind = fittingKind(own, categories, units, tops);
  return { kind, title: null, series, rowIds: null, columnIds: null };
}

function unitsOf(figures: readonly (Figure | null)[]): Set<string | null> {
  return new Set(figures.flatMap(figure => (figure === null ? [] : [figure.unit])));
}

/** Time goes along the axis; a series has one unit; else the longer side goes along the axis. */
function seriesAxis(
  rows: readonly ChartLine[],
  columns: readonly ChartLine[],
  isRowOfOneUnit: boolean,
  isColumnOfOneUnit: boolean,
): TableChart['series'] {
  if (isRowOfOneUnit !== isColumnOfOneUnit) return isRowOfOneUnit ? 'rows' : 'columns';
  if (isTime(rows) !== isTime(columns)) return isTime(rows) ? 'columns' : 'rows';
  return rows.length >= columns.length ? 'columns' : 'rows';
}

const MANY = 5;
const APART = 12;

function fittingKind(
  series: readonly ChartLine[],
  categories: readonly ChartLine[],
  units: readonly (string | null)[],
  tops: readonly number[],
): ChartKind {
  const rates = units.filter(isRate).length;
  if (rates > 0 && rates < series.length && series.length <= MANY) return 'barLine';
  const isRunning = series.length === 2 && /累計|累積/u.test(series[1]?.name ?? '');
  if (isRunning) return 'barLine';
  const drawn = tops.filter(top => top > 0);
  const isApart = drawn.length > 1 && Math.max(...drawn) > Math.min(...drawn) * APART;
  if (series.length > MANY || new Set(units).size > 1 || (isApart && series.length > 2)) return 'multiples';
  if (isTime(categories) && categories.length >= 6 && (series.length >= 3 || rates > 0)) return 'line';
  return 'bar';
}

function topOf(
  line: ChartLine,
  across: readonly ChartLine[],
  series: TableChart['series'],
  figure: (rowId: string, columnId: string) => { value: string } | null,
): number {
  const values = across.map(other =>
    Number((series === 'rows' ? figure(line.id, other.id) : figure(other.id, line.id))?.value ?? 0),
  );
  return Math.max(0, ...values.map(Math.abs));
}
