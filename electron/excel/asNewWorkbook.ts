import type { NewCell, NewRow, NewSheet } from '../../shared/export/newWorkbook.ts';
import type { SheetCell, SheetCells, WorkbookCells } from '../../shared/reading/workbookCells.ts';
import { writeWorkbook } from './write/writeWorkbook.ts';

/** Excel's width of a column nobody has touched. */
const USUAL_WIDTH = 9;

/**
 * The cells of a workbook that is no .xlsx (.xls, CSV, HTML) as an .xlsx: values, number formats, merges and widths.
 * Fonts, colours and formulas cannot come along.
 */
export function asNewWorkbook({ sheets }: WorkbookCells): Buffer {
  return writeWorkbook({ sheets: sheets.map(newSheet) });
}

function newSheet({ name, cells, merges, columnWidths }: SheetCells): NewSheet {
  const width = Math.max(1, ...cells.map(({ column }) => column));
  const byRow = new Map<number, SheetCell[]>();
  for (const cell of cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  const last = Math.max(0, ...byRow.keys());
  return {
    name,
    columns: Array.from({ length: width }, (_, at) => columnWidths[at] ?? USUAL_WIDTH),
    rows: Array.from({ length: last }, (_, at): NewRow => {
      const row: (NewCell | null)[] = [];
      for (const cell of byRow.get(at + 1) ?? []) {
        while (row.length < cell.column - 1) row.push(null);
        row.push(newCell(cell));
      }
      return { height: null, cells: row };
    }),
    merges,
    freeze: { rows: 0, columns: 0 },
    page: {
      landscape: true,
      titleRows: null,
      titleColumns: 0,
      header: { left: '', right: '' },
      footerRight: '',
    },
  };
}

function newCell({ text, content, format }: SheetCell): NewCell {
  if (content.kind === 'number')
    return { value: { kind: 'number', value: content.value }, style: 'figure', format };
  if (content.kind === 'date') return { value: { kind: 'date', date: content.date }, style: 'text', format };
  return { value: text === '' ? null : { kind: 'text', text }, style: 'text', wraps: text.includes('\n') };
}
