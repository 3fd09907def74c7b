import { parse as parsePath } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { SheetCell, SheetCells } from '../../shared/reading/workbookCells.ts';
import { refuse } from './refusal.ts';

const SIZE_LIMIT = 50 * 2 ** 20;

/** A CSV, TSV or delimited text as one sheet named after the file. Every cell is text, exactly as written. */
export function csvSheet(bytes: Uint8Array, fileName: string): SheetCells {
  if (bytes.length > SIZE_LIMIT) refuse('workbookTooLarge', `${bytes.length} bytes of text`);
  const text = decodeText(bytes);
  const rows = readRows(text, delimiterOf(text, fileName));
  const cells = rows.flatMap((row, rowAt) =>
    row.flatMap((value, columnAt) => cellOf(value, rowAt, columnAt)),
  );
  return {
    name: parsePath(fileName).name,
    hidden: false,
    cells,
    merges: [],
    columnWidths: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
}

/** By its mark, else UTF-8 if it is clean UTF-8, else Shift_JIS with the Windows characters (①, ㈱, ％). */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encodings =
    first === 0xff && second === 0xfe
      ? ['utf-16le']
      : first === 0xfe && second === 0xff
        ? ['utf-16be']
        : ['utf-8', 'shift_jis'];
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one: the next encoding is tried.
    }
  }
  return refuse('notAWorkbook', 'text in an unknown encoding');
}

function delimiterOf(text: string, fileName: string): string {
  const wanted = /\.csv$/i.test(fileName) ? [',', '\t', ';'] : ['\t', ',', ';'];
  return wanted.find(delimiter => text.includes(delimiter)) ?? refuse('notAWorkbook', 'text without columns');
}

function readRows(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      // All three, because the library would otherwise settle on the first row's and keep the others' in cells.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
  } catch (error) {
    return refuse('workbookDamaged', String(error));
  }
}

function cellOf(value: string, rowAt: number, columnAt: number): SheetCell[] {
  if (value === '') return [];
  // Inside a cell every line break is the one character it is in workbooks.
  const text = value.replace(/\r\n?/g, '\n');
  return [
    {
      row: rowAt + 1,
      column: columnAt + 1,
      text,
      content: { kind: 'text' },
      format: null,
      hasFormula: false,
    },
  ];
}
