import { expect, test } from 'vitest';
import { grid, openGridForEachTest } from '../../support/gridHarness/currentGrid.ts';

openGridForEachTest();

/** Presses keys and says where they lead. */
async function lead(...keys: string[]): Promise<string> {
  await grid.press(...keys);
  return grid.at();
}

test('矢印、Enter、Tab、Home、End で動く', async () => {
  await grid.click('r1', 'target');
  expect(await lead('ArrowRight')).toBe('r1/actual');
  expect(await lead('ArrowDown')).toBe('r2/actual');
  expect(await lead('ArrowLeft')).toBe('r2/target');
  expect(await lead('ArrowUp')).toBe('r1/target');
  expect(await lead('Enter')).toBe('r2/target');
  expect(await lead('Shift+Enter')).toBe('r1/target');
  expect(await lead('Tab')).toBe('r1/actual');
  expect(await lead('Shift+Tab')).toBe('r1/target');
  expect(await lead('End')).toBe('r1/digest');
  expect(await lead('Home')).toBe('r1/name');
  expect(await lead('Shift+Tab')).toBe('r0/digest');
  expect(await lead('Tab')).toBe('r1/name');
});

test('Ctrl+Home / End は表の角へ飛び、そのセルが見える', async () => {
  await grid.click('r1', 'target');
  expect(await lead('Control+End')).toBe('r59/digest');
  await grid.settle();
  expect(await grid.framing('r59', 'digest')).toMatchObject({ drawn: true, seen: true, off: 0 });
  expect(await lead('Control+Home')).toBe('r0/name');
  await grid.settle();
  expect(await grid.framing('r0', 'name')).toMatchObject({ drawn: true, seen: true, off: 0 });
});

test('Ctrl+矢印は値の続きの端まで飛ぶ', async () => {
  // r3, r8, r13 … are empty in this column.
  await grid.click('r0', 'actual');
  expect(await lead('Control+ArrowDown')).toBe('r2/actual');
  expect(await lead('Control+ArrowDown')).toBe('r4/actual');
  expect(await lead('Control+ArrowDown')).toBe('r7/actual');
  expect(await lead('Control+ArrowUp')).toBe('r4/actual');
  expect(await lead('Control+ArrowRight')).toBe('r4/rate');
  expect(await lead('Control+ArrowLeft')).toBe('r4/name');
});

test('PageDown と PageUp は一画面ずつ動き、戻ってこられる', async () => {
  await grid.click('r0', 'name');
  await grid.press('PageDown');
  const row = Number((await grid.at()).match(/\d+/)?.[0]);
  // 520px less the heads hold 12 or 13 rows of 32px, one of them higher.
  expect(row).toBeGreaterThanOrEqual(10);
  expect(row).toBeLessThanOrEqual(13);
  expect(await lead('PageUp')).toBe('r0/name');
  expect(await lead('PageUp')).toBe('r0/name');
});

test('並べ替えた後の矢印は見えている順に動き、元の順は変わらない', async () => {
  await grid.click('r0', 'actual');
  await grid.sortBy('actual');
  // 37 in the last row is the least; the selection stays with its row, which is the greatest: before the empty ones.
  expect(await grid.overlay()).toMatchObject({ focused: true });
  expect(await lead('ArrowUp')).toBe('r1/actual');
  expect(await lead('ArrowUp')).toBe('r2/actual');
  expect(await lead('ArrowUp')).toBe('r4/actual');
  expect(await lead('Control+Home')).toBe('r59/name');
  const order = await grid.page.evaluate(() => window.harness.rows().map(row => row.id));
  expect(order).toEqual(Array.from({ length: 60 }, (_, index) => `r${index}`));
});

test('列を動かした後の矢印は、見えている列の順に動く', async () => {
  await grid.drag('.ag-header-cell[col-id="owner"]', '.ag-header-cell[col-id="day"]', -20);
  await grid.settle();
  await grid.click('r0', 'note');
  expect(await lead('ArrowRight')).toBe('r0/owner');
  expect(await lead('ArrowRight')).toBe('r0/day');
});

test('Tab は表の初めと終わりで表の外へ出る', async () => {
  await grid.click('r0', 'name');
  await grid.press('Shift+Tab');
  expect(await grid.page.evaluate(() => document.activeElement?.id)).toBe('before');
  await grid.press('Tab');
  expect(await grid.overlay()).toMatchObject({ focused: true });
  await grid.press('Control+End', 'Tab');
  expect(await grid.page.evaluate(() => document.activeElement?.id)).toBe('after');
});

test('Tab で表に入ると、最初のセルが選ばれ、すぐ打てる', async () => {
  await grid.page.focus('#before');
  await grid.press('Tab');
  expect(await grid.at()).toBe('r0/name');
  await grid.convert(['あ', '亜']);
  await grid.press('Enter');
  expect(await grid.edits()).toEqual([{ rowId: 'r0', columnId: 'name', text: '亜' }]);
});

test('F6 で見出しへ移り、Enter で並べ替え、F6 や下矢印で戻る', async () => {
  await grid.click('r0', 'actual');
  await grid.press('F6');
  expect(await grid.overlay()).toMatchObject({ focused: false });
  await grid.press('Enter');
  await grid.settle();
  expect(await grid.page.locator('.ag-row[row-index="0"]').getAttribute('row-id')).toBe('r59');
  await grid.press('ArrowDown');
  expect(await grid.overlay()).toMatchObject({ focused: true });
  expect(await lead('ArrowUp')).toBe('r1/actual');
  await grid.press('F6', 'F6');
  expect(await grid.overlay()).toMatchObject({ focused: true });
});
