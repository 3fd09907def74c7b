import { expect, test } from 'vitest';
import { selectedIndex } from '../../../renderer/ui/useSelectedRow.ts';

const rows = (text: string) => [...text];
const itself = (row: string) => row;

test('選ぶ前は先頭、空の一覧では何も選ばない', () => {
  expect(selectedIndex(rows('abc'), itself, null)).toBe(0);
  expect(selectedIndex([], itself, null)).toBe(-1);
  expect(selectedIndex([], itself, { id: 'b', index: 1 })).toBe(-1);
});

test('行が増えても減っても、選んだ行を選んだままにする', () => {
  expect(selectedIndex(rows('xabc'), itself, { id: 'b', index: 1 })).toBe(2);
  expect(selectedIndex(rows('bc'), itself, { id: 'b', index: 1 })).toBe(0);
});

test('選んだ行がなくなれば、そこへ詰めてきた行を選ぶ', () => {
  expect(selectedIndex(rows('acd'), itself, { id: 'b', index: 1 })).toBe(1);
  expect(selectedIndex(rows('ab'), itself, { id: 'c', index: 2 })).toBe(1);
});

test('同じ名前の行が続いても、矢印で先へ進める', () => {
  expect(selectedIndex(rows('abb'), itself, { id: 'b', index: 2 })).toBe(2);
});
