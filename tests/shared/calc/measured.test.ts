import { describe, expect, test } from 'vitest';
import { isCalcError } from '../../../shared/calc/cellValue.ts';
import { formatFigure } from '../../../shared/domain/figureText.ts';
import type { Period } from '../../../shared/domain/period.ts';
import { type Indicator, type Measurement, markKey } from '../../../shared/domain/records.ts';
import {
  countRecord,
  indicatorRecord,
  planOf,
  resultRecord,
  targetRecord,
} from '../../support/samplePlan.ts';

/** A plan with one indicator and its results by period, this year and last. */
function planFor(
  change: Partial<Indicator>,
  thisYear: Partial<Record<Period, string>>,
  lastYear: Partial<Record<Period, string>> = {},
) {
  const results = (year: number, texts: Partial<Record<Period, string>>) =>
    (Object.entries(texts) as [Period, string][]).map(([period, text]) =>
      resultRecord(1, text, { year, period }),
    );
  return planOf({
    indicator: [indicatorRecord(1, { unit: '件', ...change })],
    target: [targetRecord(1, '100件以上')],
    measurement: [...results(2024, thisYear), ...results(2023, lastYear)],
  });
}

function shown(
  plan: ReturnType<typeof planOf>,
  kind: 'result' | 'samePeriod' | 'yearOnYear' | 'yearOnYearRate',
  period: Period,
) {
  const value = plan.get(kind, markKey(1, 2024, period));
  return value === null ? '' : isCalcError(value) ? value.calcError : formatFigure(value);
}

describe('月の値から四半期・半期・年間を作る', () => {
  const months = { m04: '10件', m05: '20件', m07: '5件', m11: '1件' } as const;

  test('合計。空いている月は0とみなさない', () => {
    const plan = planFor({ addUp: 'sum' }, months);
    expect(
      ['annual', 'h1', 'h2', 'q1', 'q2', 'q3', 'q4', 'm06'].map(p => shown(plan, 'result', p as Period)),
    ).toEqual(['36件', '35件', '1件', '30件', '5件', '1件', '', '']);
  });

  test('最新の値、平均（入っている月だけで割る）、足さない', () => {
    expect(shown(planFor({ addUp: 'latest' }, months), 'result', 'annual')).toBe('1件');
    expect(shown(planFor({ addUp: 'latest' }, months), 'result', 'q1')).toBe('20件');
    expect(shown(planFor({ addUp: 'average' }, months), 'result', 'annual')).toBe('9件');
    expect(shown(planFor({ addUp: 'none' }, months), 'result', 'annual')).toBe('');
  });

  test('四半期で入力された値は、その月の値より優先し、平均では3か月分の重みを持つ', () => {
    const mixed = { q1: '30件', m04: '1件', m07: '6件', m08: '6件', m09: '6件' } as const;
    expect(shown(planFor({ addUp: 'sum' }, mixed), 'result', 'annual')).toBe('48件');
    expect(shown(planFor({ addUp: 'average' }, mixed), 'result', 'annual')).toBe('18件');
  });

  test('年間に入力された値は、月から作った値より優先する', () => {
    expect(shown(planFor({ addUp: 'sum' }, { ...months, annual: '40件' }), 'result', 'annual')).toBe('40件');
  });

  test('率は、分子と分母をそれぞれまとめてから割る', () => {
    const at = (kind: 'numerator' | 'denominator', period: Period, value: string): Measurement => ({
      ...countRecord(1, kind, value),
      period,
    });
    const plan = planOf({
      indicator: [indicatorRecord(1, { resultBasis: 'counts', addUp: 'sum', denominatorAddUp: 'latest' })],
      measurement: [
        at('numerator', 'm04', '10'),
        at('denominator', 'm04', '90'),
        at('numerator', 'm05', '15'),
        at('denominator', 'm05', '100'),
      ],
    });
    expect(shown(plan, 'result', 'annual')).toBe('25.0％');
    expect(shown(plan, 'result', 'm04')).toBe('11.1％');
  });
});

describe('同期との比較', () => {
  test('今年11月までなら、前年も11月までと比べる', () => {
    const plan = planFor(
      { addUp: 'sum' },
      { m04: '10件', m05: '20件' },
      { m04: '8件', m05: '12件', m06: '100件' },
    );
    expect(shown(plan, 'samePeriod', 'annual')).toBe('20件');
    expect(shown(plan, 'yearOnYear', 'annual')).toBe('10件');
    expect(shown(plan, 'yearOnYearRate', 'annual')).toBe('150.0％');
  });

  test('前年に欠けた月があれば、比べない', () => {
    const plan = planFor({ addUp: 'sum' }, { m04: '10件', m05: '20件' }, { m04: '8件' });
    expect(shown(plan, 'samePeriod', 'annual')).toBe('');
  });

  test('累計の率（最新）は、前年の同じ月と比べる', () => {
    const plan = planFor(
      { addUp: 'latest', unit: '%' },
      { m10: '54.00%', m11: '55.09%' },
      { m10: '53.00%', m11: '53.44%', m03: '63.53%' },
    );
    expect(shown(plan, 'result', 'q3')).toBe('55.09％');
    expect(shown(plan, 'yearOnYear', 'q3')).toBe('1.65ポイント');
    expect(shown(plan, 'yearOnYear', 'annual')).toBe('1.65ポイント');
  });

  test('前年が0なら率は計算できないと示し、差は出す', () => {
    const plan = planFor({}, { annual: '3件' }, { annual: '0件' });
    expect(shown(plan, 'yearOnYearRate', 'annual')).toBe('zeroDenominator');
    expect(shown(plan, 'yearOnYear', 'annual')).toBe('3件');
  });
});

test('前年度以上は、四半期でも前年度の通期の実績と比べる', () => {
  const plan = planOf({
    indicator: [indicatorRecord(1)],
    target: [targetRecord(1, '前年度以上')],
    measurement: [
      resultRecord(1, '60%', { period: 'q3' }),
      resultRecord(1, '50%', { period: 'q3', year: 2023 }),
      resultRecord(1, '70%', { period: 'annual', year: 2023 }),
    ],
  });
  expect(plan.get('standard', markKey(1, 2024, 'q3'))?.value).toBe('70');
  expect(plan.get('mark', markKey(1, 2024, 'q3'))).toBe('×');
});

test('達成度の帯で決まる基準（S～D）は、達成度で印を選ぶ', () => {
  const marks = ['130%', '120%', '100%', '95%', '60%', '10%'].map(result => {
    const plan = planOf({
      indicator: [indicatorRecord(1, { judgementScale: 'grade' })],
      target: [targetRecord(1, '100%以上')],
      measurement: [resultRecord(1, result)],
    });
    return plan.get('mark', markKey(1, 2024, 'annual'));
  });
  expect(marks).toEqual(['S', 'S', 'A', 'B', 'C', 'D']);
});

test('件数による達成度は、実施者数 ÷ 見込者数で計算する', () => {
  const plan = planOf({
    indicator: [indicatorRecord(1, { achievementBasis: 'counts' })],
    target: [targetRecord(1, '24.9%以上')],
    measurement: [
      resultRecord(1, '28.9%'),
      countRecord(1, 'numerator', '4585'),
      { ...countRecord(1, 'numerator', '3915'), kind: 'plannedNumerator' },
    ],
  });
  // 28.9 ÷ 24.9 would be 116
  expect(plan.get('achievement', markKey(1, 2024, 'annual'))).toEqual({ value: '117', unit: '%' });
});
