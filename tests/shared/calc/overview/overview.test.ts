import { describe, expect, test } from 'vitest';
import { kpiOverview } from '../../../../shared/calc/overview/overview.ts';
import type { Moment } from '../../../../shared/domain/moment.ts';
import { bothBranches } from '../../../support/bothBranches.ts';
import { indicatorRecord, planOf, resultRecord, targetRecord } from '../../../support/samplePlan.ts';

const { plan } = bothBranches();
const yamanashi: Moment = { branchId: 1, year: 2024, period: 'annual' };
const saitama: Moment = { branchId: 2, year: 2024, period: 'q3' };

/** The matrix as it reads: a line for each group. */
function rows(moment: Moment, of = plan) {
  const { marks, rows: groups, total } = kpiOverview(of, moment).matrix;
  return [
    ['', ...marks.map(({ mark }) => mark), '計'],
    ...[...groups, total].map(({ group, counts, all }) => [
      group,
      ...marks.map(({ mark }) => counts.get(mark) ?? 0),
      all,
    ]),
  ];
}

describe('KPIの評価の数', () => {
  test('山梨の令和6年度：担当グループごとに、支部の評価基準の印で数える', () => {
    expect(rows(yamanashi)).toEqual([
      ['', '〇', '×', '－', '未評価', '計'],
      ['企画総務', 4, 0, 1, 0, 5],
      ['保健', 3, 3, 0, 0, 6],
      ['業務', 3, 0, 0, 0, 3],
      ['レセプト', 1, 3, 0, 0, 4],
      ['計', 11, 6, 1, 0, 18],
    ]);
  });

  test('埼玉の第3四半期：グループのない計画は大項目で分け、評価のないKPIは未評価に数える', () => {
    expect(rows(saitama)).toEqual([
      ['', '◎', '〇', '△', '×', '未評価', '計'],
      ['１. 基盤的保険者関係', 0, 3, 3, 0, 0, 6],
      ['２. 戦略的保険者関係', 0, 2, 6, 0, 1, 9],
      ['３. 組織・運営体制関係', 0, 1, 0, 0, 0, 1],
      ['計', 0, 6, 9, 0, 1, 16],
    ]);
  });

  test('前年度と前の四半期の評価を、評価のある期間だけ並べる', () => {
    const earlier = (moment: Moment) =>
      kpiOverview(plan, moment).earlier.map(({ moment: { year, period }, counts }) => [
        `${year}/${period}`,
        Object.fromEntries(counts),
      ]);
    expect(earlier(yamanashi)).toEqual([['2023/annual', { 〇: 4, '×': 3 }]]);
    expect(earlier(saitama)).toEqual([['2024/q2', { '△': 2 }]]);
  });

  test('評価基準の違うKPIも並べて数え、人が付けた印が計算の印に勝つ', () => {
    const mixed = planOf({
      indicator: [
        indicatorRecord(1),
        indicatorRecord(2, { judgementScale: 'grade' }),
        indicatorRecord(3, { isKpi: false }),
        indicatorRecord(4),
      ],
      target: [targetRecord(1, '10%以上'), targetRecord(2, '10%以上'), targetRecord(3, '10%以上')],
      measurement: [resultRecord(1, '12%'), resultRecord(2, '12%'), resultRecord(3, '12%')],
      markOverride: [
        { indicatorId: 1, year: 2024, period: 'annual', mark: '◎', reason: '', by: '山田', at: '2025-04-01' },
      ],
    });
    // 指標4 has neither target nor result in this year, 指標3 is no KPI
    expect(rows(yamanashi, mixed)).toEqual([
      ['', '〇', '×', '－', 'S', 'A', 'B', 'C', 'D', '◎', '未評価', '計'],
      ['見出しなし', 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 2],
      ['計', 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 2],
    ]);
  });
});
