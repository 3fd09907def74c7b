import { describe, expect, test } from 'vitest';
import { applyCommand } from '../../../../shared/commands/applyCommand.ts';
import { invert } from '../../../../shared/commands/command.ts';
import { editField } from '../../../../shared/commands/editField.ts';
import { editPlan } from '../../../../shared/commands/editPlan.ts';
import type { PlanInput } from '../../../../shared/commands/planInput.ts';
import { isStale } from '../../../../shared/domain/isStale.ts';
import type { Passage } from '../../../../shared/domain/outlineRecords.ts';
import { indicatorRecord, planOf, tableRecord, targetRecord } from '../../../support/samplePlan.ts';

const carriedFrom = { year: 2023, period: 'annual' } as const;
const passage: Passage = {
  ...{ id: 1, branchId: 1, year: 2024, period: 'annual', sectionId: null, sortOrder: 1, kind: 'plan' },
  ...{ text: '広報を行う。', mark: null, asOfText: null, links: [], carriedFrom },
};
const plan = planOf({
  passage: [passage],
  table: [tableRecord(1, { carriedFrom })],
  tableCell: [{ tableId: 1, rowId: 'r1', columnId: 'c1', text: '5', formula: null }],
  indicator: [indicatorRecord(1)],
  target: [{ ...targetRecord(1, '80％以上'), carriedFrom }],
});
const everything = { passageIds: [1], tableIds: [1], targets: [{ indicatorId: 1, year: 2024 }] };

/** What still bears the sign after an edit, which undoing brings back. */
function left(input: PlanInput): string[] {
  const command = editPlan(plan, input, '');
  if (command === null) return ['変更なし'];
  const after = applyCommand(plan.records, command);
  expect(applyCommand(after, invert(command))).toEqual(plan.records);
  return (['passage', 'table', 'target'] as const).filter(kind =>
    [...after[kind].values()].some(one => one.carriedFrom !== null),
  );
}

describe('前期のままの印', () => {
  test('確認すると文は変わらずに消え、二度目は何も変わらない', () => {
    expect(left({ kind: 'confirmCarried', ...everything })).toEqual([]);
    expect(left({ kind: 'confirmCarried', ...everything, tableIds: [] })).toEqual(['table']);
    expect(left({ kind: 'confirmCarried', passageIds: [], tableIds: [], targets: [] })).toEqual(['変更なし']);
    expect(() => left({ kind: 'confirmCarried', ...everything, passageIds: [9] })).toThrow('placeUnknown');
  });

  test('付表は最初に変わったセルで消え、変わらない入力では消えない', () => {
    const at = { tableId: 1, rowId: 'r1', columnId: 'c1' };
    expect(left({ kind: 'cell', ...at, text: '6' })).toEqual(['passage', 'target']);
    expect(left({ kind: 'cell', ...at, text: '5' })).toEqual(['変更なし']);
    expect(left({ kind: 'cellFormula', ...at, formula: '目標 × 2' })).toEqual(['passage', 'target']);
    const lines = { tableId: 1, rowIds: ['r1', 'r2'], columnIds: ['c1'] };
    expect(left({ kind: 'cells', ...lines, texts: ['5', '7'] })).toEqual(['passage', 'target']);
  });

  test('文と目標は、直すと消える', () => {
    expect(left({ kind: 'passage', passageId: 1, change: { text: '改めた。' } })).toEqual([
      'table',
      'target',
    ]);
    const command = editField(plan, {
      indicatorId: 1,
      year: 2024,
      period: 'annual',
      field: 'target',
      text: '85%',
    });
    expect(command && applyCommand(plan.records, command).target.get('1/2024')?.carriedFrom).toBeNull();
  });

  test('計画の文は年度のものなので、同じ年度の中では前期のままと言わない', () => {
    const within = { year: 2024, period: 'q1' } as const;
    expect(isStale(passage)).toBe(true);
    expect(isStale({ ...passage, carriedFrom: within })).toBe(false);
    expect(isStale({ ...passage, kind: 'status', carriedFrom: within })).toBe(true);
  });
});

test('支部名は、空にも、ほかの支部と同じ名前にもできない', () => {
  const two = planOf({
    branch: [
      { id: 1, name: '山梨' },
      { id: 2, name: '埼玉' },
    ],
  });
  const rename = (name: string) => editPlan(two, { kind: 'branch', branchId: 1, name }, '');
  expect(rename(' 甲府 ')).toMatchObject({ after: { id: 1, name: '甲府' } });
  expect(rename('山梨')).toBeNull();
  expect(() => rename(' ')).toThrow('branchNameRequired');
  expect(() => rename('埼玉支部')).toThrow('branchNameTaken: 埼玉支部');
});
