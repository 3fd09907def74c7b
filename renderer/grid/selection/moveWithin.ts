import type { CellIndex } from '../cellMoves.ts';
import { cellsOf, columnsOf, contains, type Rect, rowsOf } from './area.ts';

/** Tab, Shift+Tab, Enter and Shift+Enter. */
export type RoundMove = 'nextCell' | 'previousCell' | 'nextRow' | 'previousRow';

export function isRoundMove(move: string): move is RoundMove {
  return ['nextCell', 'previousCell', 'nextRow', 'previousRow'].includes(move);
}

/**
 * The next cell within selected rectangles, as in Excel: Tab goes along the rows, Enter down the columns; from the
 * end of a rectangle to the beginning of the next one, and from the last round to the first.
 */
export function moveWithin(rects: readonly Rect[], active: CellIndex, move: RoundMove): CellIndex {
  const at = rects.findLastIndex(rect => contains(rect, active));
  const rect = rects[at];
  if (!rect) return active;
  const byRows = move === 'nextCell' || move === 'previousCell';
  const step = move === 'nextCell' || move === 'nextRow' ? 1 : -1;
  const next = orderOf(rect, active, byRows) + step;
  if (next >= 0 && next < cellsOf(rect)) return cellAt(rect, next, byRows);
  const other = rects[(at + step + rects.length) % rects.length] ?? rect;
  return cellAt(other, step === 1 ? 0 : cellsOf(other) - 1, byRows);
}

function orderOf(rect: Rect, { row, column }: CellIndex, byRows: boolean): number {
  const [y, x] = [row - rect.top, column - rect.left];
  return byRows ? y * columnsOf(rect) + x : x * rowsOf(rect) + y;
}

function cellAt(rect: Rect, order: number, byRows: boolean): CellIndex {
  const line = byRows ? columnsOf(rect) : rowsOf(rect);
  const [across, along] = [Math.floor(order / line), order % line];
  return byRows
    ? { row: rect.top + across, column: rect.left + along }
    : { row: rect.top + along, column: rect.left + across };
}
