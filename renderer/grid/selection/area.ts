import type { CellIndex } from '../cellMoves.ts';

/** A rectangle of cells in the displayed order, both corners included. */
export interface Rect {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A rectangle as it was selected: from where it began to where it has been dragged or extended. */
export interface Area {
  anchor: CellIndex;
  head: CellIndex;
  /** Selected as whole rows or columns: it does not grow or shrink along them. */
  whole: 'rows' | 'columns' | null;
}

export function areaBetween(anchor: CellIndex, head: CellIndex): Area {
  return { anchor, head, whole: null };
}

export function rectOf({ anchor, head }: Pick<Area, 'anchor' | 'head'>): Rect {
  return {
    top: Math.min(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    bottom: Math.max(anchor.row, head.row),
    right: Math.max(anchor.column, head.column),
  };
}

export function contains(rect: Rect, { row, column }: CellIndex): boolean {
  return row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right;
}

export function rowsOf(rect: Rect): number {
  return rect.bottom - rect.top + 1;
}

export function columnsOf(rect: Rect): number {
  return rect.right - rect.left + 1;
}

export function cellsOf(rect: Rect): number {
  return rowsOf(rect) * columnsOf(rect);
}

/** Every cell of some rectangles, row by row; one that lies in several of them comes once. */
export function* eachCell(rects: readonly Rect[]): Generator<CellIndex> {
  for (const [at, rect] of rects.entries()) {
    const before = rects.slice(0, at).filter(other => overlaps(rect, other));
    for (let row = rect.top; row <= rect.bottom; row += 1) {
      for (let column = rect.left; column <= rect.right; column += 1) {
        const cell = { row, column };
        if (!before.some(other => contains(other, cell))) yield cell;
      }
    }
  }
}

function overlaps(one: Rect, other: Rect): boolean {
  return (
    one.left <= other.right && one.right >= other.left && one.top <= other.bottom && one.bottom >= other.top
  );
}

export function sameRect(one: Rect, other: Rect): boolean {
  return (
    one.top === other.top &&
    one.left === other.left &&
    one.bottom === other.bottom &&
    one.right === other.right
  );
}
