import { expect, test } from 'vitest';
import { applyCommand } from '../../../../shared/commands/applyCommand.ts';
import { changedNodes } from '../../../../shared/commands/changedNodes.ts';
import { put } from '../../../../shared/commands/command.ts';
import { tableCellKey } from '../../../../shared/domain/tableRecords.ts';
import { columnRecord, planOf, rowRecord, tableRecord } from '../../../support/samplePlan.ts';

const table = tableRecord(1, {
  columns: [
    columnRecord('a', ['協会'], { formula: '計 − 委託' }),
    columnRecord('b', ['委託']),
    columnRecord('c', ['計'], { formula: '協会 + 委託' }),
  ],
  rows: [rowRecord('r', ['初回'])],
});

function planWith(texts: Record<string, string>) {
  const tableCell = Object.entries(texts).map(([columnId, text]) => ({
    tableId: 1,
    rowId: 'r',
    columnId,
    text,
    formula: null,
  }));
  const plan = planOf({ table: [table], tableCell });
  const held = (column: string) => plan.get('cell', tableCellKey(1, 'r', column));
  const type = (columnId: string, text: string | null) => {
    const before = plan.records.tableCell.get(tableCellKey(1, 'r', columnId)) ?? null;
    const after = text === null ? null : { tableId: 1, rowId: 'r', columnId, text, formula: null };
    const step = put('tableCell', before, after);
    return plan.update(applyCommand(plan.records, step), changedNodes(step));
  };
  return { held, type };
}

test('印字のあるセルは印字のとおりで、互いに計算し合う式でも循環にならない', () => {
  const { held } = planWith({ a: '3', b: '4', c: '8' });
  expect(held('a')).toMatchObject({ figure: { value: '3' } });
  expect(held('c')).toMatchObject({ figure: { value: '8' } });
});

test('印字を消せば計算し、もう一度入れれば印字に戻り、そのたびに先のセルへ伝わる', () => {
  const { held, type } = planWith({ a: '3', b: '4', c: '8' });
  for (const column of ['a', 'b', 'c']) held(column);
  expect(type('c', null)).toEqual(['cell:1/r/c']);
  expect(held('c')).toMatchObject({ figure: { value: '7' } });
  expect(type('a', '5')).toEqual(['cell:1/r/a', 'cell:1/r/c']);
  expect(held('c')).toMatchObject({ figure: { value: '9' } });
  type('c', '10');
  expect(type('a', '6')).toEqual(['cell:1/r/a']);
  expect(held('c')).toMatchObject({ figure: { value: '10' } });
  // both open: now they do go round in a ring
  type('a', null);
  type('c', null);
  expect(held('c')).toMatchObject({ calcError: 'cycle' });
  type('a', '1');
  expect(held('c')).toMatchObject({ figure: { value: '5' } });
});
