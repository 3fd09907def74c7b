import { addressOf, type CellRange, type SheetCell, type SheetCells } from './workbookCells.ts';

/** A filled cell with the area it covers: its merge, or itself. */
export interface Slot {
  cell: SheetCell;
  range: CellRange;
  /** "Sheet!A1" of its top-left cell. */
  address: string;
}

/** A sheet to look things up in, merges filled. */
export interface SheetGrid {
  sheet: SheetCells;
  /** The filled cell that shows at this place, its own or a merge's. */
  at(row: number, column: number): Slot | null;
  /** Distinct slots showing in a row between two columns, left to right. */
  inRow(row: number, left: number, right: number): Slot[];
  /** Rows that have a filled cell of their own, ascending. */
  rows: readonly number[];
  lastRow: number;
  lastColumn: number;
  isHiddenColumn(column: number): boolean;
}

export function sheetGrid(sheet: SheetCells): SheetGrid {
  const mergesByRow = indexMerges(sheet);
  const slots = new Map<string, Slot>();
  const rows = new Set<number>();
  let lastRow = 0;
  let lastColumn = 0;
  for (const cell of sheet.cells) {
    if (cell.text.trim() === '') continue;
    const merge = mergeAt(cell.row, cell.column);
    // A value under a merge that is not its top-left cell does not show.
    if (merge && (merge.top !== cell.row || merge.left !== cell.column)) continue;
    const range = merge ?? { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
    slots.set(key(cell.row, cell.column), {
      cell,
      range,
      address: fullAddress(sheet, cell.row, cell.column),
    });
    rows.add(cell.row);
    lastRow = Math.max(lastRow, cell.row);
    lastColumn = Math.max(lastColumn, cell.column);
  }

  function mergeAt(row: number, column: number): CellRange | null {
    return mergesByRow(row).find(merge => merge.left <= column && column <= merge.right) ?? null;
  }

  function at(row: number, column: number): Slot | null {
    const merge = mergeAt(row, column);
    return slots.get(merge ? key(merge.top, merge.left) : key(row, column)) ?? null;
  }

  function inRow(row: number, left: number, right: number): Slot[] {
    const found: Slot[] = [];
    for (let column = left; column <= Math.min(right, lastColumn); column++) {
      const slot = at(row, column);
      if (slot && found.at(-1) !== slot) found.push(slot);
    }
    return found;
  }

  const hiddenColumns = new Set(sheet.hiddenColumns);
  return {
    sheet,
    at,
    inRow,
    rows: [...rows].sort((a, b) => a - b),
    lastRow,
    lastColumn,
    isHiddenColumn: column => hiddenColumns.has(column),
  };
}

export function fullAddress(sheet: SheetCells, row: number, column: number): string {
  return `${sheet.name}!${addressOf(row, column)}`;
}

function key(row: number, column: number): string {
  return `${row},${column}`;
}

/** Merges by row. Very tall ones are kept aside: a merge over a whole column must not cost a million entries. */
function indexMerges(sheet: SheetCells): (row: number) => readonly CellRange[] {
  const tall = sheet.merges.filter(merge => merge.bottom - merge.top > 500);
  const byRow = new Map<number, CellRange[]>();
  for (const merge of sheet.merges) {
    if (merge.bottom - merge.top > 500) continue;
    for (let row = merge.top; row <= merge.bottom; row++) {
      const list = byRow.get(row);
      if (list) list.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return row => {
    const short = byRow.get(row) ?? [];
    return tall.length === 0 ? short : [...short, ...tall.filter(m => m.top <= row && row <= m.bottom)];
  };
}
