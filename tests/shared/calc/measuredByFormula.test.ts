import { expect, test } from 'vitest';
import { markKey, measurementKey } from '../../../shared/domain/records.ts';
import { indicatorRecord, planOf, resultRecord, targetRecord } from '../../support/samplePlan.ts';

test('自分を引く式のある月は、値が入っていても、合計まで循環と知らせる', () => {
  const plan = planOf({
    indicator: [indicatorRecord(1, { addUp: 'sum', unit: '件' })],
    measurement: [
      resultRecord(1, '7件', { period: 'm11', formula: '指標『指標1』＞11月＞実績 × 2' }),
      resultRecord(1, '1件', { period: 'm12' }),
    ],
  });
  expect(plan.get('measured', measurementKey(1, 2024, 'm11', 'actual'))).toMatchObject({
    calcError: 'cycle',
  });
  expect(plan.get('result', markKey(1, 2024, 'annual'))).toMatchObject({ calcError: 'cycle' });
});

test('定性の目標でも、達成度を人数から出し、達成度で評価する尺度なら、達成度の評価になる', () => {
  const plan = planOf({
    indicator: [indicatorRecord(1, { achievementBasis: 'counts', judgementScale: 'grade' })],
    target: [targetRecord(1, '定性評価')],
    measurement: [
      resultRecord(1, '実施済'),
      resultRecord(1, '4585人', { kind: 'numerator' }),
      resultRecord(1, '3915人', { kind: 'plannedNumerator' }),
    ],
  });
  const key = markKey(1, 2024, 'annual');
  expect(plan.get('achievement', key)).toMatchObject({ value: '117' });
  expect(plan.get('mark', key)).toBe('A');
});
