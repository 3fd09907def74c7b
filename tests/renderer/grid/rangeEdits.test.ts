import { expect, test } from 'vitest';
import { grid, openGridForEachTest } from '../../support/gridHarness/currentGrid.ts';

openGridForEachTest();

const edit = (rowId: string, columnId: string, text: string) => ({ rowId, columnId, text });

function refuse(text: string, delay = 0): Promise<void> {
  return grid.page.evaluate(
    ([bad, wait]) => {
      window.harness.manners.refusals = { [String(bad)]: '数で入力してください。' };
      window.harness.manners.delay = Number(wait);
    },
    [text, delay],
  );
}

test('Ctrl+Enter は打った文字で範囲を埋め、選んだまま動かない', async () => {
  await grid.select(['r2', 'target'], ['r3', 'rate']);
  await grid.convert(['ご', '５']);
  await grid.press('Control+Enter');
  expect(await grid.edits()).toEqual([
    edit('r2', 'target', '５'),
    edit('r2', 'actual', '５'),
    edit('r3', 'target', '５'),
    edit('r3', 'actual', '５'),
  ]);
  expect(await grid.batches()).toEqual([{ label: '入力 4セル', cells: 4 }]);
  expect(await grid.message()).toEqual({
    role: 'status',
    text: '入力 4セル（計算の欄 2セルは飛ばしました）',
  });
  expect(await grid.selected()).toMatchObject({ count: 6 });
  expect(await grid.at()).toBe('r2/target');
  expect(await grid.overlay()).toMatchObject({ text: '', mode: 'ready', focused: true });
});

test('F2 と Ctrl+Enter は、選んだセルの文字で範囲を埋める', async () => {
  await grid.select(['r2', 'name'], ['r4', 'name']);
  await grid.press('F2', 'Control+Enter');
  expect((await grid.edits()).map(({ text }) => text)).toEqual(['項目3', '項目3', '項目3']);
});

test('埋める文字が断られると、打った文字のまま残り、ほかのセルは変わらない', async () => {
  await refuse('だめ');
  await grid.select(['r2', 'target'], ['r3', 'actual']);
  await grid.convert(['だめ']);
  await grid.press('Control+Enter');
  expect(await grid.overlay()).toMatchObject({ text: 'だめ', mode: 'edit', focused: true });
  expect(await grid.message()).toEqual({ role: 'alert', text: '数で入力してください。' });
  await grid.press('Escape');
  await grid.settle();
  expect(await grid.shown('r3', 'actual')).toBe('');
  await refuse('だめ', 150);
  await grid.convert(['だめ']);
  await grid.press('Control+Enter');
  await grid.settle(300);
  expect(await grid.overlay()).toMatchObject({ text: 'だめ', mode: 'edit', focused: true });
  expect(await grid.at()).toBe('r2/target');
  await grid.press('Escape');
  await grid.settle();
  expect(await grid.shown('r2', 'target')).toBe('300');
  expect(await grid.shown('r3', 'actual')).toBe('');
});

test.each(['Delete', 'Backspace'])('%s は選んだ書けるセルを全部消し、一度の変更になる', async key => {
  await grid.select(['r2', 'target'], ['r4', 'mark']);
  await grid.press(key);
  expect((await grid.edits()).map(({ rowId, columnId }) => `${rowId}/${columnId}`)).toEqual([
    'r2/target',
    'r2/actual',
    'r2/mark',
    'r3/target',
    'r3/mark',
    'r4/target',
    'r4/actual',
  ]);
  expect(await grid.batches()).toEqual([{ label: '消去 7セル', cells: 7 }]);
  expect(await grid.selected()).toMatchObject({ count: 12 });
});

test('計算の欄から選び始めても、書けるセルは消える', async () => {
  await grid.select(['r2', 'rate'], ['r2', 'actual']);
  await grid.press('Delete');
  expect(await grid.edits()).toEqual([edit('r2', 'actual', '')]);
});

