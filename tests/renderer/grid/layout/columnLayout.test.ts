import { expect, test } from 'vitest';
import {
  arranged,
  isOwnLayout,
  laidOut,
  ownLayout,
  withFrozen,
  withHidden,
  withOrder,
  withWidths,
} from '../../../../renderer/grid/layout/columnLayout.ts';
import { columnNames } from '../../../../renderer/grid/layout/columnName.ts';

const columns = [
  { id: 'no', width: 50, pinned: 'left' as const },
  { id: 'name', width: 200, flex: 1 },
  { id: 'target', width: 100 },
  { id: 'actual', width: 100 },
];
const idsOf = (found: readonly { id: string }[]) => found.map(({ id }) => id).join(' ');

test('何も変えていなければ、元の列のまま', () => {
  expect(laidOut(columns, ownLayout)).toEqual(columns.map(column => ({ ...column, hidden: false })));
  expect(isOwnLayout(ownLayout)).toBe(true);
});

test('変えた幅は残り、伸び縮みする列も、その幅で止まる', () => {
  const layout = withWidths(withWidths(ownLayout, { name: 300.4 }), { target: 5 });
  const [, name, target, actual] = laidOut(columns, layout);
  expect(name).toEqual({ id: 'name', width: 300, hidden: false });
  expect(target?.width).toBe(20);
  expect(actual?.width).toBe(100);
  expect(isOwnLayout(layout)).toBe(false);
});

test('動かした列の並びは、列が増えても減っても保たれ、増えた列は元の隣に入る', () => {
  const order = ['no', 'actual', 'name', 'target'];
  expect(idsOf(arranged(columns, order))).toBe('no actual name target');
  const more = [...columns.slice(0, 3), { id: 'rank', width: 60 }, ...columns.slice(3)];
  expect(idsOf(arranged(more, order))).toBe('no actual name target rank');
  expect(idsOf(arranged([{ id: 'first', width: 1 }, ...columns], order))).toBe('first no actual name target');
  expect(idsOf(arranged(columns.slice(1), order))).toBe('actual name target');
  // back in the owner's order: nothing is kept
  expect(
    withOrder(withOrder(ownLayout, order, columns), ['no', 'name', 'target', 'actual'], columns),
  ).toEqual(ownLayout);
});

test('隠した列は戻せる。全部の列は隠れない', () => {
  const hidden = withHidden(withHidden(ownLayout, ['name'], true), ['target', 'gone'], true);
  expect(laidOut(columns, hidden).map(column => column.hidden)).toEqual([false, true, true, false]);
  expect(withHidden(hidden, ['name', 'target', 'gone'], false)).toEqual(ownLayout);
  const all = withHidden(ownLayout, ['no', 'name', 'target', 'actual'], true);
  expect(laidOut(columns, all).some(column => column.hidden)).toBe(false);
});

test('選んだ列まで固定でき、すべて外せる', () => {
  const pinnedIn = (layout: typeof ownLayout) =>
    idsOf(laidOut(columns, layout).filter(({ pinned }) => pinned === 'left'));
  expect(pinnedIn(ownLayout)).toBe('no');
  expect(pinnedIn(withFrozen(ownLayout, columns, 'target'))).toBe('no name target');
  expect(pinnedIn(withFrozen(ownLayout, columns, null))).toBe('');
  const moved = withOrder(ownLayout, ['no', 'actual', 'name', 'target'], columns);
  expect(pinnedIn(withFrozen(moved, columns, 'actual'))).toBe('no actual');
});

test('列は見出しで呼び、同じ見出しの列があるときだけ上の見出しも添える', () => {
  const heads = [
    { header: '結果', group: ['令和5年度'] },
    { header: '結果', group: ['令和6年度'] },
    { header: '評価', group: ['判定'] },
    { header: '', group: [] },
  ];
  const names = columnNames(heads).map(({ name }) => name);
  expect(names).toEqual(['令和5年度 結果', '令和6年度 結果', '評価', '（見出しなし）']);
});
