import { expect, test } from 'vitest';
import { grid, openGridForEachTest } from '../../support/gridHarness/currentGrid.ts';

openGridForEachTest();

const edit = (rowId: string, columnId: string, text: string) => ({ rowId, columnId, text });

async function handle(): Promise<{ x: number; y: number }> {
  await grid.settle();
  const box = await grid.page.locator('.plan-fill-handle').boundingBox();
  if (!box) throw new Error('no fill handle');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Drags the square to a cell, without letting go. */
async function pullHandle(rowId: string, columnId: string): Promise<void> {
  const [from, to] = [await handle(), await grid.middle(rowId, columnId)];
  await grid.page.mouse.move(from.x, from.y);
  await grid.page.mouse.down();
  await grid.page.mouse.move(to.x, to.y, { steps: 6 });
  await grid.settle();
}

async function fill(rowId: string, columnId: string): Promise<void> {
  await pullHandle(rowId, columnId);
  await grid.page.mouse.up();
  await grid.settle();
}

/** Puts texts into the cells of a column, from r0 on. */
function put(columnId: 'name' | 'target' | 'owner', texts: string[]): Promise<void> {
  return grid.page.evaluate(
    ([column, wanted]) =>
      window.harness.setRows(rows =>
        rows.map((row, index) => ({ ...row, [String(column)]: wanted?.[index] ?? '' })),
      ),
    [columnId, texts] as const,
  );
}

test('角の四角は範囲の右下にあり、離れた範囲や入力中には出ない', async () => {
  await grid.select(['r2', 'target'], ['r4', 'actual']);
  const corner = await grid.cell('r4', 'actual').boundingBox();
  const { x, y } = await handle();
  expect(Math.abs(x - ((corner?.x ?? 0) + (corner?.width ?? 0)))).toBeLessThan(2);
  expect(Math.abs(y - ((corner?.y ?? 0) + (corner?.height ?? 0)))).toBeLessThan(2);
  await grid.type('5');
  await grid.settle();
  expect(await grid.page.locator('.plan-fill-handle').isVisible()).toBe(false);
  await grid.press('Escape');
  await grid.page.keyboard.down('Control');
  await grid.click('r8', 'day');
  await grid.page.keyboard.up('Control');
  await grid.settle();
  expect(await grid.page.locator('.plan-fill-handle').isVisible()).toBe(false);
});

test('下へ引くと数の続きが入り、破線が先を示し、一度の変更になる', async () => {
  await grid.select(['r0', 'target'], ['r1', 'target']);
  await pullHandle('r5', 'target');
  expect(await grid.painted('preview')).toEqual([await grid.over(['r0', 'target'], ['r5', 'target'])]);
  await grid.page.mouse.up();
  await grid.settle();
  await expect.poll(() => grid.edits().then(edits => edits.length)).toBeGreaterThan(0);
  expect(await grid.edits()).toEqual([
    edit('r2', 'target', '300'),
    edit('r3', 'target', '400'),
    edit('r4', 'target', '500'),
    edit('r5', 'target', '600'),
  ]);
  expect(await grid.batches()).toEqual([{ label: 'オートフィル 4セル', cells: 4 }]);
  expect(await grid.painted('preview')).toEqual([]);
  expect(await grid.selected()).toMatchObject({ count: 6 });
  expect(await grid.overlay()).toMatchObject({ focused: true });
});

test('上へ引くと前の月へ戻り、月は年をまたぐ', async () => {
  await put('name', ['', '', '', '4月']);
  await grid.click('r3', 'name');
  await fill('r0', 'name');
  expect(await grid.edits()).toEqual([
    edit('r2', 'name', '3月'),
    edit('r1', 'name', '2月'),
    edit('r0', 'name', '1月'),
  ]);
});

test('右へ引くと計算の欄は飛ばし、その数を知らせる', async () => {
  await grid.click('r2', 'target');
  await fill('r2', 'mark');
  expect(await grid.edits()).toEqual([edit('r2', 'actual', '300'), edit('r2', 'mark', '300')]);
  expect((await grid.message())?.text).toBe('オートフィル 2セル（計算の欄 1セルは飛ばしました）');
});

test('左へも引ける', async () => {
  await grid.click('r2', 'actual');
  await fill('r2', 'name');
  expect((await grid.edits()).map(({ columnId }) => columnId)).toEqual(['target', 'name']);
});

test('範囲の中で放せば何も変わらず、Esc でやめられる', async () => {
  await grid.select(['r2', 'target'], ['r5', 'target']);
  await fill('r3', 'target');
  await pullHandle('r8', 'target');
  await grid.press('Escape');
  await grid.page.mouse.up();
  await grid.settle();
  expect(await grid.edits()).toEqual([]);
  expect(await grid.painted('preview')).toEqual([]);
  expect(await grid.overlay()).toMatchObject({ focused: true });
});

test('ダブルクリックで、左の列の終わりまで続きが入る', async () => {
  await put('name', ['甲', '乙', '丙', '丁']);
  await put('target', ['10', '20']);
  await grid.select(['r0', 'target'], ['r1', 'target']);
  const { x, y } = await handle();
  await grid.page.mouse.dblclick(x, y);
  await grid.settle();
  expect(await grid.edits()).toEqual([edit('r2', 'target', '30'), edit('r3', 'target', '40')]);
});

test('表の下の端まで引くと、スクロールしながら埋まる', async () => {
  await grid.click('r0', 'day');
  const from = await handle();
  await grid.page.mouse.move(from.x, from.y);
  await grid.page.mouse.down();
  const box = await grid.page.locator('.plan-grid').boundingBox();
  await grid.page.mouse.move(from.x - 20, (box?.y ?? 0) + (box?.height ?? 0) + 80, { steps: 4 });
  await expect.poll(() => grid.cell('r59', 'day').isVisible(), { timeout: 8000 }).toBe(true);
  await grid.settle(300);
  await grid.page.mouse.up();
  // r7 is closed: it cannot be typed into.
  expect(await grid.batches()).toEqual([{ label: 'オートフィル 58セル', cells: 58 }]);
});
