import { escapeHtml } from './escapeHtml.ts';
import type { KpiSummary, KpiSummaryRow } from './kpiSummary.ts';
import { type KpiSummaryColumn, kpiSummaryColumns } from './kpiSummaryColumns.ts';
import { kpiSummaryGroups } from './kpiSummaryGroups.ts';
import { isTall } from './kpiSummaryHeight.ts';
import { footnotedRows, kpiSummaryNotes } from './kpiSummaryNotes.ts';

/** The table with its head, which repeats on every page: as-of note and legend above the column names. */
export function kpiSummaryTable(summary: KpiSummary): string {
  const columns = kpiSummaryColumns(summary.rows);
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const cols = columns.map(({ width }) => `<col style="width:${((width / total) * 100).toFixed(3)}%">`);
  const heads = columns.map(({ key, head }) => `<th scope="col" class="${key}">${head}</th>`);
  return `<table class="kpiSummary">
<colgroup>${cols.join('')}</colgroup>
<thead>
<tr class="legend"><td colspan="${columns.length}">${legendLine(summary)}</td></tr>
<tr>${heads.join('')}</tr>
</thead>
${bodies(summary, columns)}
${kpiSummaryNotes(summary, columns.length)}
</table>`;
}

function legendLine({ asOfNote, legend, rows }: KpiSummary): string {
  const differs = rows.some(row => row.asOfText !== null) ? '（時点が異なるものは結果欄に記載）' : '';
  const asOf = asOfNote === null ? '' : escapeHtml(`${asOfNote}${differs}`);
  const marks = legend.map(({ glyph, meaning }) => {
    return `<span class="legendMark"><b>${escapeHtml(glyph)}</b> ${escapeHtml(meaning)}</span>`;
  });
  const legendText = marks.length === 0 ? '' : `評価：${marks.join('')}`;
  return `<div class="legendLine"><span>${asOf}</span><span>${legendText}</span></div>`;
}

function bodies({ rows }: KpiSummary, columns: KpiSummaryColumn[]): string {
  if (rows.length === 0) {
    return `<tbody><tr><td class="empty" colspan="${columns.length}">該当する指標はありません。</td></tr></tbody>`;
  }
  const footnoted = footnotedRows(rows);
  const footnoteOf = (row: KpiSummaryRow) => (footnoted.includes(row) ? footnoted.indexOf(row) + 1 : null);
  return kpiSummaryGroups(rows)
    .map(group => {
      const lines = group.map((row, index) => tableRow(columns, row, footnoteOf(row), index, group.length));
      return `<tbody>${lines.join('\n')}</tbody>`;
    })
    .join('\n');
}

/** The initiative stands once, beside all its indicators; the indicator's name is what heads a row. */
function tableRow(
  columns: KpiSummaryColumn[],
  row: KpiSummaryRow,
  footnote: number | null,
  index: number,
  groupSize: number,
): string {
  const cells = columns.map(column => {
    if (column.once && index > 0) return '';
    const span = column.once && groupSize > 1 ? ` rowspan="${groupSize}"` : '';
    const content = column.cell(row, footnote);
    if (column.key === 'indicator') return `<th scope="row" class="indicator">${content}</th>`;
    const state =
      column.key === 'mark' ? ` ${row.tone}Cell` : content === '' && cannotBe(column, row) ? ' struck' : '';
    return `<td class="${column.key}${state}"${span}>${content}</td>`;
  });
  return `<tr${isTall(row) ? ' class="tall"' : ''}>${cells.join('')}</tr>`;
}

/** A difference that stays empty beside a result will never be: struck out. Without a result it is to come. */
function cannotBe(column: KpiSummaryColumn, row: KpiSummaryRow): boolean {
  const isDerived = column.key === 'difference' || column.key === 'achievement';
  return isDerived && row.actualText.trim() !== '';
}
