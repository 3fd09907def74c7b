import { tsvCells } from './tsvCells.ts';

/**
 * The cells of a text as Excel, LibreOffice, Google Sheets and this program put it on the clipboard. Rows that are
 * too short are filled up with empty cells; an empty text has no cells at all. White space is never trimmed.
 *
 * Excel leaves one thing open: it writes a one-line cell that begins with a quote as it is, so `"一` beside `二"`
 * cannot be told from one cell with a tab. The HTML of the same copy can (`parseClipboardHtml`).
 *
 * Ask `tooManyCells` first: filling up makes many cells of few characters.
 */
export function parseClipboardText(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const { start, end, quoted, endsRow } of tsvCells(text)) {
    row.push(quoted ? text.slice(start + 1, end - 1).replaceAll('""', '"') : text.slice(start, end));
    if (!endsRow) continue;
    rows.push(row);
    row = [];
  }
  const widest = rows.reduce((width, { length }) => Math.max(width, length), 0);
  return rows.map(cells => [...cells, ...Array<string>(widest - cells.length).fill('')]);
}
