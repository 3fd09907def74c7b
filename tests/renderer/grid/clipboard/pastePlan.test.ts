import { expect, test } from 'vitest';
import { type PasteRequest, pastePlan } from '../../../../renderer/grid/clipboard/pastePlan.ts';

const request: PasteRequest = {
  block: [
    ['一', '二'],
    ['三', '四'],
  ],
  target: { row: 1, column: 2, rows: 1, columns: 1 },
  rowCount: 10,
  columnCount: 6,
  isEditable: () => true,
};

test('貼り付けは、選んだ範囲の左上から始まる', () => {
  expect(pastePlan(request)).toEqual({
    cells: [
      { row: 1, column: 2, text: '一' },
      { row: 1, column: 3, text: '二' },
      { row: 2, column: 2, text: '三' },
      { row: 2, column: 3, text: '四' },
    ],
    skipped: 0,
    cutOff: { rows: 0, columns: 0 },
  });
});

test('入力できない欄は飛ばされ、その数が分かる', () => {
  const plan = pastePlan({ ...request, isEditable: (_, column) => column !== 3 });
  expect(plan.cells.map(({ text }) => text)).toEqual(['一', '三']);
  expect(plan.skipped).toBe(2);
});

test('表からはみ出す行と列は切り捨てられ、その数が分かる', () => {
  const plan = pastePlan({ ...request, target: { row: 9, column: 5, rows: 1, columns: 1 } });
  expect(plan.cells).toEqual([{ row: 9, column: 5, text: '一' }]);
  expect(plan.cutOff).toEqual({ rows: 1, columns: 1 });
  expect(plan.skipped).toBe(0);
});

test('一つのセルは、選んだ範囲全体に貼られる', () => {
  const plan = pastePlan({ ...request, block: [['〇']], target: { row: 0, column: 0, rows: 3, columns: 4 } });
  expect(plan.cells).toHaveLength(12);
  expect(new Set(plan.cells.map(({ text }) => text))).toEqual(new Set(['〇']));
});

test('表より大きく選んでも、表のセルの数だけしか作られない', () => {
  const target = { row: 0, column: 0, rows: 10_000_000, columns: 1_000_000 };
  const plan = pastePlan({ ...request, block: [['〇']], target });
  expect(plan.cells).toHaveLength(60);
  expect(plan.cutOff).toEqual({ rows: 9_999_990, columns: 999_994 });
});

test('ほかのソフトの改行は、入力欄と同じ改行になる', () => {
  expect(pastePlan({ ...request, block: [['一\r\n二\r三\n四']] }).cells[0]?.text).toBe('一\n二\n三\n四');
});

test('何もない貼り付けは何もしない', () => {
  expect(pastePlan({ ...request, block: [] })).toEqual({
    cells: [],
    skipped: 0,
    cutOff: { rows: 0, columns: 0 },
  });
});
