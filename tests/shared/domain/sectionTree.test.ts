import { expect, test } from 'vitest';
import type { Section } from '../../../shared/domain/outlineRecords.ts';
import { emptyLists, toRecords } from '../../../shared/domain/planRecords.ts';
import { orderedSections, sectionsBelow } from '../../../shared/domain/sectionTree.ts';

function section(id: number, parentId: number | null, sortOrder: number, number: string | null): Section {
  const at = { id, parentId, sortOrder, number, branchId: 1, year: 2024 };
  return { ...at, title: `題${id}`, group: null, mark: null, fromId: null };
}

const sections = [
  section(5, 2, 1, '②'),
  section(4, 2, 0, '①'),
  section(3, null, 1, null),
  section(2, 1, 0, '（１）'),
  section(1, null, 0, '１.'),
  section(6, 3, 0, '１.'),
];
const outline = orderedSections(toRecords({ ...emptyLists(), section: sections }), 1, 2024);

test('見出しは印刷の順に並び、番号をたどった名前を持つ', () => {
  expect(outline.map(({ section: { id }, depth, path }) => [id, depth, path])).toEqual([
    [1, 0, '１. 題1'],
    [2, 1, '１.（１） 題2'],
    [4, 2, '１.（１）① 題4'],
    [5, 2, '１.（１）② 題5'],
    [3, 0, '題3'],
    [6, 1, '題3 １. 題6'],
  ]);
});

test('見出しとその下のすべて', () => {
  expect(sectionsBelow(outline, 1)).toEqual([1, 2, 4, 5]);
  expect(sectionsBelow(outline, 3)).toEqual([3, 6]);
  expect(sectionsBelow(outline, 9)).toEqual([]);
});

test('親のなくなった見出しは、いちばん上に出る', () => {
  const lists = { ...emptyLists(), section: [section(7, 99, 0, null)] };
  expect(orderedSections(toRecords(lists), 1, 2024).map(({ depth }) => depth)).toEqual([0]);
});

test('堂々巡りの見出しも隠れず、いちばん上に出る', () => {
  // 7 → 8 → 9 → 7, with 10 below 8, and 11 below itself
  const round = [
    section(7, 9, 0, null),
    section(8, 7, 1, null),
    section(9, 8, 2, null),
    section(10, 8, 0, null),
    section(11, 11, 3, null),
  ];
  const shown = orderedSections(toRecords({ ...emptyLists(), section: [...sections, ...round] }), 1, 2024);
  expect(
    shown.filter(({ section: { id } }) => id >= 7).map(({ section: { id }, depth }) => [id, depth]),
  ).toEqual([
    [7, 0],
    [8, 0],
    [10, 1],
    [9, 0],
    [11, 0],
  ]);
  expect(shown).toHaveLength(sections.length + round.length);
});

test('とても深い見出しも、すべて並ぶ', () => {
  const chain = Array.from({ length: 20_000 }, (_, at) => section(at + 1, at === 0 ? null : at, 0, null));
  const shown = orderedSections(toRecords({ ...emptyLists(), section: chain }), 1, 2024);
  expect(shown.at(-1)?.depth).toBe(19_999);
});
