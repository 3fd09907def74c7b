import { join } from 'node:path';
import { expect, test } from 'vitest';
import { memoryFolder } from '../support/memoryFolder.ts';
import { undoLists } from './undone.ts';

const folder = memoryFolder();
const AT = '2025-05-01T00:00:00.000Z';

test('どんな操作の列でも、起動し直してから全部元に戻せば最初に、全部やり直せば最後に一致する', () => {
  const { lists, kinds, harmed } = undoLists(join(folder, 'lists'), 100);
  expect(harmed).toEqual([]);
  expect(lists).toBe(100);
  expect(kinds).toBeGreaterThan(20);
});

test('起動し直しても、1,000を超える操作を一つずつ元に戻せる', () => {
  const { edits, kinds, harmed } = undoLists(join(folder, 'long'), 1, () => 2600);
  expect(harmed).toEqual([]);
  expect(edits).toBeGreaterThan(1000);
  expect(kinds).toBeGreaterThan(25);
});

test('対照: 元に戻すのを一度でも抜かせば、最初とは一致しない', () => {
  let turn = 0;
  const forgetful = (store: { undo(at: string): unknown; redo(at: string): unknown }) => {
    turn += 1;
    store.undo(AT);
    if (turn === 3) store.redo(AT);
  };
  expect(undoLists(join(folder, 'control'), 3, () => 12, forgetful).harmed).toHaveLength(1);
});
