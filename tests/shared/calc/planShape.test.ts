import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCalcError } from '../../../shared/calc/cellValue.ts';
import { statusKinds } from '../../../shared/calc/indicatorFormulas.ts';
import { calculatePlan } from '../../../shared/calc/planCalculation.ts';
import { applyCommand } from '../../../shared/commands/applyCommand.ts';
import { changedNodes } from '../../../shared/commands/changedNodes.ts';
import { type Command, put } from '../../../shared/commands/command.ts';
import type { Period } from '../../../shared/domain/period.ts';
import {
  addUps,
  type Indicator,
  type Measurement,
  type MeasurementKind,
  markKey,
  measurementKey,
  targetKey,
} from '../../../shared/domain/records.ts';
import { indicatorRecord, planOf, resultRecord, targetRecord } from '../../support/samplePlan.ts';

// A formula needs only what the settings of its indicator and its target ask for. When those change, it has to ask anew.

const targets = [
  '50%以上',
  '前年度以上',
  '定性評価',
  '15位以内',
  '80％以上（ただし、対象者数が20件未満の場合は1件以下）',
  '前年度実績と過去3年間の平均のいずれか高い方以上',
];
const results = ['49.9%', '50%', '実施済', '3件', '1件', '12'];
const formulas = [null, null, null, '指標『指標2』＞11月＞実績', '10 ÷ 4', '1 ÷ 0'];
const kinds: readonly MeasurementKind[] = [
  'actual',
  'actual',
  'numerator',
  'denominator',
  'plannedNumerator',
];
const years = [2022, 2023, 2024];
const looked: readonly Period[] = ['annual', 'q3', 'm11'];

/** One setting at a time: each has to be noticed for itself. */
const settings: fc.Arbitrary<Partial<Indicator>> = fc.oneof(
  fc.record({ resultBasis: fc.constantFrom('entered', 'counts') }),
  fc.record({ achievementBasis: fc.constantFrom('printed', 'counts', 'none') }),
  fc.record({ addUp: fc.constantFrom(...addUps) }),
  fc.record({ denominatorAddUp: fc.constantFrom('sum', 'latest') }),
  fc.record({ judgementScale: fc.constantFrom('metUnmet', 'progress', 'attainment') }),
  fc.record({ rounding: fc.constantFrom('halfUp', 'truncate') }),
);
const at = { id: fc.integer({ min: 1, max: 2 }), year: fc.constantFrom(...years) };
const change = fc.oneof(
  fc.record({ what: fc.constant('settings' as const), ...at, settings }),
  fc.record({ what: fc.constant('target' as const), ...at, pick: fc.nat(targets.length) }),
  fc.record({
    what: fc.constant('measurement' as const),
    ...at,
    period: fc.constantFrom<Period>('annual', 'q3', 'm10', 'm11'),
    kind: fc.constantFrom(...kinds),
    pick: fc.nat(results.length),
    formula: fc.constantFrom(...formulas),
  }),
);

test('設定・目標・計算式をどんな順に変えても、差分計算と全計算は同じ結果になる', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 5, maxLength: 60 }), changes => {
      const plan = planOf({ indicator: [indicatorRecord(1), indicatorRecord(2)] });
      const keys = [1, 2].flatMap(id =>
        years.flatMap(year => looked.map(period => markKey(id, year, period))),
      );
      for (const one of changes) {
        for (const key of keys) for (const kind of statusKinds) plan.get(kind, key);
        const command = commandFor(one);
        if (command) plan.update(applyCommand(plan.records, command), changedNodes(command));
      }
      const fresh = calculatePlan(plan.records);
      for (const key of keys) {
        for (const kind of statusKinds) {
          expect([kind, key, plain(plan.get(kind, key))]).toEqual([kind, key, plain(fresh.get(kind, key))]);
        }
      }

      function commandFor(one: typeof change extends fc.Arbitrary<infer T> ? T : never): Command | null {
        const { records } = plan;
        if (one.what === 'settings') {
          const before = records.indicator.get(String(one.id)) ?? null;
          return before && put('indicator', before, { ...before, ...one.settings });
        }
        if (one.what === 'target') {
          const before = records.target.get(targetKey(one.id, one.year)) ?? null;
          const text = targets[one.pick];
          const after = text === undefined ? null : targetRecord(one.id, text, one.year);
          return before || after ? put('target', before, after) : null;
        }
        const { id, year, period, kind, pick, formula } = one;
        const before = records.measurement.get(measurementKey(id, year, period, kind)) ?? null;
        const text = results[pick] ?? '';
        const after: Measurement = { ...resultRecord(id, text, { year, period, kind, formula }) };
        return text === '' ? before && put('measurement', before, null) : put('measurement', before, after);
      }
    }),
    { numRuns: 150 },
  );
});

test('定性の目標を数値の目標に変えると、評価も計算し直す', () => {
  const plan = planOf({
    indicator: [indicatorRecord(1)],
    target: [targetRecord(1, '定性評価')],
    measurement: [resultRecord(1, '60%')],
  });
  const key = markKey(1, 2024, 'annual');
  expect(plan.get('mark', key)).toBe('－');
  const step = put('target', targetRecord(1, '定性評価'), targetRecord(1, '50%以上'));
  expect(plan.update(applyCommand(plan.records, step), changedNodes(step))).toContain(`mark:${key}`);
  expect(plan.get('mark', key)).toBe('〇');
});

test('達成度の決め方を変えると、人数どうしの割合に変わる', () => {
  const count = (kind: MeasurementKind, text: string) => resultRecord(1, text, { kind });
  const plan = planOf({
    indicator: [indicatorRecord(1, { achievementDecimals: 1 })],
    target: [targetRecord(1, '50%以上')],
    measurement: [resultRecord(1, '60%'), count('numerator', '4585人'), count('plannedNumerator', '3915人')],
  });
  const key = markKey(1, 2024, 'annual');
  expect(plan.get('achievement', key)).toMatchObject({ value: '120.0' });
  const before = indicatorRecord(1, { achievementDecimals: 1 });
  const step = put('indicator', before, { ...before, achievementBasis: 'counts' });
  expect(plan.update(applyCommand(plan.records, step), changedNodes(step))).toContain(`achievement:${key}`);
  expect(plan.get('achievement', key)).toMatchObject({ value: '117.1' });
});

test('去年の年間の値が計算式でも、今年と同じ月どうしを比べる', () => {
  const month = (year: number, period: Period, text: string) => resultRecord(1, text, { year, period });
  const plan = planOf({
    indicator: [indicatorRecord(1, { addUp: 'sum', unit: '件' })],
    measurement: [
      resultRecord(1, '', { year: 2023, formula: '100 ÷ 1' }),
      month(2023, 'm04', '10件'),
      month(2023, 'm05', '20件'),
      month(2024, 'm04', '1件'),
      month(2024, 'm05', '2件'),
    ],
  });
  expect(plan.get('result', markKey(1, 2023, 'annual'))).toMatchObject({ value: '100.0' });
  expect(plan.get('samePeriod', markKey(1, 2024, 'annual'))).toMatchObject({ value: '30' });
});

/** The members of a cycle are named in the order they were found, which may differ. */
function plain(value: unknown): unknown {
  return isCalcError(value) ? { ...value, detail: value.detail?.split(' ').sort() } : value;
}
