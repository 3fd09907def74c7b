import { blockEdge } from './blockEdge.ts';

/** Ways to go from one cell to another. */
export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'blockUp'
  | 'blockDown'
  | 'blockLeft'
  | 'blockRight'
  | 'rowStart'
  | 'rowEnd'
  | 'gridStart'
  | 'gridEnd'
  | 'pageUp'
  | 'pageDown'
  /** Tab and Shift+Tab: along the row, then on to the neighbouring row. */
  | 'nextCell'
  | 'previousCell'
  /** Enter and Shift+Enter: to the neighbouring row, in the column where a run of Tabs began. */
  | 'nextRow'
  | 'previousRow';

/** A cell by its place in the displayed order. */
export interface CellIndex {
  row: number;
  column: number;
}

/** What has to be known about the grid to move in it. */
export interface GridShape {
  rows: number;
  columns: number;
  filled(at: CellIndex): boolean;
  /** The row one screenful away. */
  pageFrom(row: number, step: 1 | -1): number;
  /** The column a run of Tabs began in. */
  tabStart: number | null;
}

/** The cell a move leads to: the same one at an edge, and null where Tab runs out of cells and leaves the grid. */
export function moveFrom(at: CellIndex, move: Move, shape: GridShape): CellIndex | null {
  const lastRow = shape.rows - 1;
  const lastColumn = shape.columns - 1;
  const toRow = (row: number, column = at.column) => ({ row: clamp(row, lastRow), column });
  const toColumn = (column: number) => ({ row: at.row, column: clamp(column, lastColumn) });
  const rowEdge = (step: 1 | -1) =>
    blockEdge(at.row, step, shape.rows, row => shape.filled({ row, column: at.column }));
  const columnEdge = (step: 1 | -1) =>
    blockEdge(at.column, step, shape.columns, column => shape.filled({ row: at.row, column }));

  switch (move) {
    case 'up':
      return toRow(at.row - 1);
    case 'down':
      return toRow(at.row + 1);
    case 'left':
      return toColumn(at.column - 1);
    case 'right':
      return toColumn(at.column + 1);
    case 'blockUp':
      return toRow(rowEdge(-1));
    case 'blockDown':
      return toRow(rowEdge(1));
    case 'blockLeft':
      return toColumn(columnEdge(-1));
    case 'blockRight':
      return toColumn(columnEdge(1));
    case 'rowStart':
      return toColumn(0);
    case 'rowEnd':
      return toColumn(lastColumn);
    case 'gridStart':
      return { row: 0, column: 0 };
    case 'gridEnd':
      return { row: lastRow, column: lastColumn };
    case 'pageUp':
      return toRow(shape.pageFrom(at.row, -1));
    case 'pageDown':
      return toRow(shape.pageFrom(at.row, 1));
    case 'nextRow':
      return toRow(at.row + 1, shape.tabStart ?? at.column);
    case 'previousRow':
      return toRow(at.row - 1, shape.tabStart ?? at.column);
    case 'nextCell':
      if (at.column < lastColumn) return toColumn(at.column + 1);
      return at.row < lastRow ? { row: at.row + 1, column: 0 } : null;
    case 'previousCell':
      if (at.column > 0) return toColumn(at.column - 1);
      return at.row > 0 ? { row: at.row - 1, column: lastColumn } : null;
  }
}

/**
 * The row one screenful away: the last one whose top is still within `viewHeight` of the row it starts from,
 * but always at least one row further, since one row may be taller than the screen.
 */
export function pageRow(
  from: number,
  step: 1 | -1,
  rows: number,
  viewHeight: number,
  heightOf: (row: number) => number,
): number {
  let row = from;
  let passed = 0;
  while (row + step >= 0 && row + step < rows) {
    passed += heightOf(step === 1 ? row : row + step);
    if (passed > viewHeight && row !== from) break;
    row += step;
  }
  return row;
}

function clamp(value: number, last: number): number {
  return Math.max(0, Math.min(value, last));
}
