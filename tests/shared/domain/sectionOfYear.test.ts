import { expect, test } from 'vitest';
import { sectionOfYear } from '../../../shared/domain/sectionOfYear.ts';
import { planOf } from '../../support/samplePlan.ts';

const at = {
  branchId: 1,
  parentId: null,
  sortOrder: 1,
  number: null,
  title: '広報',
  group: null,
  mark: null,
};

test('見出しは年度をまたいで前にも後にもたどれ、続きのない年度や消えた見出しには何もない', () => {
  const { records } = planOf({
    section: [
      { ...at, id: 1, year: 2023, fromId: null },
      { ...at, id: 2, year: 2024, fromId: 1 },
      { ...at, id: 3, year: 2025, fromId: 2 },
      { ...at, id: 4, year: 2025, fromId: null },
    ],
  });
  expect([1, 2, 3].map(id => sectionOfYear(records, id, 2024)?.id)).toEqual([2, 2, 2]);
  expect(sectionOfYear(records, 3, 2023)?.id).toBe(1);
  expect(sectionOfYear(records, 1, 2025)?.id).toBe(3);
  for (const [id, year] of [
    [1, 2026],
    [4, 2024],
    [9, 2024],
    [null, 2024],
  ] as const) {
    expect(sectionOfYear(records, id, year)).toBeNull();
  }
});

test('つながりが輪になっていても止まり、ほかの支部には移らない', () => {
  const { records } = planOf({
    section: [
      { ...at, id: 1, year: 2023, fromId: 2 },
      { ...at, id: 2, year: 2024, fromId: 1 },
      { ...at, id: 3, year: 2025, fromId: 2, branchId: 2 },
    ],
  });
  expect(sectionOfYear(records, 1, 2024)?.id).toBe(2);
  expect(sectionOfYear(records, 1, 2025)).toBeNull();
});
