import type { Box } from './placeOverlay.ts';

/** Between the cell and its hint. */
const GAP = 3;

/**
 * Where the hint of a cell goes, from the corner of the wrapper: off one of the cell's corners, so that the cells
 * one types into next, beside and below it, stay in sight; under or above a cell that leaves no room beside it.
 */
export function hintPlace(
  cell: Box,
  size: { width: number; height: number },
  wrapper: { width: number; height: number },
): { left: number; top: number } {
  const right = cell.left + cell.width + GAP;
  const before = cell.left - size.width - GAP;
  const left =
    right + size.width <= wrapper.width ? right : before >= 0 ? before : wrapper.width - size.width;
  const below = cell.top + cell.height + GAP;
  const above = cell.top - size.height - GAP;
  const isBelow = below + size.height <= wrapper.height || above < 0;
  return { left: Math.max(0, left), top: isBelow ? below : above };
}
