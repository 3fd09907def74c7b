import type { Decimal } from 'decimal.js';
import type { ReadTable } from '../reading.ts';
import type { FigureGrid } from './figureGrid.ts';

/** A column that goes on adding another one from row to row, and the corrections its footnotes tell. */
export interface RunningTotal {
  column: number;
  /** What is added in every row. */
  addends: number[];
  adjustments: { row: number; amount: Decimal; marker: string }[];
}

const RUNNING = /累計|累積/;

export function runningTotals(grid: FigureGrid, table: ReadTable): RunningTotal[] {
  return grid.columns.flatMap(column => {
    if (!column.isFigures || column.isRate || !column.heads.some(head => RUNNING.test(head))) return [];
    const others = grid.columns.filter(other => other !== column && other.isFigures && !other.isRate);
    const sets = [
      ...others.map(other => [other.index]),
      ...others.flatMap(a => others.filter(b => b.index > a.index).map(b => [a.index, b.index])),
    ];
    const tried = sets.slice(0, 200).map(addends => trial(grid, table, column.index, addends));
    const best = tried
      .filter(({ hits, misses }) => hits >= 2 && hits > misses)
      .sort((a, b) => b.hits - a.hits || a.total.addends.length - b.total.addends.length)[0];
    return best ? [best.total] : [];
  });
}

function trial(grid: FigureGrid, table: ReadTable, column: number, addends: number[]) {
  const total: RunningTotal = { column, addends, adjustments: [] };
  let hits = 0;
  let misses = 0;
  for (let row = 1; row < grid.rows; row++) {
    const [before, printed] = [grid.value(row - 1, column), grid.value(row, column)];
    const added = addends.flatMap(addend => grid.value(row, addend) ?? []);
    if (before === null || printed === null || added.length === 0) continue;
    const expected = added.reduce((sum, value) => sum.plus(value), before);
    if (expected.eq(printed)) hits += 1;
    else {
      const amount = printed.minus(expected);
      const marker = explained(table, row, column, amount);
      if (marker === null) misses += 1;
      else {
        hits += 1;
        total.adjustments.push({ row, amount, marker });
      }
    }
  }
  return { total, hits, misses };
}

/** The marker in the cell whose footnote names just the amount that is missing: ※1 … 累計から７件のマイナス. */
function explained(table: ReadTable, row: number, column: number, amount: Decimal): string | null {
  const text = table.cells[row]?.[column]?.text.normalize('NFKC') ?? '';
  const marker = /[※*]\s*\d*/.exec(text)?.[0].replace(/\s/g, '');
  if (marker === undefined) return null;
  const note = table.footnotes
    .map(one => one.text.normalize('NFKC'))
    .find(one => one.replace(/\s/g, '').startsWith(marker));
  const named = new RegExp(
    `(?<![\\d.,])${amount
      .abs()
      .toFixed()
      .replace(/\B(?=(\d{3})+(?!\d))/g, ',?')}(?![\\d.])`,
  );
  return note !== undefined && named.test(note.slice(marker.length)) ? marker : null;
}
