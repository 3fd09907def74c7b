import { expect, test } from 'vitest';
import { isCalcError } from '../../../shared/calc/cellValue.ts';
import { calculatePlan } from '../../../shared/calc/planCalculation.ts';
import { applyCommand } from '../../../shared/commands/applyCommand.ts';
import { editPlan } from '../../../shared/commands/editPlan.ts';
import { tableCellKey } from '../../../shared/domain/tableRecords.ts';
import { type TableTemplateId, tableTemplateIds } from '../../../shared/domain/tableTemplates.ts';
import { planOf } from '../../support/samplePlan.ts';

const AT = '2025-04-01T00:00:00Z';

/** A new table of this form whose open cells all hold 10. */
function filled(template: TableTemplateId) {
  const moment = { branchId: 1, year: 2024, period: 'annual' } as const;
  const empty = planOf({ branch: [{ id: 1, name: '山梨' }] });
  const added = editPlan(empty, { kind: 'addTable', moment, sectionId: null, title: '表', template }, AT);
  if (added === null) throw new Error('nothing added');
  let records = applyCommand(empty.records, added);
  const table = records.table.get('1');
  if (table === undefined) throw new Error('no table');
  for (const row of table.rows) {
    for (const column of table.columns) {
      if (row.formula !== null || column.formula !== null) continue;
      const command = editPlan(
        { records },
        { kind: 'cell', tableId: 1, rowId: row.id, columnId: column.id, text: '10' },
        AT,
      );
      if (command !== null) records = applyCommand(records, command);
    }
  }
  const plan = calculatePlan(records);
  return table.rows.map(row =>
    table.columns.map(column => {
      const held = plan.get('cell', tableCellKey(1, row.id, column.id));
      return isCalcError(held) ? held.calcError : (held?.figure?.value ?? null);
    }),
  );
}

test('ひな形の計算式は、合計・差・累計・率をそのまま計算する', () => {
  expect(filled('monthly').at(-1)).toEqual(['120', '120', '0']);
  expect(filled('quarterly')[0]).toEqual(['10', '10', '10', '10', '40', '10']);
  expect(filled('yearly').at(-1)).toEqual(['10', '0', '50']);
  expect(filled('providers')[0]).toEqual(['10', '10', '20', '10', '10', '20', '100', '100', '100']);
  expect(filled('amounts').at(-1)).toEqual(['30', '30', '30', '30', '0', '0']);
  for (const id of tableTemplateIds)
    expect(
      filled(id)
        .flat()
        .some(value => /[a-z]/u.test(value ?? '')),
    ).toBe(false);
});
