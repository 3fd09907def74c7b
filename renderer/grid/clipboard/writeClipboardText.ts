import { needsQuotes } from './tsvCells.ts';

/**
 * Cells as text for the clipboard: tabs, CRLF behind each row, quotes only where a cell would otherwise be read as
 * several or lose its own quotes.
 *
 * A text has no formats: pasted as text, Excel makes 12 of 0012, a date of 1-2 and a formula of =1+1. Nothing written
 * here could stop it without showing in every other program (`'0012`, `="0012"`), so the cells are written as they
 * are. Where both are on the clipboard Excel takes the HTML, and that carries the text format (`writeClipboardHtml`).
 */
export function writeClipboardText(cells: readonly (readonly string[])[]): string {
  return cells.map(row => `${row.map(writeCell).join('\t')}\r\n`).join('');
}

function writeCell(cell: string): string {
  return needsQuotes(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
