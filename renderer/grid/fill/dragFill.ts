import type { CellIndex } from '../cellMoves.ts';
import type { CellReader } from '../cellReader.ts';
import type { PastedCell } from '../clipboard/pastePlan.ts';
import type { Rect } from '../selection/area.ts';
import type { RangePlan } from '../selection/rangePlans.ts';
import { fillSeries } from './fillSeries.ts';

/** The cells the fill handle fills beside a range. */
export interface FillTarget {
  rect: Rect;
  /** Along columns or along rows, away from the range: 1 is down or right. */
  along: 'rows' | 'columns';
  direction: 1 | -1;
}

/**
 * What dragging the fill handle of a range to a cell would fill: straight down, up, right or left, whichever the
 * cell is further away. Null within the range.
 */
export function fillTarget(source: Rect, { row, column }: CellIndex): FillTarget | null {
  const down = row - source.bottom;
  const up = source.top - row;
  const right = column - source.right;
  const left = source.left - column;
  const furthest = Math.max(down, up, right, left);
  if (furthest <= 0) return null;
  if (furthest === down) {
    return { rect: { ...source, top: source.bottom + 1, bottom: row }, along: 'columns', direction: 1 };
  }
  if (furthest === up) {
    return { rect: { ...source, top: row, bottom: source.top - 1 }, along: 'columns', direction: -1 };
  }
  if (furthest === right) {
    return { rect: { ...source, left: source.right + 1, right: column }, along: 'rows', direction: 1 };
  }
  return { rect: { ...source, left: column, right: source.left - 1 }, along: 'rows', direction: -1 };
}

/** The range and what was filled beside it: what is selected afterwards. */
export function withTarget(source: Rect, { rect }: FillTarget): Rect {
  return {
    top: Math.min(source.top, rect.top),
    left: Math.min(source.left, rect.left),
    bottom: Math.max(source.bottom, rect.bottom),
    right: Math.max(source.right, rect.right),
  };
}

/** Continues each row or column of the range into the target. */
export function filling(source: Rect, target: FillTarget, cells: CellReader): RangePlan {
  const plan: RangePlan = { cells: [], skipped: 0 };
  const put = ({ row, column, text }: PastedCell) => {
    if (cells.isEditable(row, column)) plan.cells.push({ row, column, text });
    else plan.skipped += 1;
  };
  const { rect, along, direction } = target;
  const [first, last] = along === 'columns' ? [rect.left, rect.right] : [rect.top, rect.bottom];
  for (let line = first; line <= last; line += 1) {
    const texts = fillSeries(textsOf(source, line, along, cells), lengthOf(target), direction);
    for (const [step, text] of texts.entries()) {
      if (along === 'columns') {
        put({ row: direction === 1 ? rect.top + step : rect.bottom - step, column: line, text });
      } else put({ row: line, column: direction === 1 ? rect.left + step : rect.right - step, text });
    }
  }
  return plan;
}

function lengthOf({ rect, along }: FillTarget): number {
  return along === 'columns' ? rect.bottom - rect.top + 1 : rect.right - rect.left + 1;
}

function textsOf(source: Rect, line: number, along: 'rows' | 'columns', cells: CellReader): string[] {
  const texts: string[] = [];
  if (along === 'columns') {
    for (let row = source.top; row <= source.bottom; row += 1) texts.push(cells.shown(row, line));
  } else {
    for (let column = source.left; column <= source.right; column += 1) texts.push(cells.shown(line, column));
  }
  return texts;
}

/**
 * The last row a double click on the fill handle fills to, as in Excel: where the column to the left ends, or the
 * one to the right where there is nothing on the left. Null where neither goes further down than the range.
 */
export function neighbourEnd(source: Rect, cells: CellReader): number | null {
  for (const column of [source.left - 1, source.right + 1]) {
    if (column < 0 || column >= cells.columns) continue;
    let row = source.bottom;
    while (row + 1 < cells.rows && cells.shown(row + 1, column) !== '') row += 1;
    if (row > source.bottom) return row;
  }
  return null;
}
