import { expect, test } from 'vitest';
import type { Passage, Section } from '../../../shared/domain/outlineRecords.ts';
import { previousPassages } from '../../../shared/domain/previousPassages.ts';
import { planOf } from '../../support/samplePlan.ts';

const section = (id: number, title: string, change: Partial<Section> = {}): Section => ({
  ...{ id, title, branchId: 1, year: 2024, parentId: null, sortOrder: id, number: null },
  ...{ group: null, mark: null, fromId: null },
  ...change,
});
const passage = (id: number, change: Partial<Passage>): Passage => ({
  ...{ id, branchId: 1, year: 2024, period: 'q3', sectionId: 1, sortOrder: id, kind: 'status' },
  ...{ text: `文${id}`, mark: null, asOfText: null, links: [], carriedFrom: null },
  ...change,
});
const last = passage(10, {});
const { records } = planOf({
  section: [
    section(1, '広報　活動'),
    section(2, '広報活動', { number: '（９）', year: 2023 }),
    section(3, '健診'),
    section(4, '広報活動', { parentId: 3 }),
  ],
  passage: [
    last,
    passage(1, { year: 2023, period: 'annual', sectionId: 2 }),
    passage(2, { period: 'q1' }),
    passage(4, { period: 'q2', sortOrder: 4 }),
    passage(3, { period: 'q2', sortOrder: 3 }),
    passage(5, { period: 'q2', kind: 'plan' }),
    passage(6, { period: 'q2', sectionId: 4 }),
    passage(7, { period: 'q2', text: ' ' }),
    passage(8, { period: 'q4' }),
    passage(9, { branchId: 2, period: 'q2' }),
  ],
});

test('同じ見出し・同じ種類の、直前の期間の文を順に', () => {
  const found = previousPassages(records, last);
  expect(found?.moment).toEqual({ branchId: 1, year: 2024, period: 'q2' });
  expect(found?.passages.map(({ id }) => id)).toEqual([3, 4]);
});

test('見出しの言葉が変わっても、続きの見出しなら見つかる', () => {
  const plan = planOf({
    section: [section(1, '令和5年度の広報', { year: 2023 }), section(2, '令和6年度の広報', { fromId: 1 })],
    passage: [passage(1, { year: 2023, sectionId: 1 })],
  });
  const found = previousPassages(plan.records, passage(2, { sectionId: 2 }));
  expect(found?.passages.map(({ id }) => id)).toEqual([1]);
});

test('年度をまたいでも、見出しの言葉が同じなら見つかる。なければない', () => {
  const first = passage(2, { period: 'q1' });
  expect(previousPassages(records, first)?.passages.map(({ id }) => id)).toEqual([1]);
  expect(previousPassages(records, passage(1, { year: 2023, period: 'annual', sectionId: 2 }))).toBeNull();
});
