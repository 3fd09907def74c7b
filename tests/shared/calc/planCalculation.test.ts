import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NodeId } from '../../../shared/calc/node.ts';
import { calculatePlan } from '../../../shared/calc/planCalculation.ts';
import { applyCommand } from '../../../shared/commands/applyCommand.ts';
import { changedNodes } from '../../../shared/commands/changedNodes.ts';
import { type Command, put } from '../../../shared/commands/command.ts';
import type { Period } from '../../../shared/domain/period.ts';
import {
  addUps,
  type Measurement,
  markKey,
  measurementKey,
  targetKey,
} from '../../../shared/domain/records.ts';
import { indicatorRecord, planOf, planWith, resultRecord, targetRecord } from '../../support/samplePlan.ts';

const derived = [
  'result',
  'difference',
  'achievement',
  'met',
  'computedMark',
  'mark',
  'samePeriod',
  'yearOnYear',
  'yearOnYearRate',
] as const;

test('変えた値に依存するものだけを計算し直し、変わったものだけを知らせる', () => {
  const plan = planOf({
    indicator: [indicatorRecord(1), indicatorRecord(2)],
    target: [targetRecord(1, '50%以上'), targetRecord(2, '50%以上')],
    measurement: [resultRecord(1, '60%'), resultRecord(2, '60%')],
  });
  const key = markKey(1, 2024, 'annual');
  for (const kind of derived) plan.get(kind, key);
  const step = put('measurement', resultRecord(1, '60%'), resultRecord(1, '70%'));
  const changed = plan.update(applyCommand(plan.records, step), changedNodes(step));
  // still met: `met` ran, found the same, and the mark behind it did not run
  expect(changed.toSorted()).toEqual(
    [
      `measured:${key}/actual`,
      ...['result', 'judged', 'difference', 'achievement'].map(kind => `${kind}:${key}`),
    ].toSorted(),
  );
});

test('初めて入力した期間でも、見ている値が変われば知らせる', () => {
  const plan = planOf({
    indicator: [indicatorRecord(1)],
    target: [targetRecord(1, '50%以上')],
  });
  const key = markKey(1, 2024, 'q1');
  expect(plan.get('mark', key)).toBeNull();
  const step = put('measurement', null, resultRecord(1, '60%', { period: 'q1' }));
  const changed = plan.update(applyCommand(plan.records, step), changedNodes(step));
  expect(changed).toContain(`mark:${key}`);
  expect(plan.get('mark', key)).toBe('〇');
});

describe('何をどの順に変えても、差分計算と全計算は同じ結果になる', () => {
  const results = ['', '0%', '49.9%', '50%', '54.1%', '100.0%', '実施済', '3件'];
  const targets = ['', '50%以上', '50%以下', '前年度以上', '0%以上', '定性評価', '15位以内', '100％'];
  const edit = fc.record({
    id: fc.integer({ min: 1, max: 3 }),
    year: fc.constantFrom(2023, 2024),
    what: fc.constantFrom(
      'result' as const,
      'result' as const,
      'target' as const,
      'addUp' as const,
      'look' as const,
    ),
    period: fc.constantFrom<Period[]>('annual', 'annual', 'h1', 'q1', 'q3', 'm04', 'm05', 'm11'),
    pick: fc.nat({ max: 7 }),
  });
  const looked: readonly Period[] = ['annual', 'h1', 'q1', 'q3', 'm05'];

  test('property', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 25 }), edits => {
        const plan = planOf({ indicator: [1, 2, 3].map(id => indicatorRecord(id)) });
        for (const { id, year, what, period, pick } of edits) {
          if (what === 'look') {
            for (const kind of derived) plan.get(kind, markKey(id, year, period));
            continue;
          }
          const step =
            what === 'result'
              ? resultStep(id, year, period, pick)
              : what === 'target'
                ? targetStep(id, year, pick)
                : addUpStep(id, pick);
          if (step) plan.update(applyCommand(plan.records, step), changedNodes(step));
        }
        const fresh = calculatePlan(plan.records);
        for (const id of [1, 2, 3]) {
          for (const year of [2023, 2024]) {
            for (const period of looked) {
              const key = markKey(id, year, period);
              for (const kind of derived) expect(plan.get(kind, key)).toEqual(fresh.get(kind, key));
            }
          }
        }

        function addUpStep(id: number, pick: number): Command | null {
          const before = plan.records.indicator.get(String(id)) ?? null;
          return before && put('indicator', before, { ...before, addUp: addUps[pick % 4] ?? 'none' });
        }
        function resultStep(id: number, year: number, period: Period, pick: number): Command | null {
          const before = plan.records.measurement.get(measurementKey(id, year, period, 'actual')) ?? null;
          const text = results[pick] ?? '';
          const after: Measurement | null = text === '' ? null : resultRecord(id, text, { year, period });
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
