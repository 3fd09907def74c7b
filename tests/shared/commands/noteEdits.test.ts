import { describe, expect, test } from 'vitest';
import type { CalculatedPlan } from '../../../shared/calc/planCalculation.ts';
import { applyCommand } from '../../../shared/commands/applyCommand.ts';
import { changedNodes } from '../../../shared/commands/changedNodes.ts';
import { invert } from '../../../shared/commands/command.ts';
import { editPlan } from '../../../shared/commands/editPlan.ts';
import type { PlanInput } from '../../../shared/commands/planInput.ts';
import { columnRecord, indicatorRecord, planOf, rowRecord, tableRecord } from '../../support/samplePlan.ts';

const AT = '2025-05-01T00:00:00.000Z';
const note = (key: string, text: string, by = '山田'): PlanInput => ({ kind: 'note', key, text, by });

function start(): CalculatedPlan {
  return planOf({
    indicator: [indicatorRecord(1)],
    table: [
      tableRecord(1, {
        columns: ['c1', 'c2'].map(id => columnRecord(id, [id])),
        rows: ['r1', 'r2'].map(id => rowRecord(id, [id])),
      }),
      tableRecord(2),
    ],
  });
}

/** The plan after these edits, each of which its inverse takes back. */
function edited(...inputs: PlanInput[]): CalculatedPlan {
  const plan = start();
  for (const input of inputs) {
    const command = editPlan(plan, input, AT);
    if (command === null) throw new Error('nothing changes');
    const next = applyCommand(plan.records, command);
    expect(applyCommand(next, invert(command))).toEqual(plan.records);
    plan.update(next, changedNodes(command));
  }
  return plan;
}
const notes = ({ records }: CalculatedPlan) => [...records.cellNote.values()].map(one => one.key).sort();

describe('メモを書く', () => {
  test('だれが、いつ書いたかと一緒に残り、書き直すと置き換わり、空にすると消える', () => {
    const written = edited(note('cell/1/r1/c1', ' 本部に確認中 '));
    expect([...written.records.cellNote.values()]).toEqual([
      { key: 'cell/1/r1/c1', text: '本部に確認中', by: '山田', at: AT },
    ]);
    const key = 'indicator/1/2024/annual/actual';
    expect(edited(note(key, '速報'), note(key, '確定', '')).records.cellNote.get(key)).toMatchObject({
      text: '確定',
      by: '担当者',
    });
    expect(notes(edited(note(key, '速報'), note(key, '')))).toEqual([]);
  });

  test('同じ言葉なら、書いた人は変わらない', () => {
    const plan = edited(note('cell/1/r1/c1', '確認中'));
    expect(editPlan(plan, note('cell/1/r1/c1', '確認中', '佐藤'), AT)).toBeNull();
    expect(editPlan(plan, note('cell/1/r1/c2', '  '), AT)).toBeNull();
  });

  test.each(['cell/1/r9/c1', 'cell/9/r1/c1', 'indicator/9/name', 'passage/1/text', 'どこか'])(
    'ない場所「%s」には書けない',
    key => {
      expect(() => editPlan(start(), note(key, '確認中'), AT)).toThrow('placeUnknown');
    },
  );
});

describe('場所と一緒に', () => {
  const everywhere = ['cell/1/r1/c1', 'cell/1/r2/c1', 'cell/1/r2/c2', 'cell/2/r1/c1'].map(key =>
    note(key, 'メモ'),
  );

  test('行を消すと、その行のメモだけが消える', () => {
    const plan = edited(...everywhere, { kind: 'deleteLines', tableId: 1, axis: 'rows', ids: ['r2'] });
    expect(notes(plan)).toEqual(['cell/1/r1/c1', 'cell/2/r1/c1']);
  });

  test('列を消すと、その列のメモだけが消える', () => {
    const plan = edited(...everywhere, { kind: 'deleteLines', tableId: 1, axis: 'columns', ids: ['c1'] });
    expect(notes(plan)).toEqual(['cell/1/r2/c2', 'cell/2/r1/c1']);
  });

  test('付表を消すと、そのメモがみな消え、ほかの付表のメモは残る', () => {
    expect(notes(edited(...everywhere, { kind: 'deleteTable', tableId: 1 }))).toEqual(['cell/2/r1/c1']);
  });
});
