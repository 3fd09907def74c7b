/** Where one cell stands in a clipboard text. */
export interface TsvCell {
  start: number;
  end: number;
  /** Its text stands in quotes, with the quotes in it doubled. */
  quoted: boolean;
  endsRow: boolean;
}

/**
 * The cells of a clipboard text, one by one and without cutting any of them out, so that a text can be counted
 * before anything is built of it. Rows end with CRLF, LF or, from older programs, CR; a line break at the very end
 * begins no further row.
 */
export function* tsvCells(text: string): Generator<TsvCell> {
  let start = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  let more = start < text.length;
  while (more) {
    const quoteEnd = quotedEnd(text, start);
    const end = quoteEnd ?? nextDelimiter(text, start);
    const endsRow = text.charAt(end) !== '\t';
    yield { start, end, quoted: quoteEnd !== null, endsRow };
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
    more = end < text.length && (!endsRow || start < text.length);
  }
}

/** Whether a cell has to stand in quotes, so that it is read as the same one cell. */
export function needsQuotes(cell: string): boolean {
  return /[\t\r\n]/.test(cell) || cell.startsWith('"') || cell.startsWith(BYTE_ORDER_MARK);
}

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The end of a cell in quotes, or null where it only begins with one. Excel and Google Sheets quote only cells with
 * a line break or a tab in them and write 「"引用"」 as it is, so quotes that hold nothing special belong to the text.
 */
function quotedEnd(text: string, start: number): number | null {
  if (text.charAt(start) !== '"') return null;
  let quote = text.indexOf('"', start + 1);
  while (quote >= 0 && text.charAt(quote + 1) === '"') quote = text.indexOf('"', quote + 2);
  const closes = quote >= 0 && /^[\t\r\n]?$/.test(text.charAt(quote + 1));
  if (!closes) return null;
  const inner = text.slice(start + 1, quote);
  return needsQuotes(inner) || inner.includes('""') ? quote + 1 : null;
}

function nextDelimiter(text: string, from: number): number {
  DELIMITER.lastIndex = from;
  return DELIMITER.exec(text)?.index ?? text.length;
}

const DELIMITER = /[\t\r\n]/g;
