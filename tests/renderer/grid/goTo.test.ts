import { expect, test } from 'vitest';
import type { GridGoal } from '../../../renderer/grid/PlanGrid.tsx';
import { grid, openGridForEachTest } from '../../support/gridHarness/currentGrid.ts';

openGridForEachTest();

async function lead(goal: GridGoal): Promise<void> {
  await grid.page.evaluate(wanted => window.harness.goTo(wanted), goal);
  await grid.settle();
}

test('遠くのセルへ導かれると、そこが選ばれて見え、すぐに打てる', async () => {
  await lead({ rowId: 'r55', columnId: 'owner', focus: true });
  expect(await grid.at()).toBe('r55/owner');
  expect(await grid.framing('r55', 'owner')).toMatchObject({ drawn: true, seen: true });
  await grid.type('業務');
  await grid.press('Enter');
  expect(await grid.edits()).toEqual([{ rowId: 'r55', columnId: 'owner', text: '業務' }]);
});

test('キーボードを渡さずに導くと、打っていた欄に残る', async () => {
  await grid.page.focus('#after');
  await lead({ rowId: 'r30', columnId: 'target', focus: false });
  expect(await grid.at()).toBe('r30/target');
  expect((await grid.overlay()).focused).toBe(false);
  await grid.type('メモ');
  expect(await grid.page.locator('#after').inputValue()).toBe('メモ');
});

test('まだない行へは、行が来てから移る', async () => {
  await grid.page.evaluate(() => window.harness.setRows(rows => rows.slice(0, 10)));
  await lead({ rowId: 'r40', columnId: 'target', focus: true });
  expect(await grid.at()).toBe('none');
  await grid.page.evaluate(() =>
    window.harness.setRows(rows =>
      rows.flatMap(row =>
        Array.from({ length: 6 }, (_, index) => ({ ...row, id: `r${Number(row.id.slice(1)) + index * 10}` })),
      ),
    ),
  );
  await grid.settle();
  expect(await grid.at()).toBe('r40/target');
  // once: rows that come later lead nowhere
  await grid.press('ArrowRight');
  await grid.page.evaluate(() => window.harness.setRows(rows => [...rows]));
  await grid.settle();
  expect(await grid.at()).toBe('r40/actual');
});

test('断られた文字が残っていれば、そちらを先に直させる', async () => {
  await grid.page.evaluate(() => {
    window.harness.manners.refusals = { だめ: '数で入力してください。' };
  });
  await grid.click('r2', 'actual');
  await grid.convert(['だめ']);
  await lead({ rowId: 'r20', columnId: 'target', focus: true });
  expect(await grid.overlay()).toMatchObject({ text: 'だめ', focused: true });
  expect(await grid.at()).toBe('r2/actual');
});
