import { expect, test } from 'vitest';
import { deadlines } from '../../../../shared/calc/overview/deadlines.ts';
import type { Moment } from '../../../../shared/domain/moment.ts';
import type { PassageKind } from '../../../../shared/domain/outlineRecords.ts';
import { bothBranches } from '../../../support/bothBranches.ts';
import { planOf } from '../../../support/samplePlan.ts';

const q3: Moment = { branchId: 1, year: 2024, period: 'q3' };

function due(text: string, kind: PassageKind = 'plan', moment = q3) {
  const passage = { id: 1, ...moment, sectionId: null, sortOrder: 1, kind, text };
  const { records } = planOf({
    passage: [{ ...passage, mark: null, asOfText: null, links: [], carriedFrom: null }],
  });
  return deadlines(records, moment).map(({ date, quarter, printed }) => `${quarter} ${date} ${printed}`);
}

test('埼玉の第3四半期：これからの日付と月を、早い順に、文と見出しと一緒に挙げる', () => {
  const found = deadlines(bothBranches().plan.records, { branchId: 2, year: 2024, period: 'q3' });
  expect(found.map(({ date, printed }) => `${date} ${printed}`)).toEqual([
    '2025-01-21 令和７年１月21日',
    '2025-01-31 令和７年１月',
    '2025-02-18 1月21日～2月18日',
    '2025-03-31 1月から3月',
    '2025-03-31 1月から3月',
    '2025-03-31 1月から3月',
    '2025-03-31 令和7年１～３月',
    '2025-03-31 令和7年2月下旬～3月',
  ]);
  expect(found[0]).toMatchObject({
    quarter: 'q4',
    sentence: '令和７年１月21日には実施機関の会議を開く予定です。',
    heading: '③ 特定保健指導実施率及び質の向上',
    group: '２. 戦略的保険者関係',
    kind: '実施状況',
  });
});

test('計画の文はその四半期から、実施状況の文はそのあとの期日だけを見る', () => {
  const text = '9月に募り、11月15日までに送り、１月上旬に集め、2月中旬に確かめ、2月末に締める。';
  const later = ['q4 2025-01-10 １月上旬', 'q4 2025-02-20 2月中旬', 'q4 2025-02-28 2月末'];
  expect(due(text)).toEqual(['q3 2024-11-15 11月15日', ...later]);
  expect(due(text, 'status')).toEqual(later);
  expect(due(text, 'note')).toEqual([]);
});

test('号や時点の月、ほかの年度の日付、年度だけの文は、期日ではない', () => {
  const text = 'たより1月号、令和7年1月末時点の件数、令和7年4月の改正、令和7年度の計画、令和6年2月の会議';
  expect(due(text)).toEqual([]);
});

test('年間の計画は、はじめの四半期からの期日を見る', () => {
  expect(due('・5月に周知し、\n・12/20（第3回）に送る', 'plan', { ...q3, period: 'annual' })).toEqual([
    'q1 2024-05-31 5月',
    'q3 2024-12-20 12/20',
  ]);
});
