import { valueAt } from '../calc/monthlyRows.ts';
import { cellText } from '../calc/valueText.ts';
import { unitText } from '../domain/figureText.ts';
import { fiscalYearName } from '../domain/fiscalYear.ts';
import { months, periodName } from '../domain/period.ts';
import { type Indicator, measurementKey } from '../domain/records.ts';
import type { HandoutSource } from './handoutSource.ts';
import type { PrintedRow } from './tableContent.ts';
import { contentHtml } from './tableHtml.ts';

/** The months of an indicator in this year and the last, as a table; null where no month has a figure of its own. */
export function monthlyTableHtml(source: HandoutSource, indicator: Indicator, room: number): string | null {
  const { plan, moment } = source;
  const years = [moment.year, moment.year - 1].filter(year =>
    months.some(month => plan.records.measurement.has(measurementKey(indicator.id, year, month, 'actual'))),
  );
  if (!years.includes(moment.year)) return null;
  const rows = years.map(
    (year): PrintedRow => ({
      id: String(year),
      heads: [fiscalYearName(year)],
      isTotal: false,
      cells: months.map(period => {
        const typed = plan.records.measurement.get(
          measurementKey(indicator.id, year, period, 'actual'),
        )?.text;
        return {
          text: typed || cellText(valueAt(plan, indicator.id, 'actual', year, period)),
          bracket: null,
          places: [{ at: 'indicator', indicatorId: indicator.id, year, period, field: 'actual' }],
        };
      }),
    }),
  );
  const frame = {
    title: `${indicator.name}（月次）`,
    unit: indicator.unit === null ? null : unitText(indicator.unit),
    asOfText: null,
    corner: ['年度'],
    footnotes: [],
  };
  const columns = months.map(month => ({
    id: month,
    heads: [periodName[month]],
    kind: 'figure' as const,
    isReference: false,
  }));
  return contentHtml(source, frame, { columns, rows, columnLevels: 1, rowLevels: 1 }, room);
}
