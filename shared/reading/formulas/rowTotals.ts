import type { FigureGrid } from './figureGrid.ts';
import { holds, tally } from './totals.ts';

const TOTAL =
  /^[(<【〔]?(?:総?合計|小計|総?計|総数|全体|全体計|支部計|年度計|通期|年間計|通年|年計|累計|[上下]半?期計|.{1,8}[のー]?(?:小計|合計)|.{1,6}計)[)>】〕]?(?:\(.*\))?$/;
const NO_TOTAL = /会計|設計|統計|推計|集計|計画|累積|余計|時計|家計/;

export interface RowTotal {
  addends: number[];
  /** The columns in which the row is a total; in others (rates, averages) it is not. */
  columns: number[];
}

/** Rows that add up others, with what they add and in which columns. */
export function rowTotals(grid: FigureGrid): Map<number, RowTotal> {
  const found = new Map<number, RowTotal>();
  for (let row = 1; row < grid.rows; row++) {
    if (!isTotal(grid, row)) continue;
    const additive = grid.columns
      .filter(({ isFigures, isRate }) => isFigures && !isRate)
      .map(({ index }) => index);
    const best = choices(grid, row)
      .map(addends => ({ addends, ...trial(grid, row, addends, additive) }))
      .filter(({ seen }) => holds(seen))
      .sort(
        (a, b) =>
          b.seen.hits * 2 +
          b.seen.leftOut -
          b.seen.misses * 3 -
          (a.seen.hits * 2 + a.seen.leftOut - a.seen.misses * 3),
      )[0];
    if (best) found.set(row, { addends: best.addends, columns: additive });
  }
  return found;
}

function trial(grid: FigureGrid, row: number, addends: readonly number[], columns: readonly number[]) {
  const seen = tally(
    columns.map(column => ({
      total: grid.value(row, column),
      addends: addends.map(addend => grid.value(addend, column)),
    })),
  );
  return { seen };
}

function isTotal(grid: FigureGrid, row: number): boolean {
  const leaf = grid.rowHeads[row]?.at(-1) ?? '';
  return TOTAL.test(leaf) && !NO_TOTAL.test(leaf);
}

/** 再掲, うち, 参考: shown once more, not added. */
function isAside(grid: FigureGrid, row: number): boolean {
  return grid.rowHeads[row]?.some(head => /再掲|内数|参考|^\(?うち|^内/.test(head)) ?? false;
}

/** The rows above back to the total before; those of the same group; all rows that are no totals; the subtotals. */
function choices(grid: FigureGrid, row: number): number[][] {
  const above = [...Array(row).keys()];
  const plain = above.filter(at => !isTotal(grid, at) && !isAside(grid, at));
  const totals = above.filter(at => isTotal(grid, at));
  const since = plain.filter(at => at > (totals.at(-1) ?? -1));
  const group = grid.rowHeads[row]?.slice(0, -1).join('>') ?? '';
  const inGroup = plain.filter(at => group !== '' && grid.rowHeads[at]?.slice(0, -1).join('>') === group);
  const depth = grid.rowHeads[row]?.length ?? 0;
  const sameDepth = plain.filter(at => (grid.rowHeads[at]?.length ?? 0) === depth);
  const seen = new Set<string>();
  return [inGroup, since, plain, totals, sameDepth].filter(
    set => set.length >= 2 && !seen.has(set.join()) && seen.add(set.join()),
  );
}
