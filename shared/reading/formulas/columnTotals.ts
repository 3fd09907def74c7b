import { readPeriod } from '../../domain/period.ts';
import type { FigureGrid, GridColumn } from './figureGrid.ts';
import { holds, type Tally, tally } from './totals.ts';

const TOTAL =
  /^(?:総?合計|小計|総?計|総数|全体|通期|通年|年間|年計|年度計|[上下]半?期計|四半期計|累計|年度累計|合計額|合計件数|合計数|計画計|実績計)(?:\(.*\))?$/;

export interface ColumnTotal {
  addends: number[];
  /** The rows in which the column is a total; in others (rates, averages) it is not. */
  rows: number[];
}

/** Columns that add up others, with what they add and in which rows. */
export function columnTotals(grid: FigureGrid): Map<number, ColumnTotal> {
  const found = new Map<number, ColumnTotal>();
  const rows = [...Array(grid.rows).keys()].filter(row => !grid.isRateRow(row));
  for (const column of grid.columns) {
    if (!column.isFigures || column.isRate || !column.heads.some(head => TOTAL.test(head))) continue;
    const best = choices(grid, column)
      .map(addends => ({ addends, seen: trial(grid, column.index, addends, rows) }))
      .filter(({ seen, addends }) =>
        seen.hits > 0 || addends.every(addend => isPeriod(grid, addend)) ? holds(seen) : false,
      )
      .sort((a, b) => score(b.seen) - score(a.seen))[0];
    if (best) found.set(column.index, { addends: best.addends, rows });
  }
  return found;
}

function trial(
  grid: FigureGrid,
  column: number,
  addends: readonly number[],
  among: readonly number[],
): Tally {
  const rows = among.map(row => ({
    total: grid.value(row, column),
    addends: addends.map(addend => grid.value(row, addend)),
  }));
  return tally(rows);
}

function score({ hits, misses, leftOut }: Tally): number {
  return hits * 2 + leftOut - (misses - leftOut) * 3;
}

/** What a total may add up: its group, the months or quarters before it, all before it, or all behind it. */
function choices(grid: FigureGrid, total: GridColumn): number[][] {
  const usable = grid.columns.filter(
    column =>
      column !== total && column.isFigures && !column.isRate && !column.heads.some(head => TOTAL.test(head)),
  );
  const subtotals = grid.columns.filter(
    column =>
      column.index < total.index && column.isFigures && /小計|[上下]半?期|四半期|計$/.test(column.leaf),
  );
  const before = usable.filter(({ index }) => index < total.index);
  const behind = usable.filter(({ index }) => index > total.index);
  const inGroup = before.filter(({ group }) => group === total.group);
  const near = nearestRun(before, total.index);
  const periods = before.filter(({ heads }) => heads.some(head => readPeriod(head) !== null));
  const named = usable.filter(({ leaf }) => leaf.length > 1 && bracketIn(total.leaf).includes(leaf));
  // An addend that every total leaves out is a slip among months; among other columns it was never meant.
  const without = periods.length < before.length ? before.map((_, at) => before.toSpliced(at, 1)) : [];
  // 計 > 件数 adds up the 件数 of the groups beside it.
  const sameLeaf = before.filter(({ leaf, group }) => leaf === total.leaf && group !== total.group);
  if (!TOTAL.test(total.leaf) && sameLeaf.length >= 2) return prefixes(sameLeaf.map(({ index }) => index));
  const sets = [
    named,
    inGroup,
    near,
    periods,
    before,
    subtotals,
    behind.filter(({ group }) => group === total.group),
    behind,
    ...without.slice(0, 20),
  ];
  const seen = new Set<string>();
  return sets
    .map(set => set.map(({ index }) => index))
    .filter(set => set.length >= 2 && !seen.has(set.join()) && seen.add(set.join()));
}

function isPeriod(grid: FigureGrid, column: number): boolean {
  return grid.columns[column]?.heads.some(head => readPeriod(head) !== null) ?? false;
}

/** 累計（第３四半期まで） adds up the first three of four. */
function prefixes(addends: readonly number[]): number[][] {
  return addends
    .slice(1)
    .map((_, at) => addends.slice(0, at + 2))
    .reverse();
}

function bracketIn(leaf: string): string {
  return /\((.*)\)/.exec(leaf)?.[1] ?? '';
}

/** The unbroken run of columns directly left of a total, back to the total before. */
function nearestRun(before: readonly GridColumn[], total: number): GridColumn[] {
  const run: GridColumn[] = [];
  for (let at = total - 1; at >= 0; at--) {
    const column = before.find(({ index }) => index === at);
    if (!column) break;
    run.unshift(column);
  }
  return run;
}
