import { describe, expect, test } from 'vitest';
import { indicatorStatus } from '../../../shared/calc/indicatorStatus.ts';
import type { CalculatedPlan } from '../../../shared/calc/planCalculation.ts';
import { cellText, differenceText } from '../../../shared/calc/valueText.ts';
import type { Indicator } from '../../../shared/domain/records.ts';
import {
  countRecord,
  indicatorRecord,
  planOf,
  planWith,
  resultRecord,
  targetRecord,
} from '../../support/samplePlan.ts';

function statusOf(plan: CalculatedPlan) {
  const indicator = plan.records.indicator.get('1') as Indicator;
  const { difference, achievement, met, computedMark, mark, explanation } = indicatorStatus(
    plan,
    indicator,
    2024,
    'annual',
  );
  return {
    difference: differenceText(difference),
    achievement: cellText(achievement),
    met,
    computedMark,
    mark,
    explanation,
  };
}

describe('山梨支部 令和6年度の6指標は印字のとおりに判定される', () => {
  const cases: [string, string, string, string, string, Partial<Indicator>?][] = [
    // target, result, difference, achievement, mark: figures of the branch's own summary, checked by hand
    ['15位以内/\n47支部中', '16位\n令和5年度実績', '＋1位', '', '×', { unit: '位' }],
    ['前年度末\n（82.8％）\n以上', '89.1％\nR7.2実績分', '6.3ポイント', '108％', '〇'],
    ['54.1%以上', '56.16%', '2.06ポイント', '104％', '〇'],
    ['定性評価', '実施済', '', '', '－', { unit: null }],
    ['1,010事業所', '1,138事業所', '128事業所', '113％', '〇', { unit: '事業所' }],
    ['15.0%以下', '5.9%', '▲9.1ポイント', '', '〇'],
  ];
  test.each(cases)('%s に対し %s', (target, result, difference, achievement, mark, change) => {
    const status = statusOf(planWith(target, result, change));
    expect(status).toMatchObject({ difference, achievement, mark, computedMark: mark });
  });
});

describe('判定', () => {
  test.each([
    ['50%以上', '50.0%', '〇'],
    ['50%以上', '49.9%', '×'],
    ['50%超', '50.0%', '×'],
    ['50%未満', '50.0%', '×'],
    ['50%以下', '50.0%', '〇'],
    ['100％', '100％', '〇'],
    ['100％', '99.9％', '×'],
  ])('目標 %s に結果 %s なら %s', (target, result, mark) => {
    expect(statusOf(planWith(target, result)).mark).toBe(mark);
  });

  test('「以上・以下」のない目標は、小さいほどよい指標では以下と見る', () => {
    const status = statusOf(planWith('5件', '4件', { direction: 'lower', unit: '件' }));
    expect(status).toMatchObject({ mark: '〇', achievement: '' });
    expect(status.explanation).toContain('5件以下 と見ます');
  });

  test('結果がまだない指標は空欄で、0 とは違う', () => {
    expect(statusOf(planWith('50%以上', ''))).toMatchObject({
      difference: '',
      achievement: '',
      met: null,
      mark: null,
    });
    expect(statusOf(planWith('50%以上', '0%'))).toMatchObject({
      difference: '▲50ポイント',
      achievement: '0％',
      mark: '×',
    });
  });

  test('目標 0 の達成度は計算できないという値になり、判定は続く', () => {
    expect(statusOf(planWith('0件以上', '3件', { unit: '件' }))).toMatchObject({
      achievement: '#分母0',
      mark: '〇',
    });
  });

  test('率と件数は比べない', () => {
    expect(statusOf(planWith('50%以上', '60件'))).toMatchObject({ difference: '#単位違い', mark: null });
  });

  test('自動で判定できない目標は印を付けず、そう言う', () => {
    const status = statusOf(planWith('15％以下。ただし事情により見直す', '5.9%'));
    expect(status.mark).toBeNull();
    expect(status.explanation).toContain('自動では判定できません');
  });

  test('前年度以上は、前年度の実績がファイルにあればそれと比べる', () => {
    const plan = planOf({
      indicator: [indicatorRecord(1)],
      target: [targetRecord(1, '前年度以上')],
      measurement: [resultRecord(1, '80.0%', { year: 2023 }), resultRecord(1, '79.9%')],
    });
    expect(statusOf(plan)).toMatchObject({ difference: '▲0.1ポイント', mark: '×' });
  });

  test('印字された前年度の値は、ファイルの前年度実績より優先する', () => {
    const plan = planOf({
      indicator: [indicatorRecord(1)],
      target: [targetRecord(1, '前年度末（82.8％）以上')],
      measurement: [resultRecord(1, '99.0%', { year: 2023 }), resultRecord(1, '89.1%')],
    });
    expect(statusOf(plan)).toMatchObject({ difference: '6.3ポイント', mark: '〇' });
  });
});

