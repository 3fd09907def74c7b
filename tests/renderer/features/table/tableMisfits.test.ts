import { expect, test } from 'vitest';
import { addedRows, tableEdits } from '../../../../renderer/features/table/tableEdits.ts';
import { doubtOf, tableMisfits } from '../../../../renderer/features/table/tableMisfits.ts';
import { applyCommand } from '../../../../shared/commands/applyCommand.ts';
import { changedNodes } from '../../../../shared/commands/changedNodes.ts';
import { editPlan } from '../../../../shared/commands/editPlan.ts';
import { nextLineIds } from '../../../../shared/commands/tableLines.ts';
import { planOf, tableRecord } from '../../../support/samplePlan.ts';

const table = tableRecord(1);
const plan = planOf({ table: [table] });
const edit = (columnId: string, text: string, rowId = 'r1') => ({ rowId, columnId, text });

test('読めない式は入らず、数でない文字は聞かれ、確かめたと言えば何も言われない', () => {
  const edits = [edit('c1', '=（目標'), edit('c2', 'あああ'), edit('c2', '12', 'r2'), edit('head0', '名前')];
  expect(tableMisfits(plan.records, table, edits)).toEqual([
    { rowId: 'r1', columnId: 'c1', message: expect.stringMatching(/^計算式を読めません。/) },
    { rowId: 'r1', columnId: 'c2', message: '「あああ」は数値として読めません', isDoubt: true },
  ]);
  expect(doubtOf(plan.records, table, edits, false)).toMatch(/もう一度Enterを押してください。$/);
  expect(doubtOf(plan.records, table, edits, true)).toBeNull();
});

test('足した行は、前もって言われた名で末尾に入り、続く変更がその中に入る', () => {
  const ids = nextLineIds(table, 'rows', 2);
  const inputs = [
    ...addedRows(table, ids),
    ...tableEdits(table, [edit('head0', '新しい行', ids[1] ?? ''), edit('c1', '7', ids[1] ?? '')]),
  ];
  const after = planOf({ table: [table] });
  for (const input of inputs) {
    const command = editPlan(after, input, '');
    if (command) after.update(applyCommand(after.records, command), changedNodes(command));
  }
  const rows = after.records.table.get('1')?.rows ?? [];
  expect(rows.map(({ id }) => id).slice(-2)).toEqual(ids);
  expect(rows.at(-1)?.heads.at(-1)).toBe('新しい行');
  expect(after.records.tableCell.get(`1/${ids[1]}/c1`)?.text).toBe('7');
});
