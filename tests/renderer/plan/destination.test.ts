import { expect, test } from 'vitest';
import { destinationOf } from '../../../renderer/plan/destination.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import type { Passage } from '../../../shared/domain/outlineRecords.ts';
import { indicatorRecord, planOf, tableRecord } from '../../support/samplePlan.ts';

const section = {
  branchId: 2,
  year: 2024,
  sortOrder: 0,
  number: null,
  title: '',
  group: null,
  mark: null,
  fromId: null,
};
const passage = (id: number, sectionId: number, period: Passage['period']): Passage => ({
  ...{ id, branchId: 2, year: 2024, period, sectionId, sortOrder: id, kind: 'status' },
  ...{ text: '', mark: null, asOfText: null, links: [], carriedFrom: null },
});
const { records } = planOf({
  branch: [
    { id: 1, name: '山梨' },
    { id: 2, name: '埼玉' },
  ],
  indicator: [indicatorRecord(7, { branchId: 2 })],
  table: [tableRecord(3, { branchId: 2, period: 'q3' })],
  section: [
    { ...section, id: 1, parentId: null },
    { ...section, id: 2, parentId: 1 },
    { ...section, id: 3, parentId: null },
  ],
  passage: [passage(11, 2, 'q2'), passage(12, 2, 'q3')],
});
const now: Moment = { branchId: 1, year: 2024, period: 'annual' };

test('検算の場所から、支部・年度・期間とセルまで決まる', () => {
  expect(destinationOf(records, { at: 'cell', tableId: 3, rowId: 'r1', columnId: 'c2' }, now)).toEqual({
    tab: 'tables',
    moment: { branchId: 2, year: 2024, period: 'q3' },
    tableId: 3,
    goal: { rowId: 'r1', columnId: 'c2', focus: true },
  });
  const field = { at: 'indicator', indicatorId: 7, year: 2023, period: 'm04' } as const;
  expect(destinationOf(records, { ...field, field: 'judgement' }, now)).toEqual({
    tab: 'indicators',
    moment: { branchId: 2, year: 2023, period: 'm04' },
    goal: { rowId: '7', columnId: 'mark', focus: true },
  });
  expect(destinationOf(records, { ...field, period: 'q1', field: 'rank' }, now)?.goal?.columnId).toBe('rank');
  expect(destinationOf(records, { at: 'passage', passageId: 11, link: 0 }, now)).toMatchObject({
    tab: 'passages',
    moment: { branchId: 2, year: 2024, period: 'q2' },
    goal: { rowId: '11', columnId: 'text' },
  });
});

test('月の値は月別入力の欄へ。見ていた期間はそのまま', () => {
  const place = { at: 'indicator', indicatorId: 7, year: 2023, period: 'm04', field: 'rank' } as const;
  expect(destinationOf(records, place, now)).toEqual({
    tab: 'monthly',
    moment: { branchId: 2, year: 2023, period: 'annual' },
    goal: { rowId: '7/rank', columnId: 'm04', focus: true },
  });
});

test('見出しは、その下の最初の文へ。今の期間に文があればその期間で', () => {
  const to = (period: Moment['period']) =>
    destinationOf(records, { at: 'section', sectionId: 1 }, { ...now, period });
  expect(to('q3')).toMatchObject({ sectionId: 1, moment: { period: 'q3' }, goal: { rowId: '12' } });
  expect(to('annual')).toMatchObject({ moment: { branchId: 2, period: 'q2' }, goal: { rowId: '11' } });
  const empty = destinationOf(records, { at: 'section', sectionId: 3 }, now);
  expect(empty).toEqual({ tab: 'passages', moment: { ...now, branchId: 2 }, sectionId: 3 });
});

test('なくなった場所へは行けない', () => {
  expect(destinationOf(records, { at: 'passage', passageId: 99, link: null }, now)).toBeNull();
  expect(destinationOf(records, { at: 'section', sectionId: 99 }, now)).toBeNull();
});
