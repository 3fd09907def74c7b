import { isDecimalText } from '../../shared/domain/decimalText.ts';
import type {
  CellContent,
  SheetCell,
  SheetCells,
  WorkbookCells,
} from '../../shared/reading/workbookCells.ts';

/**
 * A workbook's cells as they cross from thread to thread: columns of numbers that change hands without a copy, and
 * the texts in one. Three million cells as objects would take seconds to cross, and their memory twice.
 */
export interface PackedWorkbook extends Omit<WorkbookCells, 'sheets'> {
  sheets: PackedSheet[];
}

interface PackedSheet extends Omit<SheetCells, 'cells'> {
  rows: Uint32Array;
  columns: Uint16Array;
  /** What kind of content, and whether a formula made it. */
  kinds: Uint8Array;
  formats: Uint16Array;
  formatCodes: (string | null)[];
  texts: PackedTexts;
  /** Values of numbers and dates whose text shows something else. */
  values: PackedTexts;
}

interface PackedTexts {
  /** Long ones in several pieces, each of whole texts. */
  pieces: string[];
  lengths: Uint32Array;
}

const KINDS = ['text', 'shownNumber', 'number', 'date', 'true', 'false', 'error', 'unknown'] as const;
type Kind = (typeof KINDS)[number];
const FORMULA = 0x80;
const PIECE = 2 ** 24;

const WITHOUT_VALUE: Readonly<Partial<Record<Kind, CellContent>>> = {
  text: { kind: 'text' },
  true: { kind: 'boolean', value: true },
  false: { kind: 'boolean', value: false },
  error: { kind: 'error' },
  unknown: { kind: 'unknown' },
};

export function packCells(workbook: WorkbookCells): PackedWorkbook {
  return { ...workbook, sheets: workbook.sheets.map(packSheet) };
}

/** What may change hands instead of being copied. */
export function transferable({ sheets }: PackedWorkbook): ArrayBuffer[] {
  return sheets.flatMap(({ rows, columns, kinds, formats, texts, values }) =>
    [rows, columns, kinds, formats, texts.lengths, values.lengths].map(({ buffer }) => buffer as ArrayBuffer),
  );
}

export function unpackCells(packed: PackedWorkbook): WorkbookCells {
  return { ...packed, sheets: packed.sheets.map(unpackSheet) };
}

function packSheet({ cells, ...sheet }: SheetCells): PackedSheet {
  const count = cells.length;
  const rows = new Uint32Array(count);
  const columns = new Uint16Array(count);
  const kinds = new Uint8Array(count);
  const formats = new Uint16Array(count);
  const known = new Map<string | null, number>();
  const texts = textPacker();
  const values = textPacker();
  cells.forEach((cell, at) => {
    const kind = kindOf(cell);
    rows[at] = cell.row;
    columns[at] = cell.column;
    kinds[at] = KINDS.indexOf(kind) | (cell.hasFormula ? FORMULA : 0);
    let format = known.get(cell.format);
    if (format === undefined) {
      format = known.size;
      known.set(cell.format, format);
    }
    formats[at] = format;
    texts.add(cell.text);
    if (cell.content.kind === 'number' && kind === 'number') values.add(cell.content.value);
    if (cell.content.kind === 'date') values.add(cell.content.date);
  });
  const formatCodes = [...known.keys()];
  return {
    ...sheet,
    rows,
    columns,
    kinds,
    formats,
    formatCodes,
    texts: texts.packed(),
    values: values.packed(),
  };
}

function unpackSheet(packed: PackedSheet): SheetCells {
  const { rows, columns, kinds, formats, formatCodes, texts, values, ...sheet } = packed;
  const nextText = textReader(texts);
  const nextValue = textReader(values);
  const cells = Array.from(rows, (row, at): SheetCell => {
    const code = kinds[at] ?? 0;
    const text = nextText();
    return {
      row,
      column: columns[at] ?? 0,
      text,
      content: contentOf(KINDS[code & ~FORMULA] ?? 'unknown', text, nextValue),
      format: formatCodes[formats[at] ?? 0] ?? null,
      hasFormula: (code & FORMULA) !== 0,
    };
  });
  return { ...sheet, cells };
}

function kindOf({ content, text }: SheetCell): Kind {
  if (content.kind === 'number') return content.value === text ? 'shownNumber' : 'number';
  if (content.kind === 'boolean') return content.value ? 'true' : 'false';
  return content.kind;
}

function contentOf(kind: Kind, text: string, nextValue: () => string): CellContent {
  const simple = WITHOUT_VALUE[kind];
  if (simple) return simple;
  const value = kind === 'shownNumber' ? text : nextValue();
  if (kind === 'date') return { kind: 'date', date: value };
  return isDecimalText(value) ? { kind: 'number', value } : { kind: 'unknown' };
}

function textPacker(): { add(text: string): void; packed(): PackedTexts } {
  const pieces: string[] = [];
  const lengths: number[] = [];
  let parts: string[] = [];
  let size = 0;
  const finish = () => {
    if (parts.length > 0) pieces.push(parts.join(''));
    parts = [];
    size = 0;
  };
  return {
    add(text) {
      if (size + text.length > PIECE) finish();
      parts.push(text);
      lengths.push(text.length);
      size += text.length;
    },
    packed() {
      finish();
      return { pieces, lengths: Uint32Array.from(lengths) };
    },
  };
}

/** Gives one text after the other. */
function textReader({ pieces, lengths }: PackedTexts): () => string {
  let next = 0;
  let piece = 0;
  let at = 0;
  return () => {
    const length = lengths[next++] ?? 0;
    // No text runs from one piece into the next.
    if (length > 0 && at >= (pieces[piece]?.length ?? 0)) {
      piece++;
      at = 0;
    }
    const text = pieces[piece]?.slice(at, at + length) ?? '';
    at += length;
    return text;
  };
}
