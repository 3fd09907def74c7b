import { characterReferences } from './characterReferences.ts';
import { htmlTokens } from './htmlTokens.ts';
import { placeSpans, type SpanningCell, type SpanningRow } from './placeSpans.ts';
import { createTableReader } from './tableReader.ts';

/** Twenty times what Excel writes for 500 rows of 12 columns. */
const LONGEST_HTML = 20_000_000;
const MOST_CELLS = 100_000;

/**
 * The cells of the tables in a clipboard's HTML as Excel, LibreOffice, Word and Google Sheets write it; several
 * tables come one below the other. Null where there is none: then the text is what was copied. `tooLarge` where it
 * would be more than `limit` cells, or is longer or nested deeper than any table of an office.
 *
 * The HTML comes from anywhere. It is only ever read as a text, never made into a document: `parse` (the window's
 * `DOMParser`) is asked for nothing but the meaning of single character references.
 */
export function readClipboardHtml(
  html: string,
  parse: (html: string) => Document,
  limit: number = MOST_CELLS,
): CopiedBlock | 'tooLarge' | null {
  if (html.length > LONGEST_HTML) return 'tooLarge';
  if (!/<table[\s/>]/i.test(html)) return null;
  // Excel and Google Sheets say of their line breaks that they stay within the cell: they all count.
  const reader = createTableReader(characterReferences(parse), html.includes('mso-data-placement'));
  for (const token of htmlTokens(html)) {
    reader.read(token);
    if (reader.depth() > DEEPEST || reader.cellCount() > limit) return 'tooLarge';
  }
  const tables = reader.tables();
  const cells = placed(tables, limit, false);
  if (cells === null || cells === 'tooLarge') return cells;
  const isMerged = tables.flat().some(row => row.cells.some(spreads));
  const filled = isMerged ? placed(tables, limit, true) : null;
  return { cells, filled: filled === 'tooLarge' ? null : filled };
}

/** The cells alone: of merged ones the first has the text. */
export function parseClipboardHtml(
  html: string,
  parse: (html: string) => Document,
  limit: number = MOST_CELLS,
): string[][] | 'tooLarge' | null {
  const read = readClipboardHtml(html, parse, limit);
  return read === null || read === 'tooLarge' ? read : read.cells;
}

/** Copied cells, each row as long as the longest. */
export interface CopiedBlock {
  cells: string[][];
  /** The same with the text of merged cells in every cell they cover; null where none with a text are merged. */
  filled: string[][] | null;
}

/** All tables, one below the other. */
function placed(
  tables: readonly SpanningRow[][],
  limit: number,
  fills: boolean,
): string[][] | 'tooLarge' | null {
  const all: string[][] = [];
  for (const rows of tables) {
    const one = placeSpans(rows, limit, fills);
    if (one === null) return 'tooLarge';
    all.push(...one);
  }
  const widest = all.reduce((width, { length }) => Math.max(width, length), 0);
  if (all.length * widest > limit) return 'tooLarge';
  if (widest === 0) return null;
  return all.map(row => [...row, ...Array<string>(widest - row.length).fill('')]);
}

function spreads({ text, columns, rows, spills }: SpanningCell): boolean {
  return text !== '' && !spills && (columns > 1 || rows !== 1);
}

/** Open elements within each other. Word's tables have about twenty. */
const DEEPEST = 250;
