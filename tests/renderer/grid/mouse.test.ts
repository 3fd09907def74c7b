import { expect, test } from 'vitest';
import { grid, openGridForEachTest } from '../../support/gridHarness/currentGrid.ts';

openGridForEachTest();

test('ダブルクリックは、押した文字の所にカーソルを置いて編集を始める', async () => {
  const cell = await grid.cell('r1', 'note').boundingBox();
  if (!cell) throw new Error('not drawn');
  // Text of 14px begins 8px from the edge: this is in the second line, right after its third character.
  await grid.page.mouse.dblclick(cell.x + 8 + 3 * 14, cell.y + 36);
  const { text, mode, caret, focused } = await grid.overlay();
  expect({ mode, focused }).toEqual({ mode: 'edit', focused: true });
  expect(text).toBe('一行目の説明です。\n二行目は改行で分けてあります。');
  expect(text.slice(0, caret)).toBe('一行目の説明です。\n二行目');
});

test('文字の右の空いた所をダブルクリックすると、末尾から編集する', async () => {
  await grid.cell('r0', 'owner').dblclick({ position: { x: 150, y: 16 } });
  expect(await grid.overlay()).toMatchObject({ text: '企画総務', mode: 'edit', caret: 4 });
});

test('編集中の欄の中を押すと、カーソルだけが動く', async () => {
  await grid.click('r0', 'name');
  await grid.press('F2');
  const cell = await grid.cell('r0', 'name').boundingBox();
  await grid.page.mouse.click((cell?.x ?? 0) + 8 + 14, (cell?.y ?? 0) + 16);
  expect(await grid.overlay()).toMatchObject({ mode: 'edit', caret: 1, focused: true });
});

test('打っている途中でほかのセルを押すと、決まって移る', async () => {
  await grid.click('r0', 'name');
  await grid.type('abc');
  await grid.click('r3', 'owner');
  expect(await grid.edits()).toEqual([{ rowId: 'r0', columnId: 'name', text: 'abc' }]);
  expect(await grid.at()).toBe('r3/owner');
  expect(await grid.overlay()).toMatchObject({ text: '', mode: 'ready', focused: true });
});

test('見出しの矢印を押して並べ替えても、そのまま打ち続けられる', async () => {
  await grid.click('r0', 'name');
  await grid.type('abc');
  await grid.sortBy('target');
  expect(await grid.edits()).toEqual([{ rowId: 'r0', columnId: 'name', text: 'abc' }]);
  await grid.press('ArrowDown');
  await grid.convert(['あ']);
  expect(await grid.overlay()).toMatchObject({ text: 'あ', mode: 'enter', focused: true });
});

test('表の余白を押しても、選んだセルに打てる', async () => {
  await grid.page.evaluate(() => window.harness.setRows(rows => rows.slice(0, 3)));
  await grid.click('r0', 'name');
  await grid.page.mouse.click(400, 450);
  expect(await grid.overlay()).toMatchObject({ focused: true });
});
