import { escapeHtml } from './escapeHtml.ts';
import { figureHtml } from './figureHtml.ts';
import type { KpiSummaryRow } from './kpiSummary.ts';

/** One column of the KPI summary. */
export interface KpiSummaryColumn {
  key: string;
  head: string;
  /** In proportion to the others: what is left when a column is dropped goes to all. */
  width: number;
  /** Printed once for all indicators of an initiative. */
  once?: boolean;
  /** Escaped HTML. */
  cell(row: KpiSummaryRow, footnote: number | null): string;
}

const columns: KpiSummaryColumn[] = [
  { key: 'no', head: 'No.', width: 9, once: true, cell: row => escapeHtml(row.no ?? '') },
  { key: 'initiative', head: '対応項目', width: 52, once: true, cell: row => nameHtml(row.initiative ?? '') },
  { key: 'indicator', head: '指標', width: 73.5, cell: indicatorCell },
  { key: 'target', head: '目標', width: 30.5, cell: row => figureHtml(row.targetText.trim()) },
  { key: 'actual', head: '結果', width: 32.5, cell: actualCell },
  { key: 'difference', head: '目標との差', width: 29.5, cell: row => figureHtml(row.differenceText.trim()) },
  { key: 'achievement', head: '達成度', width: 19, cell: row => figureHtml(row.achievementText.trim()) },
  { key: 'mark', head: '評価', width: 16, cell: markCell },
];

/** Places that many branches have nothing for; a column without one entry is left out. */
const optional: Record<string, (row: KpiSummaryRow) => string | null> = {
  no: row => row.no,
  initiative: row => row.initiative,
  difference: row => row.differenceText,
  achievement: row => row.achievementText,
};

/** The columns these rows need, in the order of the branches' own sheet. */
export function kpiSummaryColumns(rows: readonly KpiSummaryRow[]): KpiSummaryColumn[] {
  return columns.filter(({ key }) => {
    const entry = optional[key];
    return entry === undefined || rows.some(row => (entry(row) ?? '').trim() !== '');
  });
}

/** Breaking at phrases reads best in a few lines; a paragraph becomes ragged, so it breaks as books do. */
const PARAGRAPH = 48;

function nameHtml(text: string): string {
  const html = escapeHtml(text);
  return text.length > PARAGRAPH ? `<span class="paragraph">${html}</span>` : html;
}

/** The tag stands in front: there the eye finds it in every row, and it is never left alone on a last line. */
function indicatorCell(row: KpiSummaryRow): string {
  return `${row.isKpi ? '<span class="kpiTag">KPI</span> ' : ''}${nameHtml(row.name)}`;
}

function actualCell(row: KpiSummaryRow): string {
  const asOf = row.asOfText ? `<span class="asOf">${escapeHtml(row.asOfText)}</span>` : '';
  return `<span class="figure">${figureHtml(row.actualText.trim())}</span>${asOf}`;
}

function markCell(row: KpiSummaryRow, footnote: number | null): string {
  const reference = footnote === null ? '' : `<span class="footnoteNo">※${footnote}</span>`;
  const size = [...row.mark].length > 1 ? ' word' : '';
  return `<span class="glyph ${row.tone}${size}">${escapeHtml(row.mark)}</span>${reference}`;
}
