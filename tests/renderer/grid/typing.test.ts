import { expect, test } from 'vitest';
import { grid, openGridForEachTest } from '../../support/gridHarness/currentGrid.ts';

openGridForEachTest();

const nameEdit = (text: string, rowId = 'r0') => ({ rowId, columnId: 'name', text });

test('打つと元の値に置き換わり、Enter で下、Shift+Enter で上へ動く', async () => {
  await grid.click('r1', 'name');
  await grid.type('abc');
  expect(await grid.overlay()).toMatchObject({ text: 'abc', mode: 'enter' });
  await grid.press('Enter');
  expect(await grid.at()).toBe('r2/name');
  await grid.type('x');
  await grid.press('Shift+Enter');
  expect(await grid.at()).toBe('r1/name');
  expect(await grid.edits()).toEqual([nameEdit('abc', 'r1'), nameEdit('x', 'r2')]);
});

test('Tab で右、Shift+Tab で左へ動き、Tab の後の Enter は始めた列へ戻る', async () => {
  await grid.click('r0', 'name');
  await grid.type('甲');
  await grid.press('Tab');
  await grid.type('5');
  await grid.press('Tab');
  expect(await grid.at()).toBe('r0/actual');
  await grid.press('Shift+Tab');
  expect(await grid.at()).toBe('r0/target');
  await grid.press('Enter');
  expect(await grid.at()).toBe('r1/name');
  expect(await grid.edits()).toEqual([nameEdit('甲'), { rowId: 'r0', columnId: 'target', text: '5' }]);
});

test('入力中の矢印は決めて動き、編集中の矢印は欄の中を動く', async () => {
  await grid.click('r0', 'name');
  await grid.type('x');
  await grid.press('ArrowDown');
  expect(await grid.at()).toBe('r1/name');
  await grid.press('F2');
  expect(await grid.overlay()).toMatchObject({ text: '項目2', mode: 'edit', caret: 3 });
  await grid.press('ArrowLeft', 'ArrowLeft');
  await grid.type('y');
  expect(await grid.overlay()).toMatchObject({ text: '項y目2', caret: 2 });
  expect(await grid.at()).toBe('r1/name');
  await grid.press('Enter');
  expect(await grid.edits()).toEqual([nameEdit('x'), nameEdit('項y目2', 'r1')]);
});

test('F2 は見える文字でなく、直すための文字を出す', async () => {
  await grid.click('r10', 'target');
  expect(await grid.shown('r10', 'target')).toBe('1,100');
  await grid.press('F2');
  expect((await grid.overlay()).text).toBe('1100');
});

test('入力中の F2 は編集に替わり、矢印で直せる', async () => {
  await grid.click('r0', 'name');
  await grid.type('ac');
  await grid.press('F2', 'ArrowLeft');
  await grid.type('b');
  await grid.press('Enter');
  expect(await grid.edits()).toEqual([nameEdit('abc')]);
});

test('Esc で元の値に戻る', async () => {
  await grid.click('r0', 'name');
  await grid.type('abc');
  await grid.press('Escape');
  expect(await grid.overlay()).toMatchObject({ text: '', mode: 'ready', focused: true });
  await grid.press('F2');
  await grid.type('z');
  await grid.press('Escape', 'Enter');
  expect(await grid.edits()).toEqual([]);
  expect(await grid.shown('r0', 'name')).toBe('項目1');
});

test('Ctrl+Enter は決めて動かない', async () => {
  await grid.click('r0', 'name');
  await grid.type('abc');
  await grid.press('Control+Enter');
  expect(await grid.edits()).toEqual([nameEdit('abc')]);
  expect(await grid.at()).toBe('r0/name');
});

test('値が変わらなければ、何も知らせない', async () => {
  await grid.click('r0', 'name');
  await grid.press('F2', 'Enter');
  await grid.press('ArrowUp');
  await grid.type('項目1');
  await grid.press('Enter');
  await grid.click('r3', 'actual');
  await grid.press('Delete');
  expect(await grid.edits()).toEqual([]);
});

