import { expect, test } from 'vitest';
import type { CellIndex, GridShape, Move } from '../../../../renderer/grid/cellMoves.ts';
import { type Area, areaBetween, rectOf } from '../../../../renderer/grid/selection/area.ts';
import { extendArea } from '../../../../renderer/grid/selection/extendArea.ts';

/** Ten rows of six columns; the first column is filled to row 4, the others to row 7. */
const shape: GridShape = {
  rows: 10,
  columns: 6,
  filled: ({ row, column }) => row <= (column === 0 ? 4 : 7),
  pageFrom: (row, step) => row + step * 3,
  tabStart: null,
};

const at = (row: number, column: number): CellIndex => ({ row, column });

/** The rectangle after several moves, as "top,left-bottom,right". */
function after(area: Area, active: CellIndex, ...moves: Move[]): string {
  const end = moves.reduce((now, move) => extendArea(now, active, move, shape), area);
  const { top, left, bottom, right } = rectOf(end);
  return `${top},${left}-${bottom},${right}`;
}

test('Shift+矢印は選んだセルを残して、反対の端を動かす', () => {
  const start = areaBetween(at(3, 2), at(3, 2));
  expect(after(start, at(3, 2), 'down', 'down', 'right')).toBe('3,2-5,3');
  expect(after(start, at(3, 2), 'down', 'up', 'up')).toBe('2,2-3,2');
  expect(after(start, at(3, 2), 'left', 'left', 'left')).toBe('3,0-3,2');
});

test('Ctrl+Shift+矢印は、選んだセルの並びで値の端まで伸ばす', () => {
  const wide = areaBetween(at(0, 0), at(0, 3));
  expect(after(wide, at(0, 0), 'blockDown')).toBe('0,0-4,3');
  expect(after(areaBetween(at(0, 3), at(0, 0)), at(0, 3), 'blockDown')).toBe('0,0-7,3');
  expect(after(areaBetween(at(2, 1), at(5, 1)), at(2, 1), 'blockRight')).toBe('2,1-5,5');
});

test('Shift+Home / End は行の端、PageDown は一画面、Ctrl+Shift+Home / End は表の角まで伸ばす', () => {
  const start = areaBetween(at(4, 3), at(5, 3));
  expect(after(start, at(4, 3), 'rowStart')).toBe('4,0-5,3');
  expect(after(start, at(4, 3), 'rowEnd')).toBe('4,3-5,5');
  expect(after(start, at(4, 3), 'pageDown')).toBe('4,3-8,3');
  expect(after(start, at(4, 3), 'gridStart')).toBe('0,0-4,3');
  expect(after(start, at(4, 3), 'gridEnd')).toBe('4,3-9,5');
});

test('列全体は横にだけ、行全体は縦にだけ伸びる', () => {
  const column: Area = { anchor: at(0, 2), head: at(9, 2), whole: 'columns' };
  expect(after(column, at(4, 2), 'right', 'blockDown', 'up')).toBe('0,2-9,3');
  const row: Area = { anchor: at(4, 0), head: at(4, 5), whole: 'rows' };
  expect(after(row, at(4, 2), 'down', 'left', 'rowStart')).toBe('4,0-5,5');
});

test('Tab で範囲の中へ動いた後は、そのセルから伸びる', () => {
  const area = areaBetween(at(1, 1), at(3, 3));
  expect(after(area, at(2, 2), 'down')).toBe('2,2-4,3');
});
