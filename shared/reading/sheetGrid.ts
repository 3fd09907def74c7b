import { addressOf, type CellRange, type SheetCell, type SheetCells } from './workbookCells.ts';

/** A filled cell with the area it covers: its merge, or itself. */
export interface Slot {
  readonly cell: SheetCell;
  readonly range: CellRange;
  /** The name of its sheet; empty for a label that no sheet has. */
  readonly sheet: string;
  /** "Sheet!A1" of its top-left cell. */
  readonly address: string;
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
  const covered = mergeIndex(sheet.merges);
  const own = new Map<number, Slot[]>();
  const merged: Slot[] = [];
  let lastColumn = 0;
  for (const cell of sheet.cells) {
    const { row, column } = cell;
    const merge = covered(row, column);
    // A value under a merge that is not its top-left cell does not show.
    if (merge && (merge.top !== row || merge.left !== column)) continue;
    if (cell.text.trim() === '') continue;
    const slot = new GridSlot(sheet.name, cell, merge);
    if (merge) merged.push(slot);
    addTo(own, row, slot);
    if (column > lastColumn) lastColumn = column;
  }
  const rows = [...own.keys()].sort((a, b) => a - b);
  const lastRow = rows.at(-1) ?? 0;
  for (const slots of own.values()) if (!isLeftToRight(slots)) leftToRight(slots);
  const showing = rowIndex(own, merged, lastRow);
  const hiddenColumns = new Set(sheet.hiddenColumns);
  return {
    sheet,
    at: (row, column) => {
      const merge = covered(row, column);
      return merge ? startingAt(own.get(merge.top), merge.left) : startingAt(own.get(row), column);
    },
    inRow: (row, left, right) => {
      const slots = showing(row);
      const first = slots[0];
      // Whole rows are asked for most, and nothing is to be looked at then.
      if (first && first.range.left >= left && lastColumn <= right) return slots.slice();
      return slots.filter(({ range }) => range.left <= right && left <= range.right);
    },
    rows,
    lastRow,
    lastColumn,
    isHiddenColumn: column => hiddenColumns.has(column),
  };
}

/**
 * Outside of merges a slot is its own range. The address is made when somebody asks: of most cells of a large sheet
 * nobody does.
 */
class GridSlot implements Slot, CellRange {
  readonly cell: SheetCell;
  readonly sheet: string;
  private readonly merge: CellRange | null;
  private place: string | null = null;

  constructor(sheet: string, cell: SheetCell, merge: CellRange | null) {
    this.sheet = sheet;
    this.cell = cell;
    this.merge = merge;
  }

  get range(): CellRange {
    return this.merge ?? this;
  }

  get top(): number {
    return this.cell.row;
  }

  get bottom(): number {
    return this.cell.row;
  }

  get left(): number {
    return this.cell.column;
  }

  get right(): number {
    return this.cell.column;
  }

  get address(): string {
    this.place ??= `${this.sheet}!${addressOf(this.cell.row, this.cell.column)}`;
    return this.place;
  }
}

/** The slots showing in each row, left to right: its own, and what reaches down into it. */
function rowIndex(
  own: ReadonlyMap<number, Slot[]>,
  merged: readonly Slot[],
  lastRow: number,
): (row: number) => readonly Slot[] {
  const tall: Slot[] = [];
  const reaching = new Map<number, Slot[]>();
  for (const slot of merged) {
    const { top, bottom } = slot.range;
    if (bottom - top > TALL) tall.push(slot);
    else for (let row = top + 1; row <= Math.min(bottom, lastRow); row++) addTo(reaching, row, slot);
  }
  const none: readonly Slot[] = [];
  return row => {
    const through = tall.filter(({ range }) => range.top < row && row <= range.bottom);
    const above = reaching.get(row);
    const here = own.get(row) ?? none;
    if (!above && through.length === 0) return here;
    return leftToRight([...here, ...(above ?? none), ...through]);
  };
}

/** Which merge covers a place. */
function mergeIndex(merges: readonly CellRange[]): (row: number, column: number) => CellRange | null {
  if (merges.length === 0) return () => null;
  const tall = merges.filter(merge => merge.bottom - merge.top > TALL);
  const byRow = new Map<number, CellRange[]>();
  for (const merge of merges) {
    if (merge.bottom - merge.top > TALL) continue;
    for (let row = merge.top; row <= merge.bottom; row++) addTo(byRow, row, merge);
  }
  return (row, column) => {
    const covers = (merge: CellRange) => merge.left <= column && column <= merge.right;
    const through = (merge: CellRange) => merge.top <= row && row <= merge.bottom && covers(merge);
    return byRow.get(row)?.find(covers) ?? tall.find(through) ?? null;
  };
}

/** The slot whose own cell stands in this column: where it stands in a row without gaps, else by halving the row. */
function startingAt(slots: readonly Slot[] | undefined, column: number): Slot | null {
  const first = slots?.[0];
  if (!slots || !first) return null;
  const expected = slots[column - first.cell.column];
  if (expected?.cell.column === column) return expected;
  let low = 0;
  let high = slots.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const slot = slots[middle];
    if (!slot) return null;
    if (slot.cell.column === column) return slot;
    if (slot.cell.column < column) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

/** As workbooks mostly are. */
function isLeftToRight(slots: readonly Slot[]): boolean {
  return slots.every((slot, at) => at === 0 || (slots[at - 1]?.cell.column ?? 0) <= slot.cell.column);
}

function leftToRight(slots: Slot[]): Slot[] {
  return slots.sort((a, b) => a.cell.column - b.cell.column);
}

function addTo<T>(lists: Map<number, T[]>, row: number, entry: T): void {
  const list = lists.get(row);
  if (list) list.push(entry);
  else lists.set(row, [entry]);
}
