import { expect, test } from 'vitest';
import { boxOf, linesWithin, sheetLines, spillOf } from '../../../../renderer/features/reading/sheetLines.ts';
import type { SheetCell, SheetCells } from '../../../../shared/reading/workbookCells.ts';

function cellAt(row: number, column: number, text = 'x'): SheetCell {
  return { row, column, text, content: { kind: 'text' }, format: null, hasFormula: false };
}

function sheetOf(cells: SheetCell[], change: Partial<SheetCells> = {}): SheetCells {
  const nothing = { merges: [], columnWidths: [], hiddenRows: [], hiddenColumns: [] };
  return { name: 'S', hidden: false, cells, ...nothing, ...change };
}
const none = new Set<number>();

test('10万行のシートでも、見えている行だけを求められる', () => {
  const cells = Array.from({ length: 100_000 }, (_, index) => cellAt(index + 1, 1));
  const lines = sheetLines(sheetOf(cells), none, none);
  const top = lines.tops[49_999] ?? 0;
  expect(linesWithin(lines.tops, top, top + 100)).toEqual([50_000, 50_004]);
  expect(linesWithin(lines.tops, 1e9, 2e9)).toEqual([100_000, 100_000]);
  expect(linesWithin(lines.tops, -50, -10)).toEqual([1, 1]);
});

test('行は文の長さだけ高くなり、結合した行は最後の行で補う', () => {
  const long = 'あ'.repeat(60);
  const lines = sheetLines(
    sheetOf([cellAt(1, 1, '短い'), cellAt(2, 1, long), cellAt(2, 2), cellAt(3, 1, long)], {
      columnWidths: [20, 20],
      merges: [{ top: 3, left: 1, bottom: 4, right: 1 }],
    }),
    none,
    none,
  );
  const height = (row: number) => (lines.tops[row] ?? 0) - (lines.tops[row - 1] ?? 0);
  expect(height(2)).toBeGreaterThan(height(1) * 3);
  expect(lines.rows).toBe(3);
  expect(height(3)).toBe(height(2));
});

test('範囲の名前の分だけ、上の行を空ける', () => {
  const plain = sheetLines(sheetOf([cellAt(1, 1), cellAt(2, 1)]), none, none);
  const named = sheetLines(sheetOf([cellAt(1, 1), cellAt(2, 1)]), none, new Set([1, 2]));
  const at = { top: 2, left: 1, bottom: 2, right: 1 };
  expect(boxOf(named, at).top - boxOf(plain, at).top).toBe(36);
  expect(boxOf(named, at).height).toBe(boxOf(plain, at).height);
});

test('長い題名は、右の空いたセルまではみ出して一行で見せる', () => {
  const lefts = [0, 60, 120, 180, 240];
  const title = cellAt(1, 1, '令和6年度の目標と実績');
  expect(spillOf(title, lefts, new Set(['1/1']))).toBe(3);
  expect(spillOf(title, lefts, new Set(['1/1', '1/2']))).toBe(1);
});

test('空のシートも一つのセルとして表示できる', () => {
  expect(sheetLines(sheetOf([]), none, none)).toMatchObject({ rows: 1, columns: 1 });
});
