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

/** Merges taller than this are looked up, not spread over rows: a merged column must not cost a million entries. */
const TALL = 500;

export function sheetGrid(sheet: SheetCells): SheetGrid {
  const slots = new Map<string, Slot>();
  const merged = new Map(sheet.merges.map(merge => [key(merge.top, merge.left), merge]));
  const covered = mergeIndex(sheet.merges);
  for (const cell of sheet.cells) {
    if (cell.text.trim() === '') continue;
    const { row, column } = cell;
    const merge = merged.get(key(row, column));
    // A value under a merge that is not its top-left cell does not show.
    if (!merge && covered(row, column)) continue;
    const range = merge ?? { top: row, left: column, bottom: row, right: column };
    slots.set(key(row, column), { cell, range, address: `${sheet.name}!${addressOf(row, column)}` });
  }
  const all = [...slots.values()];
  const rows = [...new Set(all.map(slot => slot.range.top))].sort((a, b) => a - b);
  const lastRow = rows.at(-1) ?? 0;
  const rowIndex = indexRows(all, lastRow);
  const hiddenColumns = new Set(sheet.hiddenColumns);
  return {
    sheet,
    at: (row, column) => {
      const merge = covered(row, column);
      return slots.get(merge ? key(merge.top, merge.left) : key(row, column)) ?? null;
    },
    inRow: (row, left, right) =>
      rowIndex(row).filter(({ range }) => range.left <= right && left <= range.right),
    rows,
    lastRow,
    lastColumn: all.reduce((most, slot) => Math.max(most, slot.range.left), 0),
    isHiddenColumn: column => hiddenColumns.has(column),
  };
}

/** The slots showing in each row, left to right. */
function indexRows(slots: readonly Slot[], lastRow: number): (row: number) => readonly Slot[] {
  const tall = slots.filter(({ range }) => range.bottom - range.top > TALL);
  const byRow = new Map<number, Slot[]>();
  for (const slot of slots) {
    if (tall.includes(slot)) continue;
    for (let row = slot.range.top; row <= Math.min(slot.range.bottom, lastRow); row++) {
      const list = byRow.get(row);
      if (list) list.push(slot);
      else byRow.set(row, [slot]);
    }
  }
  for (const list of byRow.values()) list.sort((a, b) => a.range.left - b.range.left);
  return row => {
    const short = byRow.get(row) ?? [];
    const through = tall.filter(({ range }) => range.top <= row && row <= range.bottom);
    return through.length === 0 ? short : [...short, ...through].sort((a, b) => a.range.left - b.range.left);
  };
}

/** Which merge covers a place. */
function mergeIndex(merges: readonly CellRange[]): (row: number, column: number) => CellRange | null {
  const tall = merges.filter(merge => merge.bottom - merge.top > TALL);
  const byRow = new Map<number, CellRange[]>();
  for (const merge of merges) {
    if (merge.bottom - merge.top > TALL) continue;
    for (let row = merge.top; row <= merge.bottom; row++) {
      const list = byRow.get(row);
      if (list) list.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return (row, column) => {
    const covers = (merge: CellRange) => merge.left <= column && column <= merge.right;
    const through = (merge: CellRange) => merge.top <= row && row <= merge.bottom && covers(merge);
    return byRow.get(row)?.find(covers) ?? tall.find(through) ?? null;
  };
}

function key(row: number, column: number): string {
  return `${row},${column}`;
}
