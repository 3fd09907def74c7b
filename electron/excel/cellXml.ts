import type { DecimalText } from '../../shared/domain/decimalText.ts';
import { escapeText } from './xmlText.ts';

/** What a cell is to hold. Numbers are written digit by digit as given. */
export type CellValue =
  | { kind: 'number'; value: DecimalText }
  /** ISO date. */
  | { kind: 'date'; date: string }
  | { kind: 'text'; text: string }
  | { kind: 'empty' };

/** Texts the workbook has already, by their place in its table of strings. */
export type KnownStrings = ReadonlyMap<string, number>;

/** A cell that is there, with a new value: style and other attributes stay, type and value are replaced. */
export function rewriteCell(
  xml: string,
  cell: { start: number; openEnd: number; prefix: string },
  kept: string,
  value: CellValue,
  strings: KnownStrings,
): string {
  const open = xml
    .slice(cell.start, cell.openEnd)
    .replace(/\s*\/?>$/, '')
    // `cm` and `vm` describe the old value (dynamic arrays, rich values).
    .replace(/\s(?:t|cm|vm)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
  return cellWith(open, cell.prefix, value, strings, kept);
}

/** A cell that is not there yet; empty ones need not be made. */
export function newCell(
  prefix: string,
  address: string,
  style: string | null,
  value: CellValue,
  strings: KnownStrings,
): string {
  if (value.kind === 'empty') return '';
  const styled = style === null ? '' : ` s="${style}"`;
  return cellWith(`<${prefix}c r="${address}"${styled}`, prefix, value, strings, '');
}

/** `kept` are children besides the value (extensions), as they were. */
function cellWith(
  open: string,
  prefix: string,
  value: CellValue,
  strings: KnownStrings,
  kept: string,
): string {
  const { type, body } = valueXml(prefix, value, strings);
  const typed = type === null ? open : `${open} t="${type}"`;
  return body + kept === '' ? `${typed}/>` : `${typed}>${body}${kept}</${prefix}c>`;
}

function valueXml(
  prefix: string,
  value: CellValue,
  strings: KnownStrings,
): { type: string | null; body: string } {
  if (value.kind === 'empty' || (value.kind === 'text' && value.text === '')) return { type: null, body: '' };
  // Dates come as numbers: only the workbook knows which day it counts from.
  if (value.kind === 'date') return valueXml(prefix, { kind: 'text', text: value.date }, strings);
  if (value.kind === 'number') return { type: null, body: `<${prefix}v>${value.value}</${prefix}v>` };
  const known = strings.get(value.text);
  if (known !== undefined) return { type: 's', body: `<${prefix}v>${known}</${prefix}v>` };
  const space = /^\s|\s$|[\n\t]| {2}/.test(value.text) ? ' xml:space="preserve"' : '';
  const text = `<${prefix}t${space}>${escapeText(value.text)}</${prefix}t>`;
  return { type: 'inlineStr', body: `<${prefix}is>${text}</${prefix}is>` };
}
