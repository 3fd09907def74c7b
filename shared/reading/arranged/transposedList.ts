import type { SheetGrid } from '../sheetGrid.ts';
import { columnPaths, rowPaths } from '../table/headPaths.ts';
import type { TableFrame } from '../table/tableFrame.ts';
import { arrangedGrid, labelSlot, type Placement } from './arrangedGrid.ts';
import { fieldWord } from './fieldWord.ts';

/** No indicator has more fields than this; longer tables need not be looked at. */
const MOST_FIELDS = 100;

/**
 * A list turned on its side (a column for each indicator; 目標, 実績, 評価 down the rows) as the usual one; null where
 * the table is none.
 */
export function transposedList(frame: TableFrame): SheetGrid | null {
  const { grid } = frame;
  if (frame.rows.length > MOST_FIELDS) return null;
  const paths = rowPaths(frame);
  const words = paths.map(path => fieldWord(path.at(-1)?.cell.text ?? ''));
  const fields = words.filter(word => word !== null);
  if (!words.includes('target') || !words.includes('actual') || fields.length * 2 < words.length) return null;
  const named = paths.map(path => path.map(({ cell }) => cell.text).join('\n'));
  if (new Set(named).size < paths.length) return null;
  const names = columnPaths(frame);
  const depth = Math.max(...names.map(({ slots }) => slots.length));
  const heads = Math.max(...paths.map(path => path.length));
  const placements: Placement[] = [];
  for (let level = 0; level < depth; level++) {
    const label = labelSlot(level === depth - 1 ? '指標' : '対応項目');
    placements.push({ slot: label, at: area(1, level + 1, heads, level + 1) });
  }
  paths.forEach((path, index) => {
    const column = depth + 1 + index;
    path.forEach((slot, level) => {
      const last = level === path.length - 1;
      placements.push({ slot, at: area(level + 1, column, last ? heads : level + 1, column) });
    });
  });
  names.forEach(({ column, slots }, index) => {
    const row = heads + 1 + index;
    slots.forEach((slot, level) => {
      const at = level === slots.length - 1 ? depth : level + 1;
      placements.push({ slot, at: area(row, at, row, at) });
    });
    frame.rows.forEach((sheetRow, field) => {
      const slot = grid.at(sheetRow, column);
      // A merged result stands for the first indicator under it only, as in a list of rows.
      if (slot) placements.push({ slot, at: area(row, depth + 1 + field, row, depth + 1 + field) });
    });
  });
  return arrangedGrid(grid.sheet, placements);
}

function area(top: number, left: number, bottom: number, right: number) {
  return { top, left, bottom, right };
}