test('離れた範囲も一度に消え、重なりは一度だけ数える', async () => {
  await grid.select(['r2', 'target'], ['r3', 'target']);
  await grid.page.keyboard.down('Control');
  await grid.select(['r3', 'target'], ['r4', 'target']);
  await grid.page.keyboard.up('Control');
  await grid.press('Delete');
  expect(await grid.batches()).toEqual([{ label: '消去 3セル', cells: 3 }]);
});

test('Ctrl+D は範囲の一行目を下へ、Ctrl+R は一列目を右へ写す', async () => {
  await grid.select(['r2', 'target'], ['r4', 'actual']);
  await grid.press('Control+d');
  expect(await grid.edits()).toEqual([
    edit('r3', 'target', '300'),
    edit('r3', 'actual', '2,146'),
    edit('r4', 'target', '300'),
    edit('r4', 'actual', '2,146'),
  ]);
  await grid.select(['r6', 'target'], ['r6', 'rate']);
  await grid.press('Control+r');
  expect((await grid.edits()).slice(4)).toEqual([edit('r6', 'actual', '700')]);
  expect(await grid.batches()).toEqual([
    { label: '下へコピー 4セル', cells: 4 },
    { label: '右へコピー 1セル', cells: 1 },
  ]);
});

test('一行だけなら上の行、一列だけなら左の列を写す。端では何もしない', async () => {
  await grid.click('r2', 'target');
  await grid.press('Control+d');
  await grid.click('r2', 'actual');
  await grid.press('Control+r');
  expect(await grid.edits()).toEqual([edit('r2', 'target', '200'), edit('r2', 'actual', '200')]);
  await grid.click('r0', 'name');
  await grid.press('Control+d', 'Control+r');
  expect(await grid.edits()).toHaveLength(2);
});

test('打っている間の Ctrl+D と Ctrl+R は何もせず、ページも読み直さない', async () => {
  await grid.click('r2', 'name');
  await grid.type('abc');
  await grid.press('Control+d', 'Control+r');
  await grid.settle(200);
  expect(await grid.overlay()).toMatchObject({ text: 'abc', mode: 'enter', focused: true });
});

test('Ctrl+; は今日の日付を打ち、Enter で決まる。計算の欄では断る', async () => {
  await grid.click('r1', 'day');
  await grid.press('Control+;');
  expect(await grid.overlay()).toMatchObject({ text: '2026/7/5', mode: 'enter' });
  await grid.press('Enter');
  expect(await grid.edits()).toEqual([edit('r1', 'day', '2026/7/5')]);
  await grid.click('r1', 'rate');
  await grid.press('Control+;');
  expect(await grid.message()).toEqual({ role: 'status', text: '計算で決まる欄です' });
});

test('打っている文の途中にも日付を入れられる', async () => {
  await grid.click('r1', 'name');
  await grid.type('期限');
  await grid.press('Control+;');
  expect(await grid.overlay()).toMatchObject({ text: '期限2026/7/5', mode: 'enter' });
});

test('多すぎるセルは一度に変えず、わけを言う', async () => {
  await grid.page.evaluate(() => {
    const [sample] = window.harness.rows();
    if (!sample) return;
    window.harness.setRows(() =>
      Array.from({ length: 20_000 }, (_, index) => ({ ...sample, id: `r${index}` })),
    );
  });
  await grid.settle();
  await grid.click('r0', 'name');
  await grid.press('Control+a', 'Delete');
  expect((await grid.message())?.text).toBe(
    '一度に変更できるのは 100,000セルまでです。何も変更していません。範囲を分けてお試しください。',
  );
  expect(await grid.edits()).toEqual([]);
});

test('変換の途中の Ctrl+Enter は変換のもの、範囲の中で打っても打ったセルだけが変わる', async () => {
  await grid.select(['r2', 'name'], ['r4', 'name']);
  await grid.compose('にほん');
  await grid.rawKey('Enter', 229);
  expect(await grid.edits()).toEqual([]);
  await grid.confirm('日本');
  await grid.press('ArrowDown');
  expect(await grid.edits()).toEqual([edit('r2', 'name', '日本')]);
  expect(await grid.at()).toBe('r3/name');
  expect(await grid.selected()).toMatchObject({ count: 1 });
});
