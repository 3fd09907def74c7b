import { isUnitWord } from '../../domain/figureUnit.ts';
import { cellKind } from '../cellKind.ts';
import type { SheetGrid, Slot } from '../sheetGrid.ts';
import type { TableBody } from './tableBody.ts';
import { isFigure, isValue } from './tableCellKind.ts';
import type { TableHeader } from './tableHeader.ts';

/**
 * The first column of values. Row heads are the columns before it: the first one, and further ones as long as
 * they have no label of their own or are needed to tell the rows apart.
 */
export function firstValueColumn(grid: SheetGrid, header: TableHeader, body: TableBody): number {
  let column = body.left;
  while (column <= header.right && isRowHead(grid, header, body, column)) {
    const corner = grid.at(header.bottom, column);
    column = Math.max(column, corner?.range.right ?? column) + 1;
  }
  return column;
}

function isRowHead(grid: SheetGrid, header: TableHeader, body: TableBody, column: number): boolean {
  const cells = cellsOf(grid, body, column);
  if (column === body.left) return cells.length === 0 || !cells.every(isFigure) || isNumbering(cells);
  if (
    cells.some(slot => isValue(slot) || cellKind(slot.cell) === 'date' || cellKind(slot.cell) === 'sentence')
  )
    return false;
  if (isUnitColumn(cells)) return true;
  const label = labelOver(grid, header, column);
  const before = labelOver(grid, header, column - 1);
  if (label === null || label === before) return cells.length > 0;
  return !tellsRowsApart(grid, body, column) && cells.length > 0;
}

/** 件, 千円, ％ down the rows: the units of what stands beside them. */
export function isUnitColumn(cells: readonly Slot[]): boolean {
  const words = cells.map(({ cell }) => cell.text.replace(/[\s()（）]/g, ''));
  return words.length > 0 && words.every(word => isUnitWord(word));
}

function labelOver(grid: SheetGrid, { top, bottom }: TableHeader, column: number): Slot | null {
  for (let row = bottom; row >= top; row--) {
    const slot = grid.at(row, column);
    if (slot) return slot;
  }
  return null;
}

/** Whether the heads left of a column name every row differently already; running numbers do not name. */
function tellsRowsApart(grid: SheetGrid, body: TableBody, column: number): boolean {
  const heads = body.rows.slice(0, SAMPLE).map(row => {
    const names: string[] = [];
    for (let at = body.left; at < column; at++) {
      const slot = grid.at(row, at);
      if (slot && slot.range.top !== row) return null;
      names.push(slot?.cell.text ?? '');
    }
    return names.join('\n').trim();
  });
  if (heads.some(head => head === null || head === '')) return false;
  const first = cellsOf(grid, body, body.left);
  if (column === body.left + 1 && isNumbering(first)) return false;
  return new Set(heads).size > heads.length / 2;
}

/** Rows that show what a column holds. */
const SAMPLE = 200;

function cellsOf(grid: SheetGrid, body: TableBody, column: number): Slot[] {
  return body.rows.slice(0, SAMPLE).flatMap(row => {
    const slot = grid.at(row, column);
    return slot && slot.range.top === row ? [slot] : [];
  });
}

/** 1, 2, 3 ... down the rows. */
function isNumbering(cells: readonly Slot[]): boolean {
  const numbers = cells.map(({ cell }) =>
    Number(/^\D{0,1}(\d{1,3})\D{0,1}$/.exec(cell.text.normalize('NFKC').trim())?.[1]),
  );
  return numbers.length >= 2 && numbers.every((number, at) => number === (numbers[0] ?? 0) + at);
}
