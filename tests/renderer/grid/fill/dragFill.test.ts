import { expect, test } from 'vitest';
import type { CellReader } from '../../../../renderer/grid/cellReader.ts';
import { filling, fillTarget, neighbourEnd, withTarget } from '../../../../renderer/grid/fill/dragFill.ts';

const source = { top: 2, left: 2, bottom: 3, right: 3 };
const at = (row: number, column: number) => ({ row, column });

/** A grid of these texts; `#` marks cells that cannot be typed into. */
function gridOf(...rows: string[]): CellReader {
  const cells = rows.map(row => row.split(' ').map(text => (text === '_' ? '' : text)));
  const shown = (row: number, column: number) => cells[row]?.[column]?.replace('#', '') ?? '';
  return {
    rows: cells.length,
    columns: cells[0]?.length ?? 0,
    position: (row, column) => ({ rowId: `r${row}`, columnId: `c${column}` }),
    isEditable: (row, column) => cells[row]?.[column]?.startsWith('#') === false,
    isMultiline: () => false,
    shown,
    stored: shown,
    meant: (_row, _column, typed) => typed,
  };
}

test('遠い方へまっすぐ伸び、範囲の中では何も埋めない', () => {
  expect(fillTarget(source, at(6, 4))).toEqual({
    rect: { top: 4, left: 2, bottom: 6, right: 3 },
    along: 'columns',
    direction: 1,
  });
  expect(fillTarget(source, at(0, 1))?.rect).toEqual({ top: 0, left: 2, bottom: 1, right: 3 });
  expect(fillTarget(source, at(4, 7))?.rect).toEqual({ top: 2, left: 4, bottom: 3, right: 7 });
  expect(fillTarget(source, at(1, 0))).toMatchObject({
    rect: { top: 2, left: 0, bottom: 3, right: 1 },
    along: 'rows',
    direction: -1,
  });
  for (const inside of [at(2, 2), at(3, 3), at(2, 3)]) expect(fillTarget(source, inside)).toBeNull();
});

test('埋めた後は、元の範囲と埋めた所が選ばれる', () => {
  const target = fillTarget(source, at(0, 2));
  expect(target && withTarget(source, target)).toEqual({ top: 0, left: 2, bottom: 3, right: 3 });
});

test('列ごとに続きが入り、書けないセルは数えて飛ばす', () => {
  const cells = gridOf('1 4月', '2 5月', '_ _', '#9 _');
  const from = { top: 0, left: 0, bottom: 1, right: 1 };
  const target = fillTarget(from, at(3, 0));
  expect(target && filling(from, target, cells)).toEqual({
    cells: [
      { row: 2, column: 0, text: '3' },
      { row: 2, column: 1, text: '6月' },
      { row: 3, column: 1, text: '7月' },
    ].sort((a, b) => a.column - b.column),
    skipped: 1,
  });
});

test('上と左へは、範囲に近い方から順に戻る', () => {
  const cells = gridOf('_ _ _', '_ _ _', '_ _ 5');
  const from = { top: 2, left: 2, bottom: 2, right: 2 };
  const up = fillTarget(from, at(0, 2));
  expect(up && filling(from, up, gridOf('_ _ _', '_ _ _', '_ _ 4月')).cells).toEqual([
    { row: 1, column: 2, text: '3月' },
    { row: 0, column: 2, text: '2月' },
  ]);
  const left = fillTarget(from, at(2, 0));
  expect(left && filling(from, left, cells).cells.map(({ column }) => column)).toEqual([1, 0]);
});

test('ダブルクリックは左の列の終わりまで、左になければ右の列の終わりまで', () => {
  const from = { top: 0, left: 1, bottom: 0, right: 1 };
  expect(neighbourEnd(from, gridOf('a 1 x', 'b _ x', '_ _ x', 'c _ x'))).toBe(1);
  expect(neighbourEnd(from, gridOf('a 1 x', '_ _ x', '_ _ x', '_ _ _'))).toBe(2);
  expect(neighbourEnd(from, gridOf('a 1 x', '_ _ _'))).toBeNull();
  expect(neighbourEnd({ ...from, left: 0, right: 0 }, gridOf('1 x', '_ y'))).toBe(1);
});
