import { describe, expect, test } from 'vitest';
import { indicatorStatus } from '../../../shared/calc/indicatorStatus.ts';
import { differenceText } from '../../../shared/calc/valueText.ts';
import { parseCompoundTarget } from '../../../shared/domain/compoundTarget.ts';
import { decimalText } from '../../../shared/domain/decimalText.ts';
import type { Indicator, Measurement } from '../../../shared/domain/records.ts';
import {
  countRecord,
  indicatorRecord,
  planOf,
  resultRecord,
  targetRecord,
} from '../../support/samplePlan.ts';

const ONE_BIDDER = '15％以下。ただし、年間6件以下の場合は1件以下とする。';
const GOOD_BRANCHES = '80％以上。ただし80％以上の支部は前年度以上';
const HIGHER = '前年度と過去3年度平均のいずれか高い値以上';

function status(target: string, measurement: Measurement[]) {
  const plan = planOf({
    indicator: [indicatorRecord(1)],
    target: [targetRecord(1, target)],
    measurement,
  });
  const one = indicatorStatus(plan, plan.records.indicator.get('1') as Indicator, 2024, 'annual');
  return { mark: one.mark, difference: differenceText(one.difference), explanation: one.explanation };
}

function count(kind: 'numerator' | 'denominator', value: string): Measurement {
  return { ...countRecord(1, kind, value), text: `${value}件`, value: decimalText(value), unit: '件' };
}

const past = (...results: string[]) =>
  results.map((text, index) => resultRecord(1, text, { year: 2023 - index }));

describe('ただし書きのある目標', () => {
  test('条件に当たらなければ、もとの率で判定する（17件中1件、5.9％）', () => {
    const counts = [count('numerator', '1'), count('denominator', '17')];
    expect(status(ONE_BIDDER, [resultRecord(1, '5.9%'), ...counts])).toMatchObject({
      mark: '〇',
      difference: '▲9.1ポイント',
    });
  });
  test('条件に当たれば、率ではなく件数で判定する（5件中1件、20％でも達成）', () => {
    const counts = [count('numerator', '1'), count('denominator', '5')];
    const one = status(ONE_BIDDER, [resultRecord(1, '20.0%'), ...counts]);
    expect(one).toMatchObject({ mark: '〇', difference: '0件' });
    expect(one.explanation).toContain('ただし書きにより 1件以下 と比べます');
  });
  test('ちょうど6件は条件に当たり、2件なら未達', () => {
    const counts = [count('numerator', '2'), count('denominator', '6')];
    expect(status(ONE_BIDDER, [resultRecord(1, '33.3%'), ...counts])).toMatchObject({
      mark: '×',
      difference: '1件',
    });
  });
  test('件数が分からなければ判定せず、何が足りないかを言う', () => {
    const one = status(ONE_BIDDER, [resultRecord(1, '5.9%')]);
    expect(one.mark).toBeNull();
    expect(one.explanation).toContain('件数か前年度までの実績がない');
  });
  test.each([
    ['79.0%', '80.0%', '〇'], // below 80 last year: 80 is the target
    ['79.0%', '79.9%', '×'],
    ['85.0%', '84.9%', '×'], // 80 or more last year: last year is the target
    ['80.0%', '80.0%', '〇'],
  ])('前年度 %s の支部の結果 %s は %s', (prior, result, mark) => {
    expect(status(GOOD_BRANCHES, [resultRecord(1, result), ...past(prior)]).mark).toBe(mark);
  });
});

describe('いくつかのうち高い方を目標にする', () => {
  test.each([
    [['82.0%', '80.0%', '81.0%'], '82.0%', '〇', '0.0ポイント'], // last year 82.0 is above the average 81.0
    [['80.0%', '83.0%', '84.0%'], '82.2%', '×', '▲0.1ポイント'], // the average 82.333… → 82.3 is higher
  ])('過去 %j、結果 %s は %s', (years, result, mark, difference) => {
    expect(status(HIGHER, [resultRecord(1, result), ...past(...years)])).toMatchObject({ mark, difference });
  });
  test('過去3年度平均だけの目標も判定する', () => {
    const years = past('80.0%', '83.0%', '84.0%');
    expect(status('過去3年度平均以上', [resultRecord(1, '82.3%'), ...years]).mark).toBe('〇');
    expect(status('過去3年度平均以上', [resultRecord(1, '82.2%'), ...years]).mark).toBe('×');
  });
  test('三年分そろわなければ判定しない', () => {
    expect(status(HIGHER, [resultRecord(1, '82.0%'), ...past('82.0%', '80.0%')]).mark).toBeNull();
  });
});

test.each([
  '前年度を上回り、かつ全国平均以上',
  '80％以上。ただし状況により見直す',
  '15％以下。ただし年間6件以下の場合は別に定める',
  '全国平均以上',
])('読み切れない「%s」は文字のまま残す', text => {
  expect(parseCompoundTarget(text)).toBeNull();
  expect(status(text, [resultRecord(1, '90%')])).toMatchObject({
    mark: null,
    explanation: expect.stringContaining('自動では判定できません'),
  });
});
