import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAsOf } from '../../../shared/domain/asOf.ts';
import { fiscalYearName, fiscalYearOf } from '../../../shared/domain/fiscalYear.ts';
import {
  months,
  monthsOf,
  type Period,
  periodEnd,
  periodName,
  periodStart,
  periods,
  quarters,
  quartersOf,
  readPeriod,
} from '../../../shared/domain/period.ts';
import { anyText, fullWidth } from '../../support/anyText.ts';

describe('期間', () => {
  it('年度の順に並ぶ', () => {
    expect(periods.join(' ')).toBe(
      'annual h1 h2 q1 q2 q3 q4 m04 m05 m06 m07 m08 m09 m10 m11 m12 m01 m02 m03',
    );
    expect(periods.map(period => periodName[period]).join(' ')).toBe(
      '年間 上半期 下半期 第1四半期 第2四半期 第3四半期 第4四半期 4月 5月 6月 7月 8月 9月 10月 11月 12月 1月 2月 3月',
    );
    expect(months).toHaveLength(12);
    expect(quarters).toEqual(['q1', 'q2', 'q3', 'q4']);
  });

  it('期間を月と四半期に分ける', () => {
    expect(monthsOf('annual')).toEqual(months);
    expect(monthsOf('h2')).toEqual(['m10', 'm11', 'm12', 'm01', 'm02', 'm03']);
    expect(monthsOf('q1')).toEqual(['m04', 'm05', 'm06']);
    expect(monthsOf('m01')).toEqual(['m01']);
    expect(quartersOf('annual')).toEqual(quarters);
    expect(quartersOf('h2')).toEqual(['q3', 'q4']);
    expect(quartersOf('q2')).toEqual(['q2']);
    expect(quartersOf('m04')).toEqual([]);
  });

  it.each<[year: number, period: Period, start: string, end: string]>([
    [2024, 'annual', '2024-04-01', '2025-03-31'],
    [2024, 'h1', '2024-04-01', '2024-09-30'],
    [2024, 'q3', '2024-10-01', '2024-12-31'],
    [2024, 'q4', '2025-01-01', '2025-03-31'],
    [2024, 'm02', '2025-02-01', '2025-02-28'],
    [2023, 'm02', '2024-02-01', '2024-02-29'],
    [2024, 'm11', '2024-11-01', '2024-11-30'],
  ])('%s年度の %s は %s から %s まで', (year, period, start, end) => {
    expect([periodStart(year, period), periodEnd(year, period)]).toEqual([start, end]);
  });

  it('どの期間も、その年度の中にあり、名前から読み戻せる', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2100 }), fc.constantFrom(...periods), (year, period) => {
        const [start, end] = [periodStart(year, period), periodEnd(year, period)];
        expect(start < end).toBe(true);
        expect([fiscalYearOf(start), fiscalYearOf(end)]).toEqual([year, year]);
        for (const text of [periodName[period], `${fiscalYearName(year)} ${periodName[period]}`]) {
          expect(readPeriod(text)).toBe(period);
          expect(readPeriod(fullWidth(text))).toBe(period);
        }
        if (quarters.includes(period)) {
          expect(parseAsOf(`${fiscalYearName(year)}${periodName[period]}`)?.date).toBe(end);
        }
      }),
    );
  });
});

describe('見出しの期間', () => {
  it.each<[string, Period]>([
    ['4月', 'm04'],
    ['１１月', 'm11'],
    ['10 月', 'm10'],
    ['4月分', 'm04'],
    ['令和7年1月', 'm01'],
    ['令和 6 年 4 月', 'm04'],
    ['（令和5年4月）', 'm04'],
    ['R6.4', 'm04'],
    ['R6年度 10月', 'm10'],
    ['第3四半期', 'q3'],
    ['（第 3 四半期）', 'q3'],
    ['第１・四半期', 'q1'],
    ['第Ⅱ四半期', 'q2'],
    ['第二四半期', 'q2'],
    ['3Q', 'q3'],
    ['Q3', 'q3'],
    ['第 １ 四半期\n4～6 月', 'q1'],
    ['第3四半期（10～12月）', 'q3'],
    ['令和6年度第3四半期', 'q3'],
    ['4～6月', 'q1'],
    ['10～12月', 'q3'],
    ['1－3月', 'q4'],
    ['4月から6月まで', 'q1'],
    ['上半期', 'h1'],
    ['下期', 'h2'],
    ['4～9月', 'h1'],
    ['10～3月', 'h2'],
    ['通期', 'annual'],
    ['年間', 'annual'],
    ['4～3 月', 'annual'],
    ['令和6年4月～令和7年3月', 'annual'],
  ])('「%s」は %s', (text, period) => {
    expect(readPeriod(text)).toBe(period);
  });

  it.each([
    '',
    '令和6年度',
    '2024',
    '合計',
    '4月1日',
    '4月末',
    '4月号',
    '7月、11月',
    '10～1月',
    '令和6年4月～令和8年3月',
    '第5四半期',
    '第3四半期累計',
    '第3四半期（7～9月）',
    '13月',
    '受診率4月',
    '令和7月',
    '年度実績',
  ])('「%s」は期間ではない', text => {
    expect(readPeriod(text)).toBeNull();
  });

  it('どんな文でも止まらない', () => {
    fc.assert(
      fc.property(anyText, text => {
        const period = readPeriod(text);
        expect(period === null || periods.includes(period)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
