import type { SheetGrid, Slot } from '../sheetGrid.ts';
import type { CellRange, SheetCell } from '../workbookCells.ts';

/** A cell put somewhere else; it keeps its address, so that what is read of it is told of its own place. */
export interface Placement {
  slot: Slot;
  at: CellRange;
}

/**
 * A grid in which the cells of a table stand in another order: turned on its side, or several rows in one. So a list
 * of any shape is read as the usual one, a row for each indicator.
 */
export function arrangedGrid(sheet: SheetGrid['sheet'], placements: readonly Placement[]): SheetGrid {
  const byPlace = new Map<string, Slot>();
  const byRow = new Map<number, Slot[]>();
  let lastColumn = 0;
  for (const { slot, at } of placements) {
    const placed: Slot = { cell: slot.cell, range: at, sheet: slot.sheet, address: slot.address };
    lastColumn = Math.max(lastColumn, at.right);
    for (let row = at.top; row <= at.bottom; row++) {
      byRow.set(row, [...(byRow.get(row) ?? []), placed]);
      for (let column = at.left; column <= at.right; column++) byPlace.set(`${row},${column}`, placed);
    }
  }
  const rows = [...new Set(placements.map(({ at }) => at.top))].sort((a, b) => a - b);
  for (const slots of byRow.values()) slots.sort((a, b) => a.range.left - b.range.left);
  return {
    sheet,
    at: (row, column) => byPlace.get(`${row},${column}`) ?? null,
    inRow: (row, left, right) =>
      (byRow.get(row) ?? []).filter(({ range }) => range.left <= right && left <= range.right),
    rows,
    lastRow: rows.at(-1) ?? 0,
    lastColumn,
    isHiddenColumn: () => false,
  };
}

/** A label the sheet leaves out; it has no address, so nothing is told of it. */
export function labelSlot(text: string): Slot {
  const cell: SheetCell = {
    row: 0,
    column: 0,
    text,
    content: { kind: 'text' },
    format: null,
    hasFormula: false,
  };
  return { cell, range: { top: 0, left: 0, bottom: 0, right: 0 }, sheet: '', address: '' };
}
