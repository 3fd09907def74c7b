import type { CellReader } from '../cellReader.ts';
import { columnsOf, contains, type Rect, rowsOf } from '../selection/area.ts';
import type { PastedCell } from './pastePlan.ts';

/** What moving cut cells changes: the emptied ones and the filled ones. */
export interface MovePlan {
  cells: PastedCell[];
  target: Rect;
}

/**
 * Cut cells come to stand with their first cell in the first of the selected ones, once and whole, or not at all:
 * what is skipped or cut off by a paste would be lost by a move.
 */
export function movePlan(
  source: Rect,
  { top, left }: Rect,
  cells: CellReader,
): MovePlan | 'locked' | 'beyond' {
  const target = { top, left, bottom: top + rowsOf(source) - 1, right: left + columnsOf(source) - 1 };
  if (target.bottom >= cells.rows || target.right >= cells.columns) return 'beyond';
  const emptied: PastedCell[] = [];
  const filled: PastedCell[] = [];
  for (let row = source.top; row <= source.bottom; row += 1) {
    for (let column = source.left; column <= source.right; column += 1) {
      const to = { row: row - source.top + top, column: column - source.left + left };
      if (!cells.isEditable(to.row, to.column)) return 'locked';
      filled.push({ ...to, text: cells.shown(row, column) });
      if (!contains(target, { row, column })) emptied.push({ row, column, text: '' });
    }
  }
  return { cells: [...emptied, ...filled], target };
}
