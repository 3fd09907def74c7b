import { addressOf } from '../reading/workbookCells.ts';

/** A cell of a sheet; rows and columns count from 1. */
export interface CellAt {
  row: number;
  column: number;
}

/** The shortest way to name these cells in a formula: "B3:C7,E9", in the order of columns and rows. */
export function rangesText(cells: readonly CellAt[]): string {
  return rectangles(cells)
    .map(({ top, bottom, left, right }) => {
      const first = addressOf(top, left);
      return top === bottom && left === right ? first : `${first}:${addressOf(bottom, right)}`;
    })
    .join(',');
}

interface Rectangle {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Runs of rows in each column; equal runs of neighbouring columns make one rectangle. */
function rectangles(cells: readonly CellAt[]): Rectangle[] {
  const sorted = cells.toSorted((a, b) => a.column - b.column || a.row - b.row);
  const runs: Rectangle[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.left === column && last.bottom >= row - 1) last.bottom = Math.max(last.bottom, row);
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  const joined: Rectangle[] = [];
  for (const run of runs) {
    const before = joined.find(
      one => one.right === run.left - 1 && one.top === run.top && one.bottom === run.bottom,
    );
    if (before) before.right = run.right;
    else joined.push(run);
  }
  return joined;
}
