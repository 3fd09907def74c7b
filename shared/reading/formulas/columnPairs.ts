import type { Decimal } from 'decimal.js';
import { round } from '../../domain/rounding.ts';
import type { FigureGrid, GridColumn } from './figureGrid.ts';

/** A column computed from two others: their difference, or their quotient in percent. */
export interface PairFormula {
  column: number;
  kind: 'difference' | 'ratio';
  left: number;
  right: number;
}

const DIFFERENCE = /(?:^|[^較])差|増減|伸び(?!率)|乖離|過不足|\d年?度?-(?:[RH]|令和|平成)?\d/;
const RATIO = /率|割合|達成度|到達度|構成比|比$|比率|充足|対比|進捗/;
/** Pairs are tried one by one: wide tables would take too long, and have other ways. */
const MOST_COLUMNS = 40;

/**
 * Columns that are differences and rates, and of which other columns. Columns under heads of the same name in every
 * group (協会 | 委託 | 計) are tried together: what holds for one holds for all.
 */
export function columnPairs(grid: FigureGrid, known: ReadonlySet<number>): PairFormula[] {
  const figures = grid.columns.filter(({ isFigures }) => isFigures);
  if (figures.length > MOST_COLUMNS) return [];
  const found: PairFormula[] = [];
  for (const results of familiesOf(figures)) {
    const [first] = results;
    if (!first || results.some(({ index }) => known.has(index))) continue;
    const heads = first.heads.join('|');
    const kinds = [
      ...(DIFFERENCE.test(heads) ? (['difference'] as const) : []),
      ...(RATIO.test(heads) || first.isRate ? (['ratio'] as const) : []),
    ];
    const best = kinds
      .flatMap(kind =>
        sourcesOf(figures, results).map(pair => ({ kind, pair, ...trial(grid, kind, results, pair) })),
      )
      .filter(
        ({ hits, misses, kind }) =>
          (kind === 'ratio' ? hits >= 2 && hits >= misses * 2 : hits > misses) && hits > 0,
      )
      .filter(({ hits, pair, kind }) => hits >= 2 || (kind === 'difference' && isNamed(first, pair)))
      .sort(
        (a, b) =>
          b.hits - b.misses - (a.hits - a.misses) ||
          Number(isNamed(first, b.pair)) - Number(isNamed(first, a.pair)),
      )[0];
    if (!best) continue;
    results.forEach((result, at) => {
      const [left, right] = [best.pair.left[at], best.pair.right[at]];
      if (left && right)
        found.push({ column: result.index, kind: best.kind, left: left.index, right: right.index });
    });
  }
  return found;
}

/** Columns of one group whose leaves stand under other groups too; every other column is a family of its own. */
function familiesOf(columns: readonly GridColumn[]): GridColumn[][] {
  const groups = new Map<string, GridColumn[]>();
  for (const column of columns) {
    const key = column.group === '' ? `alone ${column.index}` : column.group;
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  const all = [...groups.values()];
  return all.flatMap(group => {
    const twin = all.some(other => other !== group && leaves(other) === leaves(group));
    return twin ? [group] : group.map(column => [column]);
  });
}

function leaves(group: readonly GridColumn[]): string {
  return group.map(({ leaf }) => leaf).join('|');
}

interface Pair {
  left: GridColumn[];
  right: GridColumn[];
}

function sourcesOf(columns: readonly GridColumn[], results: readonly GridColumn[]): Pair[] {
  const families =
    results.length > 1
      ? familiesOf(columns).filter(family => leaves(family) === leaves(results))
      : columns.map(column => [column]);
  const others = families.filter(family => !family.some(column => results.includes(column)));
  return others.flatMap(left => others.filter(right => right !== left).map(right => ({ left, right })));
}

/** A pair that has failed so often at the beginning will not come right. */
const PATIENCE = 3;

function trial(
  grid: FigureGrid,
  kind: PairFormula['kind'],
  results: readonly GridColumn[],
  pair: Pair,
): { hits: number; misses: number } {
  const seen = { hits: 0, misses: 0 };
  for (const [at, result] of results.entries()) {
    const [left, right] = [pair.left[at], pair.right[at]];
    if (!left || !right) continue;
    for (let row = 0; row < grid.rows; row++) {
      const printed = grid.value(row, result.index);
      const [a, b] = [grid.value(row, left.index), grid.value(row, right.index)];
      if (printed === null || a === null || b === null) continue;
      const isNear = comesNear(kind, printed.toNumber(), a.toNumber(), b.toNumber());
      if (isNear && agrees(kind, printed, a, b, grid.decimals(row, result.index))) seen.hits += 1;
      else seen.misses += 1;
      if (seen.misses >= PATIENCE && seen.hits === 0) return seen;
    }
  }
  return seen;
}

/** A quick look in binary numbers; what is near is then computed exactly. */
function comesNear(kind: PairFormula['kind'], printed: number, a: number, b: number): boolean {
  const value = kind === 'difference' ? a - b : (a * 100) / b;
  return Math.abs(value - printed) <= 1.001 + Math.abs(printed) * 1e-9;
}

function agrees(
  kind: PairFormula['kind'],
  printed: Decimal,
  a: Decimal,
  b: Decimal,
  decimals: number,
): boolean {
  if (kind === 'difference') return round(a.minus(b), decimals, 'halfUp').eq(printed);
  if (b.isZero() || a.eq(b)) return !b.isZero() && printed.eq(100);
  const percent = a.times(100).div(b);
  return round(percent, decimals, 'halfUp').eq(printed) || round(percent, decimals, 'truncate').eq(printed);
}

/** R6-R5 names the years of its two columns; 目標との差 the target. */
function isNamed({ heads }: GridColumn, { left, right }: Pair): boolean {
  const [, first, second] = /(?:R|令和)?(\d{1,2})年?度?-(?:R|令和)?(\d{1,2})/.exec(heads.join('|')) ?? [];
  const has = (columns: readonly GridColumn[], word: RegExp) =>
    columns.every(column => word.test(column.heads.join('|')));
  if (first !== undefined && second !== undefined) {
    return (
      has(left, new RegExp(`(?<!\\d)${first}(?!\\d)`)) && has(right, new RegExp(`(?<!\\d)${second}(?!\\d)`))
    );
  }
  if (/目標|計画/.test(heads.join('|'))) return has(left, /実績|結果/) && has(right, /目標|計画/);
  return has(left, /実績|結果|今年|当年|R6|本年/) && has(right, /前年|昨年|目標|計画|前期/);
}
