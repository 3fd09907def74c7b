import { expect, test } from 'vitest';
import { blockEdge } from '../../../renderer/grid/blockEdge.ts';

/** A line of cells: `x` filled, `.` empty. */
function jump(line: string, from: number, step: 1 | -1): number {
  return blockEdge(from, step, line.length, index => line[index] === 'x');
}

test('値の続く所では、続きの最後で止まる', () => {
  expect(jump('xxx..x', 0, 1)).toBe(2);
  expect(jump('x..xxx', 5, -1)).toBe(3);
});

test('続きの最後からは、次の値のある所へ飛ぶ', () => {
  expect(jump('xxx..xx', 2, 1)).toBe(5);
  expect(jump('xx..xxx', 4, -1)).toBe(1);
});

test('空欄からは、次の値のある所へ飛ぶ', () => {
  expect(jump('...x', 0, 1)).toBe(3);
  expect(jump('x...', 3, -1)).toBe(0);
  expect(jump('.xx', 0, 1)).toBe(1);
});

test('先に値がなければ、表の端まで行く', () => {
  expect(jump('x....', 0, 1)).toBe(4);
  expect(jump('.....', 2, -1)).toBe(0);
});

test('端では動かない', () => {
  expect(jump('xxx', 2, 1)).toBe(2);
  expect(jump('...', 0, -1)).toBe(0);
});
