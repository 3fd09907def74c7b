import { describe, expect, test } from 'vitest';
import {
  cellAfter,
  filledCells,
  type LineTask,
  lineChange,
  removalText,
} from '../../../../renderer/features/table/lineTasks.ts';
import { applyCommand } from '../../../../shared/commands/applyCommand.ts';
import { changedNodes } from '../../../../shared/commands/changedNodes.ts';
import { editPlan } from '../../../../shared/commands/editPlan.ts';
import type { LineAxis } from '../../../../shared/commands/tableLines.ts';
import { columnRecord, planOf, rowRecord, tableRecord } from '../../../support/samplePlan.ts';

const table = tableRecord(1, {
  columns: [
    columnRecord('c1', ['実績', '協会']),
    columnRecord('c2', ['実績', '委託']),
    columnRecord('c3', ['計']),
  ],
  rows: [
    rowRecord('r1', ['令和６年度', '初回']),
    rowRecord('r2', ['令和６年度', '評価']),
    rowRecord('r3', ['令和５年度', '初回']),
  ],
});
const cell = (rowId: string, columnId: string) => ({ tableId: 1, rowId, columnId, text: '1', formula: null });
const start = () =>
  planOf({ table: [table], tableCell: [cell('r2', 'c1'), cell('r2', 'c3'), cell('r1', 'c1')] });

/** The table after a task, as the program does it: one input after the other. */
function tableDone(axis: LineAxis, id: string, task: LineTask) {
  const plan = start();
  for (const input of lineChange(table, axis, id, task)?.inputs ?? []) {
    const command = editPlan(plan, input, '2026-01-01T00:00:00.000Z');
    if (command) plan.update(applyCommand(plan.records, command), changedNodes(command));
  }
  return plan.records.table.get('1') ?? table;
}

const rowsAfter = (id: string, task: LineTask) => tableDone('rows', id, task).rows.map(row => row.id);

describe('行と列', () => {
  test('選んだ行の上、下に入り、どちらもその行のまとまりに属する', () => {
    const above = tableDone('rows', 'r3', 'insertBefore').rows[2];
    const below = tableDone('rows', 'r2', 'insertAfter').rows[2];
    expect(above).toMatchObject({ id: 'r4', heads: ['令和５年度', ''] });
    expect(below).toMatchObject({ id: 'r4', heads: ['令和６年度', ''] });
    expect(rowsAfter('r3', 'insertAfter')).toEqual(['r1', 'r2', 'r3', 'r4']);
  });

  test('動かすと隣と入れ替わり、端より先へは動かせない', () => {
    expect(rowsAfter('r2', 'moveBefore')).toEqual(['r2', 'r1', 'r3']);
    expect(rowsAfter('r2', 'moveAfter')).toEqual(['r1', 'r3', 'r2']);
    expect(lineChange(table, 'rows', 'r1', 'moveBefore')).toBeNull();
    expect(lineChange(table, 'columns', 'c3', 'moveAfter')).toBeNull();
    expect(lineChange(table, 'columns', 'head0', 'insertBefore')).toBeNull();
  });

  test('元に戻すときの名前は、何をしたかを言う', () => {
    expect(lineChange(table, 'rows', 'r1', 'insertAfter')?.label).toBe('行の挿入');
    expect(lineChange(table, 'columns', 'c1', 'moveAfter')?.label).toBe('列の移動');
    expect(lineChange(table, 'columns', 'c1', 'duplicate')?.label).toBe('列の複製');
  });

  test('続けるセルは、新しい行では見出し、新しい列では同じ行、消えた行では次の行', () => {
    const at = { rowId: 'r2', columnId: 'c1' };
    const goesTo = (axis: LineAxis, id: string, task: LineTask) =>
      cellAfter(table, tableDone(axis, id, task), axis, at);
    expect(goesTo('rows', 'r2', 'insertBefore')).toEqual({ rowId: 'r4', columnId: 'head1' });
    expect(goesTo('columns', 'c1', 'insertAfter')).toEqual({ rowId: 'r2', columnId: 'c4' });
    expect(goesTo('rows', 'r2', 'delete')).toEqual({ rowId: 'r3', columnId: 'c1' });
    expect(goesTo('rows', 'r2', 'moveAfter')).toEqual(at);
    const last = { rowId: 'r1', columnId: 'c3' };
    expect(cellAfter(table, tableDone('columns', 'c3', 'delete'), 'columns', last)).toEqual({
      rowId: 'r1',
      columnId: 'c2',
    });
  });

  test('削除したものと、なくなったセルの数を言う', () => {
    const { records } = start();
    expect(removalText(records, table, 'rows', 'r2')).toBe(
      '行「令和６年度・評価」を削除しました（セル2個）。元に戻せます。',
    );
    expect(removalText(records, table, 'columns', 'c2')).toBe(
      '列「実績・委託」を削除しました。元に戻せます。',
    );
    const unnamed = tableRecord(1, { rows: [rowRecord('r1', ['評価']), rowRecord('r2', [''])] });
    expect(removalText(records, unnamed, 'rows', 'r2')).toBe(
      '2行目を削除しました（セル1個）。元に戻せます。',
    );
    expect(filledCells(records, table)).toBe(3);
  });
});
