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

/** Every key of the key table, as an IME takes it: with or without Ctrl, Shift and Alt it says 229. */
const EVERY_KEY = [
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown', 'Tab', 'Enter'],
  ...['Escape', 'Delete', 'Backspace', 'Insert', 'F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9', 'F10'],
  ...[
    'Space',
    'Convert',
    'NonConvert',
    'KanaMode',
    'KeyA',
    'KeyD',
    'KeyR',
    'KeyS',
    'KeyZ',
    'Digit1',
    'Semicolon',
  ],
];

test('どのキーも、229 で届くうちは変換のもので、何も動かず何も決まらない', async () => {
  await grid.click('r2', 'target');
  // Before the first kana is there, too: the key that opens the composition comes first.
  for (const code of EVERY_KEY) await grid.imeKey(code);
  expect(await grid.overlay()).toMatchObject({ text: '', mode: 'ready', focused: true });
  await grid.compose('にほん');
  for (const code of EVERY_KEY) await grid.imeKey(code);
  for (const code of EVERY_KEY) await grid.rawKey(code, 229);
  expect(await grid.overlay()).toMatchObject({ text: 'にほん', mode: 'enter' });
  expect(await grid.at()).toBe('r2/target');
  expect(await grid.edits()).toEqual([]);
  expect(await grid.calls()).toEqual([]);
});

test('範囲を選んだまま変換でき、Esc で範囲が残り、Enter は先頭だけ、Ctrl+Enter は全部に入る', async () => {
  await grid.select(['r2', 'name'], ['r3', 'target']);
  await grid.compose('に');
  await grid.compose('にほん');
  await grid.cancelComposition();
  expect(await grid.selected()).toMatchObject({ count: 4 });
  await grid.convert(['に', 'にほん', '日本']);
  expect(await grid.edits()).toEqual([]);
  await grid.press('Enter');
  expect(await grid.edits()).toEqual([{ rowId: 'r2', columnId: 'name', text: '日本' }]);
  expect(await grid.at()).toBe('r3/name');
  await grid.convert(['に', '二']);
  await grid.press('Control+Enter');
  expect((await grid.edits()).slice(1).map(({ text }) => text)).toEqual(['二', '二', '二', '二']);
});

test('変換の途中でフォーカスがよそへ移れば、見えていた文字が一度だけ入る', async () => {
  await grid.click('r2', 'name');
  await grid.convert(['けん', '健']);
  await grid.compose('しん');
  await grid.page.evaluate(() => document.querySelector<HTMLElement>('.plan-input')?.blur());
  await grid.settle();
  expect(await grid.edits()).toEqual([{ rowId: 'r2', columnId: 'name', text: '健しん' }]);
  expect(await grid.overlay()).toMatchObject({ text: '', mode: 'ready' });
});

test('保存の返事を待たずに打ち続けても、一つも欠けず、順に、重ならずに決まる', async () => {
  await grid.page.evaluate(() => {
    window.harness.manners.delay = 40;
  });
  await grid.click('r8', 'name');
  const words = ['健診', '保健', '企画', '債権', '評議', '重症', '指導', '𠮷野', 'ﾚｾﾌﾟﾄ', '後発'];
  await grid.rush(words);
  const wanted = words.map((text, index) => ({ rowId: `r${8 + index}`, columnId: 'name', text }));
  await expect.poll(() => grid.edits()).toEqual(wanted);
  expect(await grid.page.evaluate(() => window.harness.overlapping)).toEqual([]);
  expect(await grid.at()).toBe('r18/name');
});
