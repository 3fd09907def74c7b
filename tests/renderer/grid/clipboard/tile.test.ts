import { expect, test } from 'vitest';
import { tile } from '../../../../renderer/grid/clipboard/tile.ts';

const block = [
  ['一', '二'],
  ['三', '四'],
];

test('選んだ範囲が縦横とも整数倍なら、繰り返して埋まる', () => {
  expect(tile(block, 4, 4)).toEqual([
    ['一', '二', '一', '二'],
    ['三', '四', '三', '四'],
    ['一', '二', '一', '二'],
    ['三', '四', '三', '四'],
  ]);
  expect(tile([['〇']], 2, 3)).toEqual([
    ['〇', '〇', '〇'],
    ['〇', '〇', '〇'],
  ]);
});

test('整数倍でなければ、左上に一度だけ貼られる', () => {
  expect(tile(block, 4, 3)).toEqual(block);
  expect(tile(block, 5, 2)).toEqual(block);
  expect(tile(block, 1, 1)).toEqual(block);
});

test('一行をコピーして一列だけ選んでも、その行が行の数だけ並ぶ', () => {
  expect(tile([['一', '二']], 3, 1)).toEqual([
    ['一', '二'],
    ['一', '二'],
    ['一', '二'],
  ]);
});

test('空の範囲からは何も生まれない', () => {
  expect(tile([], 3, 3)).toEqual([]);
  expect(tile([[]], 3, 3)).toEqual([]);
});
