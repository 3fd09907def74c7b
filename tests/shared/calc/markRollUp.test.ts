import { expect, test } from 'vitest';
import { rollUpMarks } from '../../../shared/calc/markRollUp.ts';
import type { JudgementScale } from '../../../shared/domain/judgementScale.ts';
import type { Passage, Section } from '../../../shared/domain/outlineRecords.ts';
import type { RecordLists } from '../../../shared/domain/planRecords.ts';
import { indicatorRecord, planOf } from '../../support/samplePlan.ts';

function section(id: number, parentId: number | null, change: Partial<Section> = {}): Section {
  return {
    id,
    branchId: 1,
    year: 2024,
    parentId,
    sortOrder: id,
    number: null,
    title: `見出し${id}`,
    group: null,
    mark: null,
    fromId: null,
    ...change,
  };
}

function passage(id: number, sectionId: number, mark: string | null, change: Partial<Passage> = {}): Passage {
  return {
    id,
    branchId: 1,
    year: 2024,
    period: 'q3',
    sectionId,
    sortOrder: id,
    kind: 'status',
    text: '本文',
    mark,
    asOfText: null,
    links: [],
    carriedFrom: null,
    ...change,
  };
}

function rolledUp(lists: Partial<RecordLists>, indicatorMarks: [number, string][] = []) {
  const { records } = planOf(lists);
  const found = rollUpMarks(records, 1, 2024, 'q3', new Map(indicatorMarks));
  return Object.fromEntries(
    [...found].map(([id, { counts, proposed }]) => [id, { ...Object.fromEntries(counts), proposed }]),
  );
}

test('本文の印を、上の見出しのすべてで数え、いちばん悪い印を案にする', () => {
  const found = rolledUp({
    section: [section(1, null), section(2, 1), section(3, 2), section(4, 1)],
    passage: [passage(1, 3, '○'), passage(2, 3, '△'), passage(3, 2, '〇'), passage(4, 3, null)],
  });
  expect(found).toEqual({
    1: { 〇: 2, '△': 1, proposed: '△' },
    2: { 〇: 2, '△': 1, proposed: '△' },
    3: { 〇: 1, '△': 1, proposed: '△' },
    4: { proposed: null },
  });
});

test('－ は数えるが、案にはしない', () => {
  const found = rolledUp({
    section: [section(1, null)],
    passage: [passage(1, 1, '－'), passage(2, 1, '◎'), passage(3, 1, '〇')],
  });
  expect(found[1]).toEqual({ '◎': 1, 〇: 1, '－': 1, proposed: '〇' });
  expect(rolledUp({ section: [section(1, null)], passage: [passage(1, 1, '－')] })[1]).toEqual({
    '－': 1,
    proposed: null,
  });
});

test('下の見出しの印と指標の印も数えるが、見出し自身の印は数えない', () => {
  const found = rolledUp(
    {
      section: [section(1, null, { mark: '〇' }), section(2, 1, { mark: '△' })],
      indicator: [indicatorRecord(1, { sectionId: 2 }), indicatorRecord(2, { sectionId: 2, branchId: 2 })],
    },
    [
      [1, '×'],
      [2, '×'],
    ],
  );
  expect(found).toEqual({
    1: { '△': 1, '×': 1, proposed: '×' },
    2: { '×': 1, proposed: '×' },
  });
});

test('ほかの支部・年度・期間の印は数えない', () => {
  const found = rolledUp({
    section: [section(1, null), section(2, null, { branchId: 2 }), section(3, null, { year: 2023 })],
    passage: [
      passage(1, 1, '×', { branchId: 2 }),
      passage(2, 1, '×', { year: 2023 }),
      passage(3, 1, '×', { period: 'q2' }),
    ],
  });
  expect(found).toEqual({ 1: { proposed: null } });
});

test('文書が持つ評価基準の印も、その並びで良し悪しを決める', () => {
  const own: JudgementScale = {
    id: 'own',
    name: '進捗',
    basis: 'met',
    met: '済',
    unmet: '遅',
    notJudged: '／',
    marks: ['済', '順', '遅', '／'].map(glyph => ({ glyph, meaning: '', from: null })),
  };
  const found = rolledUp({
    judgementScale: [own],
    section: [section(1, null)],
    passage: [passage(1, 1, '順'), passage(2, 1, '遅'), passage(3, 1, '済'), passage(4, 1, '／')],
  });
  expect(found[1]).toEqual({ 済: 1, 順: 1, 遅: 1, '／': 1, proposed: '遅' });
});

test('見出しの親をたどると輪になっていても止まり、画面に並ぶとおりに数える', () => {
  const found = rolledUp({
    section: [section(1, 2), section(2, 1)],
    passage: [passage(1, 1, '△')],
  });
  expect(found[1]).toEqual({ '△': 1, proposed: '△' });
  expect(found[2]?.proposed).toBeNull();
});
