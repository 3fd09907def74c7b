import { expect, test } from 'vitest';
import {
  type ChangeKind,
  changeRows,
  countChanges,
  filteredChanges,
} from '../../../../renderer/features/reading/changeRows.ts';

const change = (kind: ChangeKind, what: string) => ({
  kind,
  what,
  cell: null,
  before: '空欄',
  after: '５１％',
});
const rows = changeRows([
  {
    of: 'indicator',
    label: '指標「甲」',
    isNew: false,
    changes: [change('same', '目標'), change('changed', '実績')],
  },
  {
    of: 'table',
    label: '付表「乙」',
    isNew: true,
    changes: [change('new', '初回'), change('changed', '評価')],
  },
]);

test('変わる物を先に、シートの順で並べる', () => {
  expect(rows.map(({ group, what }) => `${group}${what}`)).toEqual([
    '指標「甲」実績',
    '付表「乙」評価',
    '付表「乙」初回',
    '指標「甲」目標',
  ]);
  expect(countChanges(rows)).toEqual({ changed: 2, new: 1, same: 1 });
});

test('種類と言葉で絞り込める。全角と半角は区別しない', () => {
  expect(filteredChanges(rows, new Set(['changed', 'new']), '付表')).toHaveLength(2);
  expect(filteredChanges(rows, new Set(['same']), '51%')).toHaveLength(1);
  expect(filteredChanges(rows, new Set(['same']), '乙')).toEqual([]);
});
