import { expect, test } from 'vitest';
import { linksText, passageRows } from '../../../../renderer/features/passage/passageRows.ts';
import type { Passage } from '../../../../shared/domain/outlineRecords.ts';
import { orderedSections } from '../../../../shared/domain/sectionTree.ts';
import { planOf } from '../../../support/samplePlan.ts';

const section = {
  branchId: 1,
  year: 2024,
  parentId: null,
  number: null,
  group: null,
  mark: null,
  fromId: null,
};
const passage = (id: number, sectionId: number | null): Passage => ({
  ...{ id, branchId: 1, year: 2024, period: 'annual', sectionId, sortOrder: -id, kind: 'status' },
  ...{ text: `文${id}`, mark: null, asOfText: null, links: [], carriedFrom: null },
});

test('文は見出しの順に並び、見出しはその最初の文にだけ付く', () => {
  const passages = [passage(1, 8), passage(2, null), passage(3, 9), passage(4, 9), passage(5, 77)];
  const plan = planOf({
    section: [
      { ...section, id: 8, sortOrder: 2, title: '後' },
      { ...section, id: 9, sortOrder: 1, title: '先' },
    ],
    passage: passages,
  });
  const rows = passageRows(plan, passages, orderedSections(plan.records, 1, 2024));
  expect(rows.map(row => [row.heading, row.passage.id])).toEqual([
    ['先', 4],
    ['', 3],
    ['後', 1],
    ['見出しなし', 5],
    ['', 2],
  ]);
});

test('照合の結果は、合わないものから言う', () => {
  const said = (...agrees: (boolean | null)[]) =>
    linksText(agrees.map(one => ({ printed: '', sentence: '', agrees: one })));
  expect(said()).toBe('');
  expect(said(true, true)).toBe('一致 2');
  expect(said(true, null, false)).toBe('不一致 1／3');
  expect(said(true, null)).toBe('確認できず 1／2');
});
