import type { KpiSummaryRow } from './kpiSummary.ts';

/** Full-width characters to a line of each column. */
const LINE = { initiative: 13, name: 18, figure: 7 };
/** Lines of text that fit below the title of the first page. */
const PAGE_LINES = 22;

/** How many lines a row will have, roughly: its padding counts as one. Without its initiative. */
export function rowLines(row: KpiSummaryRow): number {
  const actual = lines(row.actualText, LINE.figure) + (row.asOfText ? 1 : 0);
  const name = lines(row.isKpi ? `${row.name} KPI` : row.name, LINE.name);
  return (
    1 + Math.max(name, actual, lines(row.targetText, LINE.figure), lines(row.differenceText, LINE.figure))
  );
}

/**
 * A row as tall as a page. It must be allowed to break, or it leaves the page it should begin on empty:
 * kept whole, such a first row would leave the title alone.
 */
export function isTall(row: KpiSummaryRow): boolean {
  return Math.max(rowLines(row), lines(row.initiative ?? '', LINE.initiative)) > PAGE_LINES;
}

function lines(text: string, length: number): number {
  return text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / length)), 0);
}
