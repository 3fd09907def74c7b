import { expect, test } from 'vitest';
import type { Area } from '../../../../renderer/grid/selection/area.ts';
import { relocate } from '../../../../renderer/grid/selection/relocate.ts';

const before = { rowIds: ['a', 'b', 'c', 'd'], columnIds: ['x', 'y', 'z'] };
const area: Area = { anchor: { row: 2, column: 1 }, head: { row: 1, column: 2 }, whole: null };

test('上や左に増えた分だけずれ、向きは変わらない', () => {
  expect(
    relocate(area, before, { rowIds: ['new', ...before.rowIds], columnIds: ['w', ...before.columnIds] }),
  ).toEqual({
    anchor: { row: 3, column: 2 },
    head: { row: 2, column: 3 },
    whole: null,
  });
});

test('中の行が消えたり並びが変わったりすれば、もう同じ範囲ではない', () => {
  for (const rowIds of [['a', 'c', 'd'], ['a', 'c', 'b', 'd'], ['a', 'b', 'new', 'c', 'd'], []]) {
    expect(relocate(area, before, { ...before, rowIds })).toBeNull();
  }
  expect(relocate(area, before, { ...before, columnIds: ['x', 'z', 'y'] })).toBeNull();
});

test('範囲の外の変化にはとらわれない', () => {
  expect(relocate(area, before, { rowIds: ['b', 'c', 'e'], columnIds: ['y', 'z'] })).toEqual({
    anchor: { row: 1, column: 0 },
    head: { row: 0, column: 1 },
    whole: null,
  });
});

test('列全体は増えた行も含み、行の並びにはよらない', () => {
  const whole: Area = { anchor: { row: 0, column: 1 }, head: { row: 3, column: 1 }, whole: 'columns' };
  expect(relocate(whole, before, { ...before, rowIds: ['d', 'c', 'b', 'a', 'e'] })).toEqual({
    anchor: { row: 0, column: 1 },
    head: { row: 4, column: 1 },
    whole: 'columns',
  });
});
