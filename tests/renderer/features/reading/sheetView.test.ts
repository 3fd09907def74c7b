import { expect, test } from 'vitest';
import { viewOf } from '../../../../renderer/features/reading/sheetView.ts';
import type { SheetCell } from '../../../../shared/reading/workbookCells.ts';

function cellAt(row: number, column: number): SheetCell {
  return { row, column, text: 'x', content: { kind: 'text' }, format: null, hasFormula: false };
}

function sheetOf(cells: SheetCell[]) {
  return { name: 'S', hidden: false, cells, merges: [], columnWidths: [], hiddenRows: [], hiddenColumns: [] };
}

test('大きなシートは先頭だけを表示し、そう知らせる', () => {
  const cells = Array.from({ length: 300_000 }, (_, index) =>
    cellAt(Math.floor(index / 30) + 1, (index % 30) + 1),
  );
  const view = viewOf(sheetOf(cells));
  expect(view).toMatchObject({ isCut: true });
  expect([view.rows.length, view.columns.length]).toEqual([300, 30]);
});

test('空のシートも一つのセルとして表示できる', () => {
  expect(viewOf(sheetOf([]))).toMatchObject({ rows: [1], columns: [1], isCut: false });
});