describe('丸め', () => {
  test.each([
    ['3.6%', '2.4%', '67％'], // 66.666… (山梨 p21)
    ['40件', '33件', '83％'], // 82.5 exactly: half up, not half even (山梨 p27)
    ['34件', '26件', '76％'], // the branch printed 77
    ['72.1%', '73.7%', '102％'], // 102.219… (山梨 p19)
    ['42.1%', '41.7%', '99％'], // 99.049… (山梨 p22)
  ])('達成度 目標 %s 結果 %s → %s', (target, result, achievement) => {
    const unit = target.endsWith('件') ? '件' : '%';
    expect(statusOf(planWith(`${target}以上`, result, { unit })).achievement).toBe(achievement);
  });
  test('指標ごとに切捨てと切上げを選べる', () => {
    expect(statusOf(planWith('3.6%以上', '2.4%', { rounding: 'truncate' })).achievement).toBe('66％');
    expect(statusOf(planWith('72.1%以上', '73.7%', { rounding: 'ceiling' })).achievement).toBe('103％');
  });
  test('二進小数の誤差が入らない', () => {
    expect(statusOf(planWith('0.1%以上', '0.3%')).difference).toBe('0.2ポイント');
    expect(statusOf(planWith('0.090%以上', '0.1%')).difference).toBe('0.010ポイント');
  });
});

test('率は実施者数 ÷ 対象者数から計算できる', () => {
  const plan = planOf({
    indicator: [indicatorRecord(1, { resultBasis: 'counts' })],
    target: [targetRecord(1, '72.1%以上')],
    measurement: [countRecord(1, 'numerator', '78870'), countRecord(1, 'denominator', '106993')],
  });
  const status = statusOf(plan);
  expect(status).toMatchObject({ difference: '1.6ポイント', mark: '〇' }); // 73.7151… → 73.7
  expect(status.explanation).toContain('実施者数 78,870 ÷ 対象者数 106,993');
});

test('対象者数が 0 なら率は計算できないという値になる', () => {
  const plan = planOf({
    indicator: [indicatorRecord(1, { resultBasis: 'counts' })],
    target: [targetRecord(1, '72.1%以上')],
    measurement: [countRecord(1, 'numerator', '5'), countRecord(1, 'denominator', '0')],
  });
  expect(statusOf(plan)).toMatchObject({ difference: '#分母0', achievement: '#分母0', mark: null });
});

test('人の付けた評価と計算した評価は両方残り、説明にも両方出る', () => {
  const base = planWith('54.1%以上', '56.16%');
  const plan = planOf({
    indicator: [...base.records.indicator.values()],
    target: [...base.records.target.values()],
    measurement: [...base.records.measurement.values()],
    markOverride: [
      {
        indicatorId: 1,
        year: 2024,
        period: 'annual',
        mark: '×',
        reason: '集計方法を見直し中',
        by: '山田',
        at: '2025-05-01T00:00:00Z',
      },
    ],
  });
  const status = statusOf(plan);
  expect(status).toMatchObject({ computedMark: '〇', mark: '×' });
  expect(status.explanation).toMatch(
    /〇 です（.+）が、山田が「集計方法を見直し中」として × を付けています。$/,
  );
});

test('説明は式と丸めを示す一文になる', () => {
  expect(statusOf(planWith('54.1%以上', '56.16%')).explanation).toBe(
    '結果 56.16％ は目標「54.1%以上」を満たすため 〇 です（差 56.16 − 54.1 ＝ 2.06ポイント、達成度 56.16 ÷ 54.1 × 100 ＝ 103.807763… → 104％（四捨五入））。',
  );
});
