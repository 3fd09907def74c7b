import { expect, test } from 'vitest';
import { chosenAt, chosenRange, moved } from '../../../../renderer/features/reading/cellCursor.ts';
import type { CellRange } from '../../../../shared/reading/workbookCells.ts';

const merge: CellRange = { top: 2, left: 2, bottom: 3, right: 4 };
const areaAt = (row: number, column: number): CellRange =>
  row >= 2 && row <= 3 && column >= 2 && column <= 4
    ? merge
    : { top: row, left: column, bottom: row, right: column };
const bounds = { rows: 9, columns: 6, page: 5, areaAt };
const plain = { extends: false, ctrl: false };
const go = (row: number, column: number, key: string, keys = plain) =>
  moved(chosenAt({ row, column }), key, keys, bounds)?.focus;

test('結合したセルは一歩で越え、入るときは左上に立つ', () => {
  expect(go(2, 2, 'ArrowRight')).toEqual({ row: 2, column: 5 });
  expect(go(2, 2, 'ArrowDown')).toEqual({ row: 4, column: 2 });
  expect(go(3, 5, 'ArrowLeft')).toEqual({ row: 2, column: 2 });
});

test('端で止まり、Home・End・Ctrl・ページのキーで大きく動く', () => {
  expect(go(1, 1, 'ArrowUp')).toEqual({ row: 1, column: 1 });
  expect(go(8, 1, 'PageDown')).toEqual({ row: 9, column: 1 });
  expect(go(5, 3, 'End')).toEqual({ row: 5, column: 6 });
  expect(go(5, 3, 'Home', { extends: false, ctrl: true })).toEqual({ row: 1, column: 1 });
  expect(go(5, 3, 'a')).toBeUndefined();
});

test('Shift で範囲を広げ、かかった結合はまるごと選ぶ', () => {
  const wider = moved(chosenAt({ row: 1, column: 1 }), 'ArrowRight', { extends: true, ctrl: false }, bounds);
  const lower = wider && moved(wider, 'ArrowDown', { extends: true, ctrl: false }, bounds);
  expect(lower && chosenRange(lower, areaAt)).toEqual({ top: 1, left: 1, bottom: 3, right: 4 });
});
