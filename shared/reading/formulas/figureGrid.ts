import type { Decimal } from 'decimal.js';
import { decimalsOf, toDecimal } from '../../domain/decimalText.ts';
import { foldText } from '../foldText.ts';
import type { ReadTable } from '../reading.ts';

/** The figures of a table as exact decimals, for finding out how its columns and rows are computed. */
export interface FigureGrid {
  rows: number;
  columns: GridColumn[];
  value(row: number, column: number): Decimal | null;
  /** Decimals printed in a cell. */
  decimals(row: number, column: number): number;
  rowHeads: string[][];
  /** Whether a row holds rates or averages, which no total adds up. */
  isRateRow(row: number): boolean;
}

export interface GridColumn {
  index: number;
  /** Heads folded for comparing, outermost first. */
  heads: string[];
  leaf: string;
  group: string;
  /** More figures than anything else. */
  isFigures: boolean;
  isRate: boolean;
}

/** How many rows are looked at; a pattern that holds in so many holds in all. */
const SAMPLE = 200;

export function figureGrid(table: ReadTable): FigureGrid {
  const rows = Math.min(table.rows.length, SAMPLE);
  const values = table.cells
    .slice(0, rows)
    .map(row => row.map(({ value }) => (value === null ? null : toDecimal(value))));
  return {
    rows,
    columns: table.columns.map((heads, index) => gridColumn(table, heads, index)),
    value: (row, column) => values[row]?.[column] ?? null,
    decimals: (row, column) => {
      const value = table.cells[row]?.[column]?.value;
      return value === null || value === undefined ? 0 : decimalsOf(value);
    },
    rowHeads: table.rows.slice(0, rows).map(heads => heads.map(foldText)),
    isRateRow: row => {
      const filled = (table.cells[row] ?? []).filter(({ value }) => value !== null);
      const rates = filled.filter(({ unit }) => unit === '%' || unit === 'pt');
      return rates.length * 2 > filled.length || RATE.test((table.rows[row] ?? []).map(foldText).join('|'));
    },
  };
}

function gridColumn(table: ReadTable, heads: readonly string[], index: number): GridColumn {
  const folded = heads.map(foldText);
  let filled = 0;
  let figures = 0;
  let rates = 0;
  for (const row of table.cells) {
    const cell = row[index];
    if (!cell) continue;
    if (cell.value !== null) {
      figures += 1;
      if (cell.unit === '%' || cell.unit === 'pt') rates += 1;
    }
    if (cell.text.trim() !== '') filled += 1;
  }
  const isRate = rates * 2 > figures || RATE.test(folded.join('|')) || (table.unit === '%' && rates === 0);
  return {
    index,
    heads: folded,
    leaf: folded.at(-1) ?? '',
    group: folded.slice(0, -1).join('>'),
    isFigures: figures > 0 && figures * 2 >= filled,
    isRate,
  };
}

const RATE =
  /^実(?:人員|人数|件数|利用者)|実人員|率|割合|比率|達成度|到達度|構成比|平均|単価|順位|1人当たり|一人当たり|1件当たり|対前年度?比/;
