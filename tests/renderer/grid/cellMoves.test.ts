import { expect, test } from 'vitest';
import {
  type CellIndex,
  type GridShape,
  type Move,
  moveFrom,
  pageRow,
} from '../../../renderer/grid/cellMoves.ts';

const shape: GridShape = {
  rows: 4,
  columns: 3,
  filled: ({ row, column }) => column === 0 || row === 3,
  pageFrom: (row, step) => row + step * 2,
  tabStart: null,
};

function go(row: number, column: number, move: Move, change: Partial<GridShape> = {}): CellIndex | null {
  return moveFrom({ row, column }, move, { ...shape, ...change });
}

test('矢印キーは一つ隣へ動き、端では動かない', () => {
  expect(go(1, 1, 'up')).toEqual({ row: 0, column: 1 });
  expect(go(1, 1, 'down')).toEqual({ row: 2, column: 1 });
  expect(go(1, 1, 'left')).toEqual({ row: 1, column: 0 });
  expect(go(1, 1, 'right')).toEqual({ row: 1, column: 2 });
  expect(go(0, 0, 'up')).toEqual({ row: 0, column: 0 });
  expect(go(3, 2, 'down')).toEqual({ row: 3, column: 2 });
  expect(go(3, 2, 'right')).toEqual({ row: 3, column: 2 });
  expect(go(0, 0, 'left')).toEqual({ row: 0, column: 0 });
});

test('Tab は行の終わりで次の行の初めへ、表の終わりでは表の外へ出る', () => {
  expect(go(0, 1, 'nextCell')).toEqual({ row: 0, column: 2 });
  expect(go(0, 2, 'nextCell')).toEqual({ row: 1, column: 0 });
  expect(go(3, 2, 'nextCell')).toBeNull();
  expect(go(1, 0, 'previousCell')).toEqual({ row: 0, column: 2 });
  expect(go(0, 0, 'previousCell')).toBeNull();
});

test('Tab で進んだあとの Enter は、Tab を始めた列の次の行へ戻る', () => {
  expect(go(1, 2, 'nextRow', { tabStart: 0 })).toEqual({ row: 2, column: 0 });
  expect(go(1, 2, 'nextRow')).toEqual({ row: 2, column: 2 });
  expect(go(1, 2, 'previousRow')).toEqual({ row: 0, column: 2 });
});

test('Ctrl+矢印は値の続きの端へ、Ctrl+Home / End は表の角へ飛ぶ', () => {
  expect(go(0, 0, 'blockDown')).toEqual({ row: 3, column: 0 });
  expect(go(0, 1, 'blockDown')).toEqual({ row: 3, column: 1 });
  expect(go(3, 0, 'blockRight')).toEqual({ row: 3, column: 2 });
  expect(go(2, 2, 'blockLeft')).toEqual({ row: 2, column: 0 });
  expect(go(2, 0, 'blockUp')).toEqual({ row: 0, column: 0 });
  expect(go(2, 1, 'gridStart')).toEqual({ row: 0, column: 0 });
  expect(go(0, 0, 'gridEnd')).toEqual({ row: 3, column: 2 });
});

test('Home / End は行の端へ、PageUp / PageDown は一画面分、表を越えずに動く', () => {
  expect(go(2, 1, 'rowStart')).toEqual({ row: 2, column: 0 });
  expect(go(2, 1, 'rowEnd')).toEqual({ row: 2, column: 2 });
  expect(go(0, 1, 'pageDown')).toEqual({ row: 2, column: 1 });
  expect(go(3, 1, 'pageDown')).toEqual({ row: 3, column: 1 });
  expect(go(1, 1, 'pageUp')).toEqual({ row: 0, column: 1 });
});

test('一画面分は行の高さで数え、画面より高い行でも必ず一行は進む', () => {
  const heights = [30, 30, 30, 200, 30, 30];
  const heightOf = (row: number) => heights[row] ?? 0;
  expect(pageRow(0, 1, 6, 90, heightOf)).toBe(3);
  expect(pageRow(3, 1, 6, 90, heightOf)).toBe(4);
  expect(pageRow(4, -1, 6, 90, heightOf)).toBe(3);
  expect(pageRow(3, -1, 6, 60, heightOf)).toBe(1);
  expect(pageRow(5, 1, 6, 90, heightOf)).toBe(5);
});
