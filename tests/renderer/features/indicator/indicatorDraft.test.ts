import { expect, test } from 'vitest';
import {
  changedSettings,
  shownMoment,
  typedUnit,
} from '../../../../renderer/features/indicator/indicatorDraft.ts';
import { countRecord, indicatorRecord, planOf, resultRecord } from '../../../support/samplePlan.ts';

test('変えた設定だけを保存する', () => {
  const stored = indicatorRecord(1);
  expect(changedSettings(stored, { ...stored })).toEqual({});
  expect(changedSettings(stored, { ...stored, unit: null, rounding: 'truncate', name: '別の名前' })).toEqual({
    unit: null,
    rounding: 'truncate',
  });
});

test('打った単位を、保存する形にする', () => {
  expect([' ％ ', 'ポイント', '件', '㎡', ' '].map(typedUnit)).toEqual(['%', 'pt', '件', '㎡', null]);
});

test('設定の働きは、値のある新しい年度のいちばん長い期間で示す', () => {
  const indicator = indicatorRecord(1);
  const { records } = planOf({
    indicator: [indicator],
    measurement: [
      resultRecord(1, '1％', { year: 2023 }),
      resultRecord(1, '1％', { period: 'm04' }),
      { ...countRecord(1, 'numerator', '2'), period: 'q1' },
      { ...countRecord(1, 'denominator', '2'), period: 'annual' },
      resultRecord(2, '1％', { year: 2025 }),
    ],
  });
  expect(shownMoment(records, indicator)).toEqual({ year: 2024, period: 'q1' });
  expect(shownMoment(records, { ...indicator, addUp: 'sum' })).toEqual({ year: 2024, period: 'annual' });
  expect(shownMoment(records, indicatorRecord(3))).toBe(null);
});
