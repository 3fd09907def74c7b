import { expect, test } from 'vitest';
import { grid, openGridForEachTest } from '../../support/gridHarness/currentGrid.ts';

openGridForEachTest();

test('変換を確定する Enter は、どの形で届いてもセルを離れない', async () => {
  await grid.click('r0', 'name');
  // Windows: "Process" / 229.
  await grid.convert(['に', '日本']);
  expect(await grid.overlay()).toMatchObject({ text: '日本', mode: 'enter' });
  // Some IMEs keep the name of the key.
  await grid.compose('ご');
  await grid.rawKey('Enter', 229);
  expect(await grid.overlay()).toMatchObject({ text: '日本ご', mode: 'enter' });
  await grid.confirm('語');
  // Some tell of the Enter only when the composition is over.
  await grid.rawKey('Enter', 229);
  expect(await grid.overlay()).toMatchObject({ text: '日本語', mode: 'enter' });
  // Others keep its number as well, and only the composition tells.
  await grid.compose('です');
  await grid.rawKey('Enter', 13);
  await grid.confirm('です');
  expect(await grid.overlay()).toMatchObject({ text: '日本語です', mode: 'enter' });
  expect(await grid.edits()).toEqual([]);
  await grid.press('Enter');
  expect(await grid.edits()).toEqual([{ rowId: 'r0', columnId: 'name', text: '日本語です' }]);
});

test('変換中の矢印、Tab、F2、Ctrl+S は変換のもので、セルは動かない', async () => {
  await grid.click('r0', 'name');
  await grid.compose('にほん');
  for (const key of ['ArrowDown', 'ArrowRight', 'Tab', 'F2', 'F6', 'Home', 'PageDown'])
    await grid.rawKey(key, 229);
  expect(await grid.overlay()).toMatchObject({ text: 'にほん', mode: 'enter' });
  expect(await grid.at()).toBe('r0/name');
  expect(await grid.edits()).toEqual([]);
});

test('変換中の Esc は変換だけをやめ、元の値は残る', async () => {
  await grid.click('r0', 'name');
  await grid.compose('にほん');
  await grid.cancelComposition();
  expect(await grid.overlay()).toMatchObject({ text: '', mode: 'ready', focused: true });
  await grid.press('ArrowDown');
  expect(await grid.edits()).toEqual([]);
  expect(await grid.shown('r0', 'name')).toBe('項目1');
});

test('確定した文字の後で変換をやめると、確定した文字が残る。もう一度の Esc で元に戻る', async () => {
  await grid.click('r0', 'name');
  await grid.convert(['に', '日本']);
  await grid.compose('ご');
  await grid.cancelComposition();
  expect(await grid.overlay()).toMatchObject({ text: '日本', mode: 'enter' });
  await grid.press('Escape');
  expect(await grid.overlay()).toMatchObject({ text: '', mode: 'ready' });
  await grid.press('Enter');
  expect(await grid.edits()).toEqual([]);
});

test('F2 で開いた文字の途中にも変換して差し込める', async () => {
  await grid.click('r0', 'name');
  await grid.press('F2', 'ArrowLeft');
  await grid.convert(['だい', '第']);
  expect(await grid.overlay()).toMatchObject({ text: '項目第1', mode: 'edit' });
  await grid.press('Enter');
  expect(await grid.edits()).toEqual([{ rowId: 'r0', columnId: 'name', text: '項目第1' }]);
});

test('変換の途中で別のセルを押すと、見えていた文字で決まり、次のセルには何も混ざらない', async () => {
  await grid.click('r0', 'name');
  await grid.convert(['に', '日本']);
  await grid.compose('ご');
  await grid.click('r2', 'name');
  expect(await grid.edits()).toEqual([{ rowId: 'r0', columnId: 'name', text: '日本ご' }]);
  expect(await grid.overlay()).toMatchObject({ text: '', mode: 'ready', focused: true });
  await grid.convert(['あ', '亜']);
  expect(await grid.overlay()).toMatchObject({ text: '亜' });
});

test('変換の途中で表の外を押すと、見えていた文字で決まる', async () => {
  await grid.click('r0', 'name');
  await grid.compose('にほん');
  await grid.page.click('#after');
  expect(await grid.edits()).toEqual([{ rowId: 'r0', columnId: 'name', text: 'にほん' }]);
});

test('変換の途中で行が新しくなっても、変換は続く', async () => {
  await grid.click('r0', 'name');
  await grid.compose('にほ');
  await grid.page.evaluate(() => window.harness.setRows(rows => rows.map(row => ({ ...row, day: 'R9' }))));
  await grid.settle();
  await grid.compose('にほん');
  await grid.confirm('日本');
  await grid.press('Enter');
  expect(await grid.edits()).toEqual([{ rowId: 'r0', columnId: 'name', text: '日本' }]);
});

test('数の列では半角で打つようIMEに頼み、ほかの列では頼まない', async () => {
  await grid.click('r0', 'target');
  expect((await grid.overlay()).inputMode).toBe('decimal');
  await grid.press('ArrowLeft');
  expect((await grid.overlay()).inputMode).toBe('text');
});
