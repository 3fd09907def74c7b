import type { CellObject, WorkSheet } from 'xlsx';
import type { CellContent, CellRange, SheetCell, SheetCells } from '../../shared/reading/workbookCells.ts';
import { fromAmerican, japaneseBuiltIns } from './builtInFormats.ts';
import { showNumber, showText } from './displayText.ts';
import { doubleText } from './doubleText.ts';
import { UNCACHED_TYPE } from './sheetGate.ts';

/** A sheet as the library gives it, with what we know of it ourselves. */
export interface ParsedSheet {
  name: string;
  hidden: boolean;
  sheet: WorkSheet | null;
  date1904: boolean;
}

/** Cells of .xls files carry the id of their format besides its code. */
type ParsedCell = Omit<CellObject, 't'> & { t: string; XF?: { numFmtId?: number } };

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};
const UNKNOWN_ERROR = '#UNKNOWN!';

/** Turns a parsed sheet into our plain cells, row by row. */
export function sheetCells({ name, hidden, sheet, date1904 }: ParsedSheet): SheetCells {
  const rows = (sheet?.['!data'] ?? []) as ((ParsedCell | undefined)[] | undefined)[];
  const cells: SheetCell[] = [];
  rows.forEach((row, rowAt) => {
    row?.forEach((cell, columnAt) => {
      const read = cell && cellOf(cell, date1904);
      if (read) cells.push({ row: rowAt + 1, column: columnAt + 1, ...read });
    });
  });
  const merges = (sheet?.['!merges'] ?? []).map(toRange);
  // Files style and hide columns up to XFD; beyond what is used that says nothing.
  const lastColumn = Math.max(
    furthest(cells, c => c.column),
    furthest(merges, m => m.right),
  );
  const lastRow = Math.max(
    furthest(cells, c => c.row),
    furthest(merges, m => m.bottom),
  );
  const columns = (sheet?.['!cols'] ?? []).slice(0, lastColumn);
  return {
    name,
    hidden,
    cells,
    merges,
    columnWidths: Array.from(columns, column => column?.width),
    hiddenRows: hiddenAmong((sheet?.['!rows'] ?? []).slice(0, lastRow)),
    hiddenColumns: hiddenAmong(columns),
  };
}

type ReadCell = Omit<SheetCell, 'row' | 'column'>;

function cellOf(cell: ParsedCell, date1904: boolean): ReadCell | null {
  const format = formatOf(cell);
  const hasFormula = cell.f !== undefined || cell.F !== undefined;
  const shown = contentOf(cell, format, date1904);
  return shown && { ...shown, format, hasFormula: hasFormula || cell.t === UNCACHED_TYPE };
}

function contentOf(
  cell: ParsedCell,
  format: string | null,
  date1904: boolean,
): { text: string; content: CellContent } | null {
  switch (cell.t) {
    case 'n':
      return numberContent(Number(cell.v), format, date1904);
    case 's': {
      const text = lineBreaks(String(cell.v ?? ''));
      return text === '' ? null : { text: showText(text, format), content: { kind: 'text' } };
    }
    case 'b':
      return { text: cell.v ? 'TRUE' : 'FALSE', content: { kind: 'boolean', value: cell.v === true } };
    case 'e':
      return { text: ERRORS[Number(cell.v)] ?? UNKNOWN_ERROR, content: { kind: 'error' } };
    case UNCACHED_TYPE:
      return { text: '', content: { kind: 'unknown' } };
    default:
      return null;
  }
}

function numberContent(value: number, format: string | null, date1904: boolean) {
  if (!Number.isFinite(value)) return { text: '', content: { kind: 'unknown' } as const };
  const { text, date } = showNumber(value, format, date1904);
  if (date !== null) return { text, content: { kind: 'date', date } as const };
  const decimal = doubleText(value);
  return {
    text,
    content: decimal === null ? ({ kind: 'text' } as const) : ({ kind: 'number', value: decimal } as const),
  };
}

function formatOf(cell: ParsedCell): string | null {
  const id = cell.XF?.numFmtId;
  const code =
    typeof cell.z === 'string' ? fromAmerican(cell.z) : id === undefined ? null : japaneseBuiltIns[id];
  return code === undefined || code === null || /^general$/i.test(code) ? null : code;
}

/** Excel writes CR LF as `_x000D_` and a line feed; people pressed Alt+Enter once. */
function lineBreaks(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function toRange(merge: { s: { r: number; c: number }; e: { r: number; c: number } }): CellRange {
  return { top: merge.s.r + 1, left: merge.s.c + 1, bottom: merge.e.r + 1, right: merge.e.c + 1 };
}

function furthest<T>(things: readonly T[], place: (thing: T) => number): number {
  return things.reduce((most, thing) => Math.max(most, place(thing)), 0);
}

function hiddenAmong(lines: readonly ({ hidden?: boolean } | undefined)[]): number[] {
  return lines.flatMap((line, at) => (line?.hidden ? [at + 1] : []));
}
