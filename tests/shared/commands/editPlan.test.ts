import { describe, expect, test } from 'vitest';
import { applyCommand } from '../../../shared/commands/applyCommand.ts';
import { changedNodes } from '../../../shared/commands/changedNodes.ts';
import { invert } from '../../../shared/commands/command.ts';
import { editField } from '../../../shared/commands/editField.ts';
import { editPlan } from '../../../shared/commands/editPlan.ts';
import type { PlanInput } from '../../../shared/commands/planInput.ts';
import {
  indicatorRecord,
  planOf,
  resultRecord,
  tableRecord,
  targetRecord,
} from '../../support/samplePlan.ts';

const AT = '2025-05-01T00:00:00.000Z';
const cell = { tableId: 1, rowId: 'r1', columnId: 'c1' };

function planWithTable() {
  return planOf({
    table: [tableRecord(1)],
    tableCell: [{ ...cell, text: '3,560', formula: null }],
    indicator: [indicatorRecord(1)],
  });
}

/** The plan after an input; the inverse must bring back the very records. */
function edited(input: PlanInput, plan = planWithTable()) {
  const before = plan.records;
  const command = editPlan(plan, input, AT);
  if (command === null) return null;
  const changed = applyCommand(before, command);
  expect(applyCommand(changed, invert(command))).toEqual(before);
  plan.update(changed, changedNodes(command));
  return plan;
}

describe('付表のセル', () => {
  test('打った文字はそのまま保存し、消すと記録もなくなる', () => {
    expect(
      edited({ kind: 'cell', ...cell, text: ' ３，３５８ ' })?.records.tableCell.get('1/r1/c1')?.text,
    ).toBe('３，３５８');
    expect(edited({ kind: 'cell', ...cell, text: '' })?.records.tableCell.size).toBe(0);
    expect(edited({ kind: 'cell', ...cell, text: '3,560' })).toBeNull();
  });
  test('計算式は印字と別に持ち、読めない式は理由を言って断る', () => {
    const plan = edited({ kind: 'cellFormula', ...cell, formula: '目標 × 2' });
    expect(plan?.records.tableCell.get('1/r1/c1')).toMatchObject({ text: '3,560', formula: '目標 × 2' });
    expect(() => editPlan(planWithTable(), { kind: 'cellFormula', ...cell, formula: '目標 ×' }, AT)).toThrow(
      'notAFormula',
    );
    expect(() =>
      editPlan(planWithTable(), { kind: 'cellFormula', ...cell, formula: '合計(目標' }, AT),
    ).toThrow(/がありません/);
  });
  test('なくなった欄は、そう言って断る', () => {
    expect(() => editPlan(planWithTable(), { kind: 'cell', ...cell, rowId: 'r9', text: '1' }, AT)).toThrow(
      'placeUnknown',
    );
    expect(() => editPlan(planWithTable(), { kind: 'cell', ...cell, tableId: 9, text: '1' }, AT)).toThrow(
      'placeUnknown',
    );
  });
});

test('列の計算式と丸めは、その列だけを変える', () => {
  const change = { formula: '実績 ÷ 目標', unit: '%', decimals: 0, rounding: 'truncate' as const };
  const columns = edited({ kind: 'column', tableId: 1, columnId: 'c2', change })?.records.table.get(
    '1',
  )?.columns;
  expect(columns?.[0]).toEqual(tableRecord(1).columns[0]);
  expect(columns?.[1]).toMatchObject({ id: 'c2', heads: ['目標'], ...change });
  expect(edited({ kind: 'column', tableId: 1, columnId: 'c2', change: { formula: '' } })).toBeNull(); // none before either
});

test('指摘の確認は理由が要り、取り下げられる', () => {
  const accept = { kind: 'accept', key: 'cell/1/r1/c1', printed: '77％', computed: '76％', by: '' } as const;
  expect(() => editPlan(planWithTable(), { ...accept, reason: '  ' }, AT)).toThrow('reasonRequired');
  const plan = edited({ ...accept, reason: '前年の資料のまま' });
  expect(plan?.records.acceptedFinding.get('cell/1/r1/c1')).toMatchObject({
    reason: '前年の資料のまま',
    by: '担当者',
    at: AT,
  });
  if (plan)
    expect(edited({ kind: 'withdraw', key: 'cell/1/r1/c1' }, plan)?.records.acceptedFinding.size).toBe(0);
  expect(edited({ kind: 'withdraw', key: 'ない' })).toBeNull();
});

test('指標の設定は変えたところだけ変わり、知らない指標は断る', () => {
  const plan = edited({ kind: 'indicator', indicatorId: 1, change: { rounding: 'truncate', addUp: 'sum' } });
  expect(plan?.records.indicator.get('1')).toEqual(
    indicatorRecord(1, { rounding: 'truncate', addUp: 'sum' }),
  );
  expect(() => editPlan(planWithTable(), { kind: 'indicator', indicatorId: 9, change: {} }, AT)).toThrow(
    'indicatorUnknown',
  );
});

test('結果や目標を直すと、その横に印字されていた差や評価は古くなって消える', () => {
  const printed = (period: 'annual' | 'q1', field: 'difference' | 'mark', text: string) => ({
    indicatorId: 1,
    year: 2024,
    period,
    field,
    text,
  });
  const plan = planOf({
    indicator: [indicatorRecord(1)],
    target: [targetRecord(1, '50%以上')],
    measurement: [resultRecord(1, '60%')],
    printedFigure: [
      printed('annual', 'difference', '10％'),
      printed('annual', 'mark', '〇'),
      printed('q1', 'mark', '×'),
    ],
  });
  const left = (field: 'actual' | 'target' | 'name', text: string) => {
    const command = editField(plan, { indicatorId: 1, year: 2024, period: 'annual', field, text });
    return command === null ? null : [...applyCommand(plan.records, command).printedFigure.keys()];
  };
  expect(left('actual', '61%')).toEqual(['1/2024/q1/mark']);
  expect(left('target', '55%以上')).toEqual([]);
  expect(left('name', '新しい名前')).toHaveLength(3);
});

test('見出しの評価は字体をそろえて付き、空にすると消える', () => {
  const heading = { branchId: 1, year: 2024, parentId: null, sortOrder: 1, number: null, group: null };
  const plan = planOf({ section: [{ ...heading, id: 4, title: '広報', mark: null, fromId: null }] });
  const mark = (text: string | null) =>
    edited({ kind: 'section', sectionId: 4, change: { mark: text } }, plan)?.records.section.get('4')?.mark;
  expect(mark('○')).toBe('〇');
  expect(mark('〇')).toBeUndefined();
  expect(mark(null)).toBeNull();
  expect(() => editPlan(plan, { kind: 'section', sectionId: 9, change: { mark: '△' } }, AT)).toThrow(
    'placeUnknown',
  );
});
