import { expect, test } from 'vitest';
import { explain } from '../../../shared/calc/explain.ts';
import {
  countRecord,
  indicatorRecord,
  planOf,
  resultRecord,
  targetRecord,
} from '../../support/samplePlan.ts';

test('件数から計算した結果と達成度は、件数の式で説明する', () => {
  const plan = planOf({
    indicator: [indicatorRecord(1, { resultBasis: 'counts', achievementBasis: 'counts' })],
    target: [targetRecord(1, '24.9%以上')],
    measurement: [
      countRecord(1, 'numerator', '4585'),
      countRecord(1, 'denominator', '15865'),
      { ...countRecord(1, 'numerator', '3915'), kind: 'plannedNumerator' },
    ],
  });
  expect(explain(plan, 1, 2024, 'annual')).toBe(
    '実施者数 4,585 ÷ 対象者数 15,865 から計算した結果 28.9％ は目標「24.9%以上」を満たすため 〇 です（差 28.9 − 24.9 ＝ 4.0ポイント、達成度 実施者数 4,585 ÷ 見込者数 3,915 × 100 ＝ 117.113665… → 117％（四捨五入））。',
  );
});

test('月から作った結果は、どの月までのどんなまとめかを言う', () => {
  const months = (['m04', 'm05', 'm11'] as const).map((period, index) =>
    resultRecord(1, `${index + 1}件`, { period }),
  );
  const plan = planOf({
    indicator: [indicatorRecord(1, { unit: '件', addUp: 'sum', achievementBasis: 'none' })],
    target: [targetRecord(1, '10件以上')],
    measurement: months,
  });
  expect(explain(plan, 1, 2024, 'annual')).toBe(
    '4月～11月の合計による結果 6件 は目標「10件以上」に届かないため × です（差 6 − 10 ＝ ▲4件）。',
  );
  expect(explain(plan, 1, 2024, 'q2')).toBe('結果がまだ入力されていないため、評価できません。');
});

test('時点と速報・確定を言う', () => {
  const plan = planOf({
    indicator: [indicatorRecord(1, { achievementBasis: 'none' })],
    target: [targetRecord(1, '50%以上')],
    measurement: [resultRecord(1, '60%\n令和7年2月実績（速報）')],
  });
  expect(explain(plan, 1, 2024, 'annual')).toContain('令和7年2月28日時点（速報）の結果 60％ は');
});

test('達成度の帯で決まる評価は、どの帯かを言う', () => {
  const plan = planOf({
    indicator: [indicatorRecord(1, { judgementScale: 'grade' })],
    target: [targetRecord(1, '100%以上')],
    measurement: [resultRecord(1, '95%')],
  });
  expect(explain(plan, 1, 2024, 'annual')).toContain('届かないため B です（');
  expect(explain(plan, 1, 2024, 'annual')).toContain('B は達成度 90％以上');
});

test('達成度を出さない設定なら、達成度には触れない', () => {
  const plan = planOf({
    indicator: [indicatorRecord(1, { achievementBasis: 'none' })],
    target: [targetRecord(1, '50%以上')],
    measurement: [resultRecord(1, '60%')],
  });
  expect(explain(plan, 1, 2024, 'annual')).not.toContain('達成度');
});
