import { describe, expect, test } from 'vitest';
import { proposedName, snapshotFor } from '../../../shared/commands/freezePlan.ts';
import { frozenText, recordsOfBranch, thawedRecords } from '../../../shared/domain/frozenRecords.ts';
import { toLists, toRecords } from '../../../shared/domain/planRecords.ts';
import { bothBranches } from '../../support/bothBranches.ts';
import { indicatorRecord, planOf, resultRecord, targetRecord } from '../../support/samplePlan.ts';

const AT = '2025-05-01T00:00:00.000Z';
const wish = {
  name: '令和6年度 評議会',
  by: '山田',
  moment: { branchId: 1, year: 2024, period: 'q3' },
} as const;
const version = {
  id: 1,
  branchId: 1,
  year: 2024,
  period: 'q3',
  name: '令和6年度 第3四半期 評議会',
  at: AT,
  by: '山田',
  sha256: 'x',
} as const;
const q3 = planOf({
  indicator: [indicatorRecord(1)],
  target: [targetRecord(1, '80％以上')],
  measurement: [resultRecord(1, '81％', { period: 'm11' })],
  snapshot: [version],
}).records;

describe('版を固定する', () => {
  test('名前と支部と期間と人が残る', () => {
    expect(snapshotFor(q3, { ...wish, by: ' ' }, AT)).toEqual({
      id: 2,
      branchId: 1,
      year: 2024,
      period: 'q3',
      name: '令和6年度 評議会',
      at: AT,
      by: '担当者',
    });
  });

  test('何もない期間は断る。計画だけの年度は、年間なら固定できる', () => {
    const at = (period: 'q1' | 'annual', year = 2024) =>
      snapshotFor(q3, { ...wish, moment: { branchId: 1, year, period } }, AT);
    expect(() => at('q1')).toThrow('snapshotEmpty: 令和6年度 第1四半期');
    expect(() => at('annual', 2023)).toThrow('snapshotEmpty');
    expect(at('annual').period).toBe('annual');
    const planned = planOf({ indicator: [indicatorRecord(1)], target: [targetRecord(1, '1件', 2025)] });
    const next = { branchId: 1, year: 2025, period: 'annual' } as const;
    expect(snapshotFor(planned.records, { ...wish, moment: next }, AT).year).toBe(2025);
  });

  test('書きかけの空の文しかない期間も断り、一文でもあれば固定できる', () => {
    const at = {
      branchId: 1,
      year: 2024,
      period: 'q3',
      sectionId: null,
      sortOrder: 1,
      kind: 'status',
    } as const;
    const written = (text: string) =>
      planOf({ passage: [{ ...at, id: 1, text, mark: null, asOfText: null, links: [], carriedFrom: null }] });
    expect(() => snapshotFor(written(' ').records, wish, AT)).toThrow('snapshotEmpty: 令和6年度 第3四半期');
    expect(snapshotFor(written('広報を行った。').records, wish, AT).period).toBe('q3');
  });

  test('名前がないか、同じ名前があれば断る', () => {
    expect(() => snapshotFor(q3, { ...wish, name: ' ' }, AT)).toThrow('snapshotNameRequired');
    expect(() => snapshotFor(q3, { ...wish, name: version.name }, AT)).toThrow('snapshotNameTaken');
    expect(() => snapshotFor(q3, { ...wish, moment: { ...wish.moment, branchId: 9 } }, AT)).toThrow(
      'branchUnknown',
    );
  });

  test('名前の案は期間から作り、もうあれば番号を付ける', () => {
    expect(proposedName(q3, { ...wish.moment, period: 'annual' })).toBe('令和6年度 年間 評議会');
    expect(proposedName(q3, wish.moment)).toBe('令和6年度 第3四半期 評議会（2）');
  });
});

test('版の中身は、その支部の記録のすべてで、文字にしても変わらない', () => {
  const { records } = bothBranches().plan;
  const lists = recordsOfBranch(records, 1);
  const thawed = thawedRecords(frozenText(lists));
  expect(thawed).toEqual(lists);
  const other = recordsOfBranch(records, 2);
  const all = toLists(records);
  for (const kind of [
    'branch',
    'indicator',
    'target',
    'measurement',
    'table',
    'tableCell',
    'passage',
  ] as const) {
    expect(lists[kind].length).toBeGreaterThan(0);
    expect(lists[kind].length + other[kind].length).toBe(all[kind].length);
  }
  expect(toRecords(thawed).indicator.size).toBe(lists.indicator.length);
});
