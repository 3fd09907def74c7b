import { parseRange } from './cellRange.ts';
import { refuse } from './refusal.ts';

/** What a sheet may hold. A sheet far beyond this is an attack or was filled by accident. */
export const sheetLimits = { cells: 5_000_000, mergedCells: 5_000_000, merges: 100_000 };

/** Marks a formula whose result the file does not hold; the parser would make a 0 of it. */
export const UNCACHED_TYPE = 'u';

const TYPE = /\st\s*=\s*(?:"[^"]*"|'[^']*')/;

/**
 * Makes a sheet's XML safe and honest for the parser: size limits, no `<dimension>` (it may lie, and loops that
 * believe it never end), formulas without a cached value marked as such.
 */
export function prepareSheet(bytes: Buffer, partName: string): Buffer {
  // Markup is ASCII: one byte a character keeps offsets equal to the bytes' and costs no decoding.
  const xml = bytes.toString('latin1');
  const cells = /<((?:[\w.-]+:)?)sheetData[\s/>]/.exec(xml);
  const prefix = cells?.[1] ?? '';
  countCells(xml, prefix, partName);
  checkMerges(xml, partName);
  const prepared = blankDimension(xml, cells?.index ?? xml.length);
  return Buffer.from(markUncached(prepared, prefix), 'latin1');
}

function countCells(xml: string, prefix: string, partName: string): void {
  const open = `<${prefix}c`;
  let cells = 0;
  for (let at = xml.indexOf(open); at >= 0; at = xml.indexOf(open, at + open.length)) cells++;
  if (cells > sheetLimits.cells) refuse('workbookTooLarge', `${partName}: ${cells} cells`);
}

function checkMerges(xml: string, partName: string): void {
  let merges = 0;
  let area = 0;
  for (const [tag] of xml.matchAll(/<(?:[\w.-]+:)?mergeCell\s[^>]*>/g)) {
    const range = parseRange(/\sref\s*=\s*["']([^"']*)/.exec(tag)?.[1] ?? '');
    merges++;
    if (range) area += (range.right - range.left + 1) * (range.bottom - range.top + 1);
  }
  if (merges > sheetLimits.merges || area > sheetLimits.mergedCells) {
    refuse('workbookUnsafe', `${partName}: ${merges} merges over ${area} cells`);
  }
}

function blankDimension(xml: string, headEnd: number): string {
  const head = xml.slice(0, headEnd);
  return head.replace(/<(?:[\w.-]+:)?dimension\b[^>]*>/g, tag => ' '.repeat(tag.length)) + xml.slice(headEnd);
}

/** Gives cells that have a formula but no value the type `u`, which the parser passes through. */
function markUncached(xml: string, prefix: string): string {
  const pieces: string[] = [];
  let copied = 0;
  const formula = new RegExp(`<${prefix}f[\\s/>]`, 'g');
  for (const match of xml.matchAll(formula)) {
    // The last `<c` before a formula is its own cell's: nothing else that begins so can stand between them.
    const cellStart = xml.lastIndexOf(`<${prefix}c`, match.index);
    const cellEnd = xml.indexOf(`</${prefix}c>`, match.index);
    if (cellStart < copied || cellEnd < 0) continue;
    const openEnd = xml.indexOf('>', cellStart);
    const open = xml.slice(cellStart, openEnd);
    if (isCached(open, xml.slice(match.index, cellEnd), prefix)) continue;
    pieces.push(xml.slice(copied, cellStart), open.replace(TYPE, ''), ` t="${UNCACHED_TYPE}"`);
    copied = openEnd;
  }
  pieces.push(xml.slice(copied));
  return pieces.join('');
}

/** An empty value is a result only where it is a text: `=IF(A1="","",A1)` shows nothing, and that is known. */
function isCached(open: string, body: string, prefix: string): boolean {
  const value = new RegExp(`<${prefix}v(?:\\s[^>]*)?(/?)>([^<]?)`).exec(body);
  if (!value) return body.includes(`<${prefix}is>`);
  const empty = value[1] === '/' || value[2] === '';
  return !empty || /["']str["']/.test(TYPE.exec(open)?.[0] ?? '');
}
