import { expect, test } from 'vitest';
import { tableGroups } from '../../../../renderer/features/table/tableList.ts';
import { planOf, tableRecord } from '../../../support/samplePlan.ts';

const at = { branchId: 1, year: 2024, group: null, mark: null, fromId: null };
const { records } = planOf({
  section: [
    { ...at, id: 1, parentId: null, sortOrder: 0, number: '１.', title: '基盤' },
    { ...at, id: 2, parentId: 1, sortOrder: 0, number: '（１）', title: '財政' },
  ],
});
const tables = [
  tableRecord(1, { title: '健診の計画', sectionId: 2, sortOrder: 2 }),
  tableRecord(2, { title: 'ＫＰＩの一覧', sectionId: null }),
  tableRecord(3, { title: '健診 実施状況', sectionId: 2, sortOrder: 1 }),
];

test('付表を見出しの順にまとめる', () => {
  expect(tableGroups(records, tables, '')).toEqual([
    {
      heading: '１.（１） 財政',
      items: [
        { id: '3', text: '健診 実施状況' },
        { id: '1', text: '健診の計画' },
      ],
    },
    { heading: '見出しなし', items: [{ id: '2', text: 'ＫＰＩの一覧' }] },
  ]);
});

test('題名は、全角と半角、空白の違いを問わずに探せる', () => {
  const found = (text: string) => tableGroups(records, tables, text).flatMap(({ items }) => items);
  expect(found('kpi').map(({ id }) => id)).toEqual(['2']);
  expect(found('健診実施').map(({ id }) => id)).toEqual(['3']);
  expect(found('ない')).toEqual([]);
});
