/**
 * Just enough of the PDF format to follow what Chromium writes: plain objects, one classical cross-reference
 * table, a trailer. Read as Latin-1, so that offsets in the text are offsets in the bytes. Searching for
 * "/Type /Page" instead would also find it in a title.
 */
export interface PdfFile {
  text: string;
  /** Offset of the newest cross-reference table. */
  tableAt: number;
  /** The trailer's dictionary. */
  trailer: string;
  /** The object's source between "obj" and "endobj". */
  object(number: number): string;
  /** Of all its objects. */
  numbers(): Iterable<number>;
}

/** Null where the bytes are not such a file. */
export function readPdfFile(bytes: Uint8Array): PdfFile | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!text.startsWith('%PDF-')) return null;
  const tableAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? Number.NaN);
  if (!Number.isInteger(tableAt)) return null;

  const offsets = new Map<number, number>();
  let trailer: string | null = null;
  for (let at: number | null = tableAt; at !== null; ) {
    const table = readTable(text, at);
    if (table === null) return null;
    for (const [number, offset] of table.offsets) if (!offsets.has(number)) offsets.set(number, offset);
    trailer ??= table.trailer;
    const previous = /\/Prev (\d+)/.exec(table.trailer)?.[1];
    const next: number | null = previous === undefined ? null : Number(previous);
    at = next !== null && next < at ? next : null; // newer tables stand behind older ones: no circles
  }
  return {
    text,
    tableAt,
    trailer: trailer ?? '',
    object: number => objectAt(text, offsets.get(number)),
    numbers: () => offsets.keys(),
  };
}

/** The number of the object that `/Key 12 0 R` points to. */
export function referenceIn(dictionary: string, key: string): number | null {
  const number = new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1];
  return number === undefined ? null : Number(number);
}

function readTable(text: string, at: number): { offsets: Map<number, number>; trailer: string } | null {
  const end = text.indexOf('trailer', at);
  if (!text.startsWith('xref', at) || end < 0) return null;
  const offsets = new Map<number, number>();
  let number = 0;
  const lines = text.slice(at + 4, end).trim();
  for (const line of lines.split(/\s*[\r\n]+\s*/)) {
    const [first = '', second = '', kind] = line.split(/\s+/);
    if (kind === undefined) number = Number(first);
    else if (kind === 'n') offsets.set(number++, Number(first));
    else if (second !== '') number += 1;
  }
  return { offsets, trailer: text.slice(end + 7, text.indexOf('startxref', end)) };
}

/** The keyword stands on a line of its own; within a title, which has no line ends, it is only text. */
function objectAt(text: string, offset: number | undefined): string {
  if (offset === undefined) return '';
  const head = /^\d+ \d+ obj/.exec(text.slice(offset, offset + 32));
  return head ? text.slice(offset + head[0].length, text.indexOf('\nendobj', offset)).trim() : '';
}
