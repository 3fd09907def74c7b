import { escapeHtml } from './escapeHtml.ts';
import type { KpiSummary, KpiSummaryRow } from './kpiSummary.ts';
import { shortLine } from './shortLine.ts';

/** Enough to recognise the indicator by; the number does the rest. */
const NAME_LENGTH = 40;

/** The rows whose mark a person gave, in order: their place here is the number of their footnote. */
export function footnotedRows(rows: readonly KpiSummaryRow[]): KpiSummaryRow[] {
  return rows.filter(row => row.markNote !== null && row.markNote.trim() !== '');
}

/**
 * Footnotes of the marks, then the general notes. They are the table's last rows, since Chromium keeps rows
 * together over a page end but not a table and what follows it: notes would stand alone on a last page.
 */
export function kpiSummaryNotes({ rows, notes }: KpiSummary, columnCount: number): string {
  const footnotes = footnotedRows(rows).map((row, index) => {
    return noteRow(
      `※${index + 1}`,
      `${shortLine(row.name, NAME_LENGTH)}：${row.markNote ?? ''}`,
      columnCount,
    );
  });
  const general = notes.map(text => {
    const [, sign, rest] = /^([※＊*]|注[：:.）)]?)\s*(.*)$/su.exec(text.trim()) ?? [null, '※', text.trim()];
    return noteRow(sign ?? '※', rest ?? '', columnCount);
  });
  const all = [...footnotes, ...general];
  return all.length === 0 ? '' : `<tbody class="notes">${all.join('\n')}</tbody>`;
}

function noteRow(sign: string, text: string, columnCount: number): string {
  const content = `<span class="sign">${escapeHtml(sign)}</span><span>${escapeHtml(text)}</span>`;
  return `<tr><td colspan="${columnCount}"><div class="note">${content}</div></td></tr>`;
}
