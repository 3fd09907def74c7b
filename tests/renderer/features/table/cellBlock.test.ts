import { expect, test } from 'vitest';
import { cellBlock } from '../../../../renderer/features/table/cellBlock.ts';
import type { CellEdit } from '../../../../renderer/grid/gridTypes.ts';
import { tableRecord } from '../../../support/samplePlan.ts';

const table = tableRecord(1);
const edits = Array.from({ length: 50 }, (_, row) =>
  ['c1', 'c2', 'c3'].map((columnId, at): CellEdit => ({ rowId: `r${row}`, columnId, text: `${row + at}` })),
).flat();

test('大きな長方形の貼り付けは、行と列と文字に分けてまとめて送る', () => {
  const block = cellBlock(table, edits);
  expect(block).toMatchObject({ kind: 'cells', tableId: 1, columnIds: ['c1', 'c2', 'c3'] });
  if (block?.kind !== 'cells') throw new Error('not packed');
  const back = block.texts.map((text, at) => ({
    rowId: block.rowIds[Math.floor(at / 3)],
    columnId: block.columnIds[at % 3],
    text,
  }));
  expect(back).toEqual(edits);
});

test('小さい、欠けのある、順の違う、見出しや計算式を含む貼り付けは一つずつ送る', () => {
  const [first = { rowId: '', columnId: '', text: '' }, ...rest] = edits;
  expect(cellBlock(table, edits.slice(0, 30))).toBeNull();
  expect(cellBlock(table, edits.toSpliced(70, 1))).toBeNull();
  expect(cellBlock(table, rest)).toBeNull();
  expect(cellBlock(table, [...rest, first])).toBeNull();
  expect(cellBlock(table, [...edits, ...edits])).toBeNull();
  expect(cellBlock(table, [{ ...first, text: '＝目標 × 2' }, ...rest])).toBeNull();
  const withHead = edits.map(one => (one.columnId === 'c1' ? { ...one, columnId: 'head0' } : one));
  expect(cellBlock(table, withHead)).toBeNull();
});
