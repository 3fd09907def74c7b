import type { Slot } from '../sheetGrid.ts';
import type { TableFrame } from './tableFrame.ts';

/** The columns of values with their heads from the top down. A head merged over columns without cells of their own counts once. */
export function columnPaths(frame: TableFrame): { column: number; slots: Slot[] }[] {
  const { grid, headerTop, headerBottom, firstValue, right, rows } = frame;
  const found: { column: number; slots: Slot[] }[] = [];
  for (let column = firstValue; column <= right; column++) {
    const slots: Slot[] = [];
    for (let row = headerTop; row <= headerBottom; row++) {
      const slot = grid.at(row, column) ?? (row < headerBottom ? groupFromLeft(frame, row, column) : null);
      if (slot && slots.at(-1) !== slot) slots.push(slot);
    }
    const hasCells = rows.some(row => grid.at(row, column)?.range.left === column);
    const twin = found.at(-1)?.slots.at(-1) === slots.at(-1);
    if (!hasCells && (slots.length === 0 || twin)) continue;
    found.push({ column, slots });
  }
  return found;
}

/** A group head written into the first of its columns only. */
function groupFromLeft(
  { grid, firstValue, headerBottom }: TableFrame,
  row: number,
  column: number,
): Slot | null {
  if (grid.at(headerBottom, column) === null) return null;
  for (let at = column - 1; at >= firstValue; at--) {
    const slot = grid.at(row, at);
    if (slot) return slot.range.right === slot.range.left && slot.range.bottom === row ? slot : null;
  }
  return null;
}

/** The heads of each row from the left; one left open under a group is the group's, as if they were merged. */
export function rowPaths(frame: TableFrame): Slot[][] {
  const { grid, left, firstValue, rows, groups } = frame;
  const carried: (Slot | null)[] = [];
  let group: Slot | null = null;
  let above = frame.headerBottom;
  return rows.map(row => {
    for (let at = above + 1; at < row; at++) group = groups.get(at) ?? group;
    above = row;
    const path: Slot[] = group ? [group] : [];
    for (let column = left; column < firstValue; column++) {
      const level = column - left;
      const slot = grid.at(row, column);
      if (slot) {
        carried[level] = slot;
        carried.length = level + 1;
        if (path.at(-1) !== slot) path.push(slot);
      } else if (hasDeeper(frame, row, column)) {
        const over = carried[level];
        if (over) path.push(over);
      }
    }
    return path;
  });
}

function hasDeeper({ grid, firstValue }: TableFrame, row: number, column: number): boolean {
  for (let at = column + 1; at < firstValue; at++) if (grid.at(row, at) !== null) return true;
  return false;
}
