import { expect, test } from 'vitest';
import {
  blankFootnote,
  settingsDraft,
  settingsInputs,
  wrongAmount,
} from '../../../../renderer/features/table/settingsDraft.ts';
import { calculatePlan } from '../../../../shared/calc/planCalculation.ts';
import { applyCommand } from '../../../../shared/commands/applyCommand.ts';
import { editPlan } from '../../../../shared/commands/editPlan.ts';
import { planInputSchema } from '../../../../shared/ipc/planInputSchema.ts';
import { columnRecord, planOf, rowRecord, tableRecord } from '../../../support/samplePlan.ts';

const AT = '2025-01-17T00:00:00Z';
const table = tableRecord(1, {
  columns: [columnRecord('c1', ['実績']), columnRecord('c2', ['累計'], { formula: '累計(実績)' })],
  rows: [rowRecord('r1', ['令和5年度']), rowRecord('r2', ['令和6年度'])],
});
const cell = (rowId: string, text: string) => ({ tableId: 1, rowId, columnId: 'c1', text, formula: null });
const plan = planOf({ table: [table], tableCell: [cell('r1', '100'), cell('r2', '50')] });

test('付表の設定は変えたところだけを送り、脚注の補正はその累計に効く', () => {
  const draft = settingsDraft(table);
  expect(settingsInputs(table, draft)).toEqual([]);
  const note = {
    ...blankFootnote(table, draft),
    text: '脱退を除く',
    amount: '▲７',
    rowId: 'r2',
    columnId: 'c2',
  };
  const [first] = draft.columns;
  if (first === undefined) throw new Error('no columns');
  const inputs = settingsInputs(table, {
    ...draft,
    unit: '千円',
    footnotes: [note, { ...note, key: 9, text: '', amount: '' }],
    columns: [{ ...first, kind: 'text', joinsEqual: true }, ...draft.columns.slice(1)],
  });
  expect(inputs.map(({ kind }) => kind)).toEqual(['tableSettings', 'column']);
  expect(inputs.every(input => planInputSchema.safeParse(input).success)).toBe(true);
  let { records } = plan;
  for (const input of inputs.slice(0, 1)) {
    const command = editPlan({ records }, input, AT);
    if (command !== null) records = applyCommand(records, command);
  }
  expect(records.table.get('1')).toMatchObject({
    unit: '千円',
    footnotes: [{ marker: '※1', text: '脱退を除く', adjusts: { rowId: 'r2', columnId: 'c2', amount: '-7' } }],
  });
  const held = calculatePlan(records).get('cell', '1/r2/c2');
  expect(held).toMatchObject({ figure: { value: '143' } });
});

test('数字でない補正は保存できず、ない行への補正や、ない列だけの図は断られる', () => {
  const draft = settingsDraft(table);
  const note = { ...blankFootnote(table, draft), amount: '七件くらい' };
  expect(wrongAmount({ ...draft, footnotes: [note] })).toBe(note);
  const adjusts = { rowId: 'r9', columnId: 'c1', amount: '1' as never };
  const change = { footnotes: [{ marker: '※1', text: '注', adjusts }] };
  expect(() => editPlan(plan, { kind: 'tableSettings', tableId: 1, change }, AT)).toThrow(/placeUnknown/);
  const chart = { kind: 'bar', title: null, series: 'columns', rowIds: null, columnIds: ['c9'] } as const;
  const drawn = { ...chart, columnIds: [...chart.columnIds] };
  expect(() => editPlan(plan, { kind: 'tableChart', tableId: 1, chart: drawn }, AT)).toThrow(/placeUnknown/);
});
