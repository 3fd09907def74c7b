import type { CellObject, ColInfo, WorkSheet } from 'xlsx';
import type { CellContent, CellRange, SheetCell, SheetCells } from '../../shared/reading/workbookCells.ts';
import { fromAmerican, japaneseBuiltIns } from './builtInFormats.ts';
import { numberContent } from './cellContents.ts';
import { lineFeeds } from './cellText.ts';
import { showText } from './displayText.ts';
import { sheetLayout } from './sheetLayout.ts';

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
  const layout = sheetLayout({
    cells,
    merges: (sheet?.['!merges'] ?? []).map(toRange),
    hiddenRows: (sheet?.['!rows'] ?? []).flatMap((row, at) => (row?.hidden ? [at + 1] : [])),
    columns: Array.from(sheet?.['!cols'] ?? [], toColumn),
  });
  return { name, hidden, ...layout };
}

type ReadCell = Omit<SheetCell, 'row' | 'column'>;

function cellOf(cell: ParsedCell, date1904: boolean): ReadCell | null {
  const format = formatOf(cell);
  const hasFormula = cell.f !== undefined || cell.F !== undefined;
  const shown = contentOf(cell, format, date1904);
  return shown && { ...shown, format, hasFormula };
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
      const text = lineFeeds(String(cell.v ?? ''));
      return text === '' ? null : { text: showText(text, format), content: { kind: 'text' } };
    }
    case 'b':
      return { text: cell.v ? 'TRUE' : 'FALSE', content: { kind: 'boolean', value: cell.v === true } };
    case 'e':
      return { text: ERRORS[Number(cell.v)] ?? UNKNOWN_ERROR, content: { kind: 'error' } };
    default:
      return null;
  }
}

function formatOf(cell: ParsedCell): string | null {
  const id = cell.XF?.numFmtId;
  const code =
    typeof cell.z === 'string' ? fromAmerican(cell.z) : id === undefined ? null : japaneseBuiltIns[id];
  return code === undefined || code === null || /^general$/i.test(code) ? null : code;
}

function toRange(merge: { s: { r: number; c: number }; e: { r: number; c: number } }): CellRange {
  return { top: merge.s.r + 1, left: merge.s.c + 1, bottom: merge.e.r + 1, right: merge.e.c + 1 };
}

function toColumn(column: ColInfo | undefined) {
  return column && { width: column.width, hidden: column.hidden === true };
}
