import type { ReadTable } from '../reading.ts';
import { pathNames } from './columnName.ts';
import { columnPairs } from './columnPairs.ts';
import { columnTotals } from './columnTotals.ts';
import { figureGrid } from './figureGrid.ts';
import { rowTotals } from './rowTotals.ts';
import { type RunningTotal, runningTotals } from './runningTotals.ts';

/** How a table is computed, in the formula language, as far as its own figures show it. */
export interface InferredFormulas {
  /** By index of the column, row or cell ("row/column"). */
  columns: Map<number, string>;
  rows: Map<number, string>;
  cells: Map<string, string>;
  adjustments: (RunningTotal['adjustments'][number] & { column: number })[];
}

/**
 * Finds the formulas behind a table's totals, differences, rates and running totals. A formula is taken only where
 * the heads suggest it and most of the figures bear it out, so that a figure that does not is a slip.
 */
export function inferFormulas(table: ReadTable): InferredFormulas {
  const grid = figureGrid(table);
  const found: InferredFormulas = { columns: new Map(), rows: new Map(), cells: new Map(), adjustments: [] };
  const columnName = pathNames(table.columns);
  const rowName = pathNames(table.rows);
  const setColumn = (column: number, formula: string | null) => {
    if (formula !== null && !found.columns.has(column)) found.columns.set(column, formula);
  };
  for (const { column, addends, adjustments } of runningTotals(grid, table)) {
    const added = joined(
      addends.map(addend => columnName[addend] ?? null),
      ' ＋ ',
    );
    setColumn(column, added && `累計(${added})`);
    for (const adjustment of adjustments) found.adjustments.push({ ...adjustment, column });
  }
  for (const [column, { addends, rows }] of columnTotals(grid)) {
    const added = joined(
      addends.map(addend => columnName[addend] ?? null),
      '、',
    );
    if (added === null) continue;
    if (rows.length === grid.rows) setColumn(column, `合計(${added})`);
    else for (const row of rows) found.cells.set(`${row}/${column}`, `合計(${added})`);
  }
  for (const { column, kind, left, right } of columnPairs(grid, new Set(found.columns.keys()))) {
    setColumn(
      column,
      joined([columnName[left] ?? null, columnName[right] ?? null], kind === 'ratio' ? ' ÷ ' : ' － '),
    );
  }
  for (const [row, { addends, columns }] of rowTotals(grid)) {
    const added = joined(
      addends.map(addend => rowName[addend] ?? null),
      '、',
    );
    if (added === null) continue;
    const all = grid.columns.every(({ index }) => columns.includes(index) || found.columns.has(index));
    if (all) found.rows.set(row, `合計(${added})`);
    else {
      for (const column of columns) {
        if (found.columns.has(column)) continue;
        const name = columnName[column];
        const parts = joined(
          addends.map(addend => withColumn(rowName[addend] ?? null, name ?? null)),
          '、',
        );
        if (parts !== null) found.cells.set(`${row}/${column}`, `合計(${parts})`);
      }
    }
  }
  return found;
}

function withColumn(row: string | null, column: string | null): string | null {
  return row === null || column === null ? null : `${row}＞${column}`;
}

/** All names or nothing. */
function joined(names: readonly (string | null)[], by: string): string | null {
  return names.every(name => name !== null) && names.length > 0 ? names.join(by) : null;
}
