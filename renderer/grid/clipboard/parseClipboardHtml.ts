import { characterReferences } from './characterReferences.ts';
import { htmlTokens } from './htmlTokens.ts';
import { placeSpans } from './placeSpans.ts';
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
export function parseClipboardHtml(
  html: string,
  parse: (html: string) => Document,
  limit: number = MOST_CELLS,
): string[][] | 'tooLarge' | null {
  if (html.length > LONGEST_HTML) return 'tooLarge';
  if (!/<table[\s/>]/i.test(html)) return null;
  // Excel and Google Sheets say of their line breaks that they stay within the cell: they all count.
  const reader = createTableReader(characterReferences(parse), html.includes('mso-data-placement'));
  for (const token of htmlTokens(html)) {
    reader.read(token);
    if (reader.depth() > DEEPEST || reader.cellCount() > limit) return 'tooLarge';
  }
  const tables: string[][] = [];
  for (const rows of reader.tables()) {
    const placed = placeSpans(rows, limit);
    if (placed === null) return 'tooLarge';
    tables.push(...placed);
  }
  const widest = tables.reduce((width, { length }) => Math.max(width, length), 0);
  if (tables.length * widest > limit) return 'tooLarge';
  if (widest === 0) return null;
  return tables.map(row => [...row, ...Array<string>(widest - row.length).fill('')]);
}

/** Open elements within each other. Word's tables have about twenty. */
const DEEPEST = 250;
