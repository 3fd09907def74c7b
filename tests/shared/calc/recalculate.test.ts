import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Formula, NodeId } from '../../../shared/calc/node.ts';
import { calculatePlan } from '../../../shared/calc/planCalculation.ts';
import { createCalculation } from '../../../shared/calc/recalculate.ts';
import { applyCommand } from '../../../shared/commands/applyCommand.ts';
import { changedNodes } from '../../../shared/commands/changedNodes.ts';
import { type Command, put } from '../../../shared/commands/command.ts';
import { type Measurement, markKey, measurementKey, targetKey } from '../../../shared/domain/records.ts';
import { indicatorRecord, planOf, planWith, resultRecord, targetRecord } from '../../support/samplePlan.ts';

const derived = ['result', 'difference', 'achievement', 'met', 'computedMark', 'mark'] as const;

test('変えた値に依存するものだけを計算し直し、変わったものだけを知らせる', () => {
  const plan = planOf({
    indicator: [indicatorRecord(1), indicatorRecord(2)],
    target: [targetRecord(1, '50%以上'), targetRecord(2, '50%以上')],
    measurement: [resultRecord(1, '60%'), resultRecord(2, '60%')],
  });
  const step = put('measurement', resultRecord(1, '60%'), resultRecord(1, '70%'));
  const changed = plan.update(applyCommand(plan.records, step), changedNodes(step));
  const key = markKey(1, 2024, 'annual');
  // still met: `met` ran, found the same, and the mark behind it did not run
  expect(changed).toEqual([`result:${key}`, `judged:${key}`, `difference:${key}`, `achievement:${key}`]);
});

test('初めて入力した期間でも、変わった値を漏れなく知らせる', () => {
  const plan = planOf({
    indicator: [indicatorRecord(1), indicatorRecord(2)],
    target: [targetRecord(1, '50%以上'), targetRecord(2, '50%以上')],
  });
  const first = resultRecord(1, '60%', { period: 'q1' });
  const step = put('measurement', null, first);
  const changed = plan.update(applyCommand(plan.records, step), changedNodes(step));
  const key = markKey(1, 2024, 'q1');
  // the other indicator has its target in this period now, too; nothing else of it is known
  expect(changed.filter(id => id.endsWith(key)).sort()).toEqual(
    ['achievement', 'computedMark', 'difference', 'judged', 'mark', 'met', 'result', 'standard'].map(
      kind => `${kind}:${key}`,
    ),
  );
  expect(changed.filter(id => !id.endsWith(key))).toEqual([`standard:${markKey(2, 2024, 'q1')}`]);
});

test('循環は名前の付いた値になり、ほかの計算を止めない', () => {
  const formula = (key: string, needs: string[]): Formula => ({
    node: { kind: 'mark', key },
    needs: needs.map(need => ({ kind: 'mark', key: need })),
    compute: read => `${needs.map(need => read('mark', need)).join('+')}!`,
  });
  const calculation = createCalculation(
    [formula('a', ['b']), formula('b', ['a']), formula('c', [])],
    () => null,
  );
  expect(calculation.get('mark', 'a')).toEqual({ calcError: 'cycle' });
  expect(calculation.get('mark', 'c')).toBe('!');
});

test('宣言していない値を読む式は、その場で誤りとわかる', () => {
  const sneaky: Formula = {
    node: { kind: 'mark', key: 'a' },
    needs: [],
    compute: read => read('mark', 'b'),
  };
  expect(() => createCalculation([sneaky], () => null)).toThrow(/undeclared/);
});

describe('何をどの順に変えても、差分計算と全計算は同じ結果になる', () => {
  const results = ['', '0%', '49.9%', '50%', '54.1%', '100.0%', '実施済', '3件'];
  const targets = ['', '50%以上', '50%以下', '前年度以上', '0%以上', '定性評価', '15位以内', '100％'];
  const edit = fc.record({
    id: fc.integer({ min: 1, max: 3 }),
    year: fc.constantFrom(2023, 2024),
    what: fc.constantFrom('result' as const, 'target' as const),
    pick: fc.nat({ max: 7 }),
  });

  test('property', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 25 }), edits => {
        const plan = planOf({ indicator: [1, 2, 3].map(id => indicatorRecord(id)) });
        for (const { id, year, what, pick } of edits) {
          const step = what === 'result' ? resultStep(id, year, pick) : targetStep(id, year, pick);
          if (step) plan.update(applyCommand(plan.records, step), changedNodes(step));
        }
        const fresh = calculatePlan(plan.records);
        for (const id of [1, 2, 3]) {
          for (const year of [2023, 2024]) {
            const key = markKey(id, year, 'annual');
            for (const kind of derived) expect(plan.get(kind, key)).toEqual(fresh.get(kind, key));
          }
        }

        function resultStep(id: number, year: number, pick: number): Command | null {
          const before = plan.records.measurement.get(measurementKey(id, year, 'annual', 'actual')) ?? null;
          const text = results[pick] ?? '';
          const after: Measurement | null = text === '' ? null : resultRecord(id, text, { year });
          return before === null && after === null ? null : put('measurement', before, after);
        }
        function targetStep(id: number, year: number, pick: number): Command | null {
          const before = plan.records.target.get(targetKey(id, year)) ?? null;
          const text = targets[pick] ?? '';
          const after = text === '' ? null : targetRecord(id, text, year);
          return before === null && after === null ? null : put('target', before, after);
        }
      }),
      { numRuns: 150 },
    );
  });
});

test('知らない変更の知らせは何も変えない', () => {
  const plan = planWith('50%以上', '60%');
  expect(plan.update(plan.records, ['measurement:9/2024/annual/actual' as NodeId])).toEqual([]);
});
