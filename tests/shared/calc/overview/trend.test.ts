import { expect, test } from 'vitest';
import { kpiLines } from '../../../../shared/calc/overview/kpiLines.ts';
import { trendOf } from '../../../../shared/calc/overview/trend.ts';
import type { Moment } from '../../../../shared/domain/moment.ts';
import { bothBranches } from '../../../support/bothBranches.ts';
import { planWith } from '../../../support/samplePlan.ts';

const { plan } = bothBranches();

function trend(moment: Moment, name: string, of = plan) {
  const line = kpiLines(of, moment).find(({ indicator }) => indicator.name.startsWith(name));
  return line && trendOf(of, line, moment);
}

test('月別の値があるKPIは、前年度と並べた月の推移になり、目標の数値が線になる', () => {
  const found = trend({ branchId: 2, year: 2024, period: 'q3' }, '返納金債権');
  expect(found).toMatchObject({ by: 'months', unit: '%', target: { value: '63.53', isUpperLimit: false } });
  expect(found?.series.map(({ name }) => name)).toEqual(['R5', 'R6']);
  expect(found?.series[1]?.values).toEqual([
    '24.45',
    '30.27',
    '34.94',
    '43.52',
    '44.24',
    '49.89',
    '53.17',
    '55.09',
    null,
    null,
    null,
    null,
  ]);
});

test('年ごとの値だけのKPIは年の推移になり、ほかの年に同じ期間の値がなければ年間の値を使う', () => {
  expect(trend({ branchId: 1, year: 2024, period: 'annual' }, '柔道整復')).toMatchObject({
    by: 'years',
    categories: ['R5', 'R6'],
    series: [{ values: ['0.64', '0.62'] }],
    target: { value: '0.64', isUpperLimit: true },
  });
  expect(trend({ branchId: 2, year: 2024, period: 'q3' }, '現金給付')).toMatchObject({
    categories: ['R5', 'R6 3Q'],
    series: [{ values: ['96.5', '96.5'] }],
  });
});

test('言葉の目標には線がなく、比べるもののない値ひとつと言葉の結果は図にしない', () => {
  const moment: Moment = { branchId: 1, year: 2024, period: 'annual' };
  expect(trend(moment, '効率的')).toBeNull();
  expect(trend(moment, '指標1', planWith('定性評価', '12%'))).toBeNull();
  expect(trend(moment, '指標1', planWith('20件以上', '12%'))).toBeNull();
});