test('Alt+Enter は複数行の列だけで改行になり、行が伸びる', async () => {
  await grid.click('r0', 'note');
  await grid.type('a');
  await grid.press('Alt+Enter');
  await grid.type('b');
  expect(await grid.overlay()).toMatchObject({ text: 'a\nb', mode: 'enter' });
  await grid.press('Enter');
  expect(await grid.edits()).toEqual([{ rowId: 'r0', columnId: 'note', text: 'a\nb' }]);
  await grid.settle();
  expect(await grid.rowHeight('r0')).toBe(52);

  await grid.click('r0', 'owner');
  await grid.press('F2', 'Alt+Enter');
  expect((await grid.overlay()).text).toBe('企画総務');
});

test('改行は欄の中の取り消しとやり直しの対象である', async () => {
  await grid.click('r0', 'note');
  await grid.type('a');
  await grid.press('Alt+Enter', 'Control+z');
  expect((await grid.overlay()).text).toBe('');
  await grid.press('Control+Shift+z');
  expect((await grid.overlay()).text).toBe('a\n');
});

test.each(['Delete', 'Backspace'])('%s は値を消し、動かない', async key => {
  await grid.click('r0', 'name');
  await grid.press(key);
  expect(await grid.edits()).toEqual([nameEdit('')]);
  expect(await grid.overlay()).toMatchObject({ text: '', mode: 'ready', focused: true });
  expect(await grid.at()).toBe('r0/name');
});

test('打っている間の Backspace と Delete は欄の文字を消す', async () => {
  await grid.click('r0', 'name');
  await grid.type('abc');
  await grid.press('Backspace');
  expect((await grid.overlay()).text).toBe('ab');
  expect(await grid.edits()).toEqual([]);
});

test('取り消しとやり直しは、打っていないときだけ表の外へ伝わる', async () => {
  await grid.click('r0', 'name');
  await grid.press('Control+z', 'Control+y', 'Control+Shift+z');
  expect(await grid.calls()).toEqual(['undo', 'redo', 'redo']);
  await grid.type('abc');
  await grid.press('Control+z');
  expect(await grid.calls()).toHaveLength(3);
  expect((await grid.overlay()).text).not.toBe('abc');
});

test('前のセルで打った文字は、次のセルの取り消しで出てこない', async () => {
  await grid.click('r0', 'name');
  await grid.type('abc');
  await grid.press('Enter');
  await grid.type('d');
  await grid.press('Control+z', 'Control+z', 'Control+z');
  expect((await grid.overlay()).text).not.toContain('abc');
});

test('保存、印刷、検索は表の外へ伝わる。打っていた文字は先に決まる', async () => {
  await grid.click('r0', 'name');
  await grid.press('Control+s', 'Control+p', 'Control+f');
  expect(await grid.calls()).toEqual(['save', 'print', 'find']);
  await grid.type('abc');
  await grid.press('Control+s');
  expect(await grid.edits()).toEqual([nameEdit('abc')]);
  expect(await grid.calls()).toEqual(['save', 'print', 'find', 'save']);
  expect(await grid.at()).toBe('r0/name');
});

test('表の外へ移ると打った文字は決まり、セルは選ばれたままである', async () => {
  await grid.click('r0', 'name');
  await grid.type('abc');
  await grid.page.click('#after');
  expect(await grid.edits()).toEqual([nameEdit('abc')]);
  expect(await grid.at()).toBe('r0/name');
});

test('打っている途中で表がなくなっても、打った文字は決まる', async () => {
  await grid.click('r0', 'name');
  await grid.type('abc');
  await grid.page.evaluate(() => window.harness.leave());
  expect(await grid.edits()).toEqual([nameEdit('abc')]);
});

test('行のない表でも、保存や取り消しは伝わる', async () => {
  await grid.click('r0', 'name');
  await grid.page.evaluate(() => window.harness.setRows(() => []));
  await grid.type('x');
  await grid.press('Control+s', 'Control+z');
  expect(await grid.calls()).toEqual(['save', 'undo']);
  expect((await grid.overlay()).text).toBe('');
});

test('音声入力などで一度に届いた文字からも、入力が始まる', async () => {
  await grid.click('r0', 'name');
  await grid.paste('貼った文字');
  expect(await grid.overlay()).toMatchObject({ text: '貼った文字', mode: 'enter' });
  await grid.press('Enter');
  expect(await grid.edits()).toEqual([nameEdit('貼った文字')]);
});
