import { expect, test } from 'vitest';
import { checkPlan } from '../../../../shared/calc/checks/checkPlan.ts';
import { missingBefore } from '../../../../shared/calc/overview/missing.ts';
import type { CalculatedPlan } from '../../../../shared/calc/planCalculation.ts';
import type { Moment } from '../../../../shared/domain/moment.ts';
import type { Passage, Section } from '../../../../shared/domain/outlineRecords.ts';
import { bothBranches } from '../../../support/bothBranches.ts';
import {
  indicatorRecord,
  planOf,
  resultRecord,
  tableRecord,
  targetRecord,
} from '../../../support/samplePlan.ts';

const { plan } = bothBranches();
const { findings } = checkPlan(plan);

const section = (id: number, change: Partial<Section> = {}): Section => ({
  id,
  branchId: 1,
  year: 2024,
  parentId: null,
  sortOrder: id,
  number: null,
  title: `見出し${id}`,
  group: null,
  mark: null,
  fromId: null,
  ...change,
});

const passage = (id: number, sectionId: number, change: Partial<Passage> = {}): Passage => ({
  id,
  branchId: 1,
  year: 2024,
  period: 'q3',
  sectionId,
  sortOrder: id,
  kind: 'plan',
  text: '本文',
  mark: null,
  asOfText: null,
  links: [],
  carriedFrom: null,
  ...change,
});

/** What is missing, by kind, as it reads. */
function missing(of: CalculatedPlan, moment: Moment, found = findings) {
  const byKind = missingBefore(of, moment, found);
  const texts = [...byKind].map(([kind, items]) => [
    kind,
    items.map(({ name, detail }) => (detail === '' ? name : `${name}：${detail}`)),
  ]);
  return Object.fromEntries(texts) as Record<string, string[]>;
}

test('山梨の令和6年度：実施状況のない見出しと、この期間の検算の指摘', () => {
  const found = missing(plan, { branchId: 1, year: 2024, period: 'annual' });
  expect(Object.keys(found)).toEqual(['noStatus', 'finding']);
  expect(found.noStatus).toEqual(['６． 費用対効果を踏まえたコスト削減等']);
  expect(found.finding).toHaveLength(3);
});

test('埼玉の第3四半期：未入力の月、評価のないKPI、他の支部の指摘は含めない', () => {
  const found = missing(plan, { branchId: 2, year: 2024, period: 'q3' });
  expect(found.noStatus).toEqual([
    '① 保健事業の一層の推進',
    '② 地域の医療提供体制等へのデータを活用した意見発信',
  ]);
  expect(found.openMonths).toEqual([
    '返納金債権（診療報酬返還金（不当請求）を除く。）の回収率：12月',
    '日本年金機構回収分も含めた資格喪失後1か月以内の健康保険証回収率：12月',
  ]);
  expect(found.noMark).toEqual(['ジェネリック医薬品使用割合：KPI']);
  expect(found.finding).toHaveLength(9);
  expect(missing(plan, { branchId: 1, year: 2024, period: 'q3' }).finding).toBeUndefined();
});

test('まだ始まっていない四半期では、計画のある見出しとKPIのすべてが残っている', () => {
  const found = missing(plan, { branchId: 2, year: 2024, period: 'q4' });
  expect(found.noStatus).toHaveLength(22);
  expect(found.noResult).toHaveLength(16);
});

test('空の本文、印のない見出し、理由のない評価、前期のままのものを、場所と一緒に挙げる', () => {
  const carriedFrom = { year: 2024, period: 'q2' } as const;
  const small = planOf({
    section: [section(1, { mark: '〇' }), section(2), section(3, { parentId: 1 })],
    passage: [
      passage(1, 2, { kind: 'status', carriedFrom }),
      passage(2, 2, { kind: 'task', text: ' ' }),
      passage(3, 3, { kind: 'status' }),
    ],
    indicator: [indicatorRecord(1)],
    target: [{ ...targetRecord(1, '10%以上'), carriedFrom: { year: 2023, period: 'annual' } }],
    measurement: [resultRecord(1, '9%', { period: 'q3' })],
    markOverride: [{ indicatorId: 1, year: 2024, period: 'q3', mark: '－', reason: ' ', by: '', at: '' }],
    table: [tableRecord(1, { period: 'q3', carriedFrom })],
  });
  const moment: Moment = { branchId: 1, year: 2024, period: 'q3' };
  expect(missing(small, moment, [])).toEqual({
    emptyText: ['見出し2：課題・今後の取組'],
    // 見出し3 is judged with the heading above it
    noMark: ['見出し2：見出し'],
    noReason: ['指標1：評価 －'],
    carried: [
      '指標1：目標（令和5年度のまま）',
      '表1：付表（令和6年度第2四半期のまま）',
      '見出し2：実施状況（令和6年度第2四半期のまま）',
    ],
  });
  const places = [...missingBefore(small, moment, []).values()].flat().map(({ place }) => place);
  expect(places).toContainEqual({ at: 'passage', passageId: 2, link: null });
  expect(places).toContainEqual({ at: 'section', sectionId: 2 });
  expect(places).toContainEqual({ at: 'cell', tableId: 1, rowId: 'r1', columnId: 'c1' });
});

test('数えるまでもない空の計画では、何も足りないとは言わない', () => {
  expect(missing(planOf({}), { branchId: 1, year: 2024, period: 'annual' }, [])).toEqual({});
});
