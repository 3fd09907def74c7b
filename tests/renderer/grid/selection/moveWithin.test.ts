import { expect, test } from 'vitest';
import type { CellIndex } from '../../../../renderer/grid/cellMoves.ts';
import type { Rect } from '../../../../renderer/grid/selection/area.ts';
import { moveWithin, type RoundMove } from '../../../../renderer/grid/selection/moveWithin.ts';

const block: Rect = { top: 2, left: 1, bottom: 3, right: 2 };
const line: Rect = { top: 7, left: 4, bottom: 7, right: 5 };

/** The cells that several steps lead through, as "row,column". */
function round(rects: Rect[], from: CellIndex, move: RoundMove, steps: number): string[] {
  let at = from;
  return Array.from({ length: steps }, () => {
    at = moveWithin(rects, at, move);
    return `${at.row},${at.column}`;
  });
}

test('Tab は範囲の中を行に沿って進み、終わりで初めに戻る', () => {
  expect(round([block], { row: 2, column: 1 }, 'nextCell', 4)).toEqual(['2,2', '3,1', '3,2', '2,1']);
});

test('Enter は範囲の中を列に沿って進む', () => {
  expect(round([block], { row: 2, column: 1 }, 'nextRow', 4)).toEqual(['3,1', '2,2', '3,2', '2,1']);
  expect(round([line], { row: 7, column: 4 }, 'nextRow', 2)).toEqual(['7,5', '7,4']);
});

test('Shift を添えると逆に進む', () => {
  expect(round([block], { row: 2, column: 1 }, 'previousCell', 2)).toEqual(['3,2', '3,1']);
  expect(round([block], { row: 2, column: 2 }, 'previousRow', 2)).toEqual(['3,1', '2,1']);
});

test('範囲がいくつもあれば、終わりで次の範囲へ移る', () => {
  expect(round([block, line], { row: 3, column: 2 }, 'nextCell', 3)).toEqual(['7,4', '7,5', '2,1']);
  expect(round([block, line], { row: 2, column: 1 }, 'previousRow', 3)).toEqual(['7,5', '7,4', '3,2']);
});
