import { expect, test } from 'vitest';
import { parseClipboardText } from '../../../renderer/grid/clipboard/parseClipboardText.ts';
import { grid, openGridForEachTest } from '../../support/gridHarness/currentGrid.ts';

openGridForEachTest();

const edit = (rowId: string, columnId: string, text: string) => ({ rowId, columnId, text });

/** 500 rows of 12 columns with everything a clerk's cells hold. */
async function showTrickyCells(): Promise<string[][]> {
  const texts = [
    '0012',
    '1-2',
    '▲5.3%',
    '一行目\n二行目',
    '"引用"',
    '=1+1',
    '',
    ' 前後 ',
    '𠮷野家',
    'a\tb',
    '１２３',
    '<b>&amp;',
  ];
  const cells = Array.from({ length: 500 }, (_, row) =>
    Array.from({ length: 12 }, (_, column) => {
      const text = texts[(row * 7 + column) % texts.length] ?? '';
      return text === '' ? '' : `${text}${row % 3 === 0 ? '' : row}`;
    }),
  );
  await grid.page.evaluate(wanted => {
    window.harness.showPlain(12);
    const [sample] = window.harness.rows();
    if (!sample) return;
    window.harness.setRows(() =>
      wanted.map((row, index) => ({
        ...sample,
        id: `r${index}`,
        plain: Object.fromEntries(row.map((text, column) => [`c${column}`, text])),
      })),
    );
  }, cells);
  await grid.settle();
  return cells;
}

function storedCells(): Promise<string[][]> {
  return grid.page.evaluate(() =>
    window.harness
      .rows()
      .map(row => Array.from({ length: 12 }, (_, column) => row.plain[`c${column}`] ?? '')),
  );
}

test('500行 12列は、クリップボードを通って一字も変わらずに戻り、一度の変更になる', async () => {
  const cells = await showTrickyCells();
  await grid.click('r0', 'c0');
  await grid.press('Control+a', 'Control+c');
  const copied = await grid.copyClip('copy');
  expect(parseClipboardText(copied)).toEqual(cells);
  await grid.press('Delete');
  expect((await storedCells()).flat().every(text => text === '')).toBe(true);
  await grid.press('Control+v');
  await expect.poll(storedCells).toEqual(cells);
  expect((await grid.batches()).at(-1)).toEqual({ label: '貼り付け 6,000セル', cells: 6000 });
  // The text alone, as a program without HTML gives it.
  await grid.press('Delete');
  await grid.pasteClip(copied);
  expect(await storedCells()).toEqual(cells);
});

test('一つのセルの貼り付けはすぐ決まり、コピーに余分な改行は付かない', async () => {
  await grid.click('r10', 'target');
  expect(await grid.copyClip('copy')).toBe('1,100');
  await grid.click('r0', 'name');
  await grid.pasteClip('123\r\n');
  expect(await grid.edits()).toEqual([edit('r0', 'name', '123')]);
  expect(await grid.batches()).toEqual([{ label: '貼り付け 1セル', cells: 1 }]);
  expect(await grid.overlay()).toMatchObject({ text: '', mode: 'ready', focused: true });
  await grid.click('r1', 'note');
  await grid.pasteClip('"一行目\n二行目"\r\n');
  expect((await grid.edits()).at(-1)).toEqual(edit('r1', 'note', '一行目\n二行目'));
});

test('一行の列には、改行は空白になって入る', async () => {
  await grid.click('r0', 'owner');
  await grid.pasteClip('"企画\n総務"\r\n');
  expect(await grid.edits()).toEqual([edit('r0', 'owner', '企画 総務')]);
});

test('打っている間の貼り付けは、打っている文字に入る', async () => {
  await grid.click('r0', 'name');
  await grid.type('a');
  await grid.pasteClip('b\tc\r\nd\r\n');
  expect(await grid.overlay()).toMatchObject({ text: 'ab c d', mode: 'enter' });
  expect(await grid.copyClip('copy')).toBe('');
});

test('選んだ範囲の整数倍なら、敷き詰められる', async () => {
  await grid.select(['r2', 'name'], ['r5', 'actual']);
  await grid.press('Shift+ArrowLeft');
  await grid.pasteClip('甲\t1\r\n乙\t2\r\n');
  expect((await grid.edits()).map(({ text }) => text)).toEqual(['甲', '1', '乙', '2', '甲', '1', '乙', '2']);
  expect(await grid.selected()).toMatchObject({ count: 8 });
});

test('計算の欄は飛ばし、その数を知らせ、貼り付けた範囲が選ばれる', async () => {
  await grid.click('r2', 'actual');
  await grid.pasteClip('1\t2\t◎\r\n3\t4\t○\r\n');
  expect(await grid.edits()).toEqual([
    edit('r2', 'actual', '1'),
    edit('r2', 'mark', '◎'),
    edit('r3', 'actual', '3'),
    edit('r3', 'mark', '○'),
  ]);
  expect(await grid.message()).toEqual({
    role: 'status',
    text: '貼り付け 4セル（計算の欄 2セルは飛ばしました）',
  });
  expect(await grid.selected()).toMatchObject({ count: 6 });
  await grid.press('ArrowDown');
  expect(await grid.message()).toBeNull();
});

test('計算の欄にだけ貼り付けると、理由を言って何も変えない', async () => {
  await grid.click('r2', 'rate');
  await grid.pasteClip('5');
  expect(await grid.edits()).toEqual([]);
  expect(await grid.message()).toEqual({ role: 'alert', text: '計算で決まる欄です' });
});

test('表に入らない分は知らせ、入る分だけ貼り付ける', async () => {
  await grid.click('r0', 'name');
  await grid.press('Control+End', 'ArrowLeft');
  await grid.pasteClip('甲\t乙\t丙\r\n丁\t戊\t己\r\n');
  expect(await grid.edits()).toEqual([edit('r59', 'owner', '甲')]);
  expect((await grid.message())?.text).toBe(
    '貼り付け 1セル（計算の欄 1セルは飛ばしました。表に入らない 1行と 1列は貼り付けていません）',
  );
});

test('一つでも断られると、何も貼り付けず、その理由を言う', async () => {
  await grid.page.evaluate(() => {
    window.harness.manners.refusals = { だめ: '「だめ」は数値として読めません。' };
  });
  await grid.click('r2', 'target');
  await grid.pasteClip('1\t2\r\n3\tだめ\r\n');
  expect(await grid.message()).toEqual({ role: 'alert', text: '「だめ」は数値として読めません。' });
  await grid.settle();
  expect(await grid.shown('r2', 'target')).toBe('300');
  expect(await grid.overlay()).toMatchObject({ text: '', mode: 'ready' });
});

test('遅れて断られても、何も残らず、理由を言い、取り消しは前の変更に及ばない', async () => {
  await grid.page.evaluate(() => {
    window.harness.manners.refusals = { だめ: '「だめ」は数値として読めません。' };
    window.harness.manners.delay = 200;
  });
  await grid.click('r2', 'target');
  await grid.pasteClip('1\t2\r\n3\tだめ\r\n');
  await grid.settle();
  expect(await grid.shown('r3', 'actual')).toBe('だめ');
  await grid.press('Control+z');
  await grid.settle(300);
  expect(await grid.message()).toEqual({ role: 'alert', text: '「だめ」は数値として読めません。' });
  expect(await grid.shown('r3', 'actual')).toBe('');
  expect(await grid.shown('r2', 'target')).toBe('300');
  expect(await grid.calls()).toEqual([]);
});

test('遅れて断られたとき打っていれば、打ち終えてから理由がセルに残る', async () => {
  await grid.page.evaluate(() => {
    window.harness.manners.refusals = { だめ: '「だめ」は数値として読めません。' };
    window.harness.manners.delay = 200;
  });
  await grid.click('r2', 'target');
  await grid.pasteClip('だめ\t2\r\n');
  await grid.compose('に');
  await grid.settle(300);
  expect(await grid.message()).toEqual({ role: 'alert', text: '「だめ」は数値として読めません。' });
  await grid.compose('にほん');
  await grid.confirm('日本');
  await grid.press('Enter');
  expect(await grid.overlay()).toMatchObject({ text: '', mode: 'ready' });
  expect(await grid.message()).toEqual({ role: 'alert', text: '「だめ」は数値として読めません。' });
  await grid.settle(300);
  expect((await grid.edits()).at(-1)).toMatchObject({ text: '日本' });
});

test('何百万セルの貼り付けもすぐに断られ、表は動き続ける', async () => {
  await grid.click('r0', 'name');
  const took = await grid.page.evaluate(() => {
    const full = `${Array.from({ length: 1000 }, () => '1').join('\t')}\r\n`.repeat(1000);
    // Few characters, and yet as many cells: short rows are filled up.
    const ragged = `${'\t'.repeat(20_000)}\r\n`.concat('1\r\n'.repeat(20_000));
    return [full, ragged].map(text => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      const start = performance.now();
      document.activeElement?.dispatchEvent(event);
      return performance.now() - start;
    });
  });
  expect(Math.max(...took)).toBeLessThan(500);
  expect(await grid.edits()).toEqual([]);
  expect((await grid.message())?.text).toBe(
    '一度に変更できるのは 100,000セルまでです。何も変更していません。範囲を分けてお試しください。',
  );
});

test('コピーした範囲の動く枠は、貼り付けても残り、Esc か次の変更で消える', async () => {
  await grid.select(['r2', 'name'], ['r3', 'target']);
  await grid.press('Control+c');
  await grid.settle();
  expect(await grid.painted('copied')).toEqual([
    await grid.over(['r2', 'name'], ['r3', 'name']),
    await grid.over(['r2', 'target'], ['r3', 'target']),
  ]);
  await grid.click('r5', 'name');
  await grid.press('Control+v');
  await grid.settle();
  expect(await grid.painted('copied')).toHaveLength(2);
  await grid.press('Escape');
  await grid.settle();
  expect(await grid.painted('copied')).toEqual([]);
  await grid.press('Control+c');
  await grid.settle();
  expect(await grid.painted('copied')).toHaveLength(2);
  await grid.type('x');
  await grid.press('Enter');
  await grid.settle();
  expect(await grid.painted('copied')).toEqual([]);
});

test('切り取りは貼り付けたときに移り、元は空になり、一度の変更である', async () => {
  await grid.select(['r2', 'name'], ['r2', 'target']);
  await grid.press('Control+x');
  expect(await grid.edits()).toEqual([]);
  await grid.click('r4', 'name');
  await grid.press('Control+v');
  await grid.settle();
  expect(await grid.batches()).toEqual([{ label: '移動 2セル', cells: 4 }]);
  expect(await grid.shown('r2', 'name')).toBe('');
  expect(await grid.shown('r4', 'name')).toBe('項目3');
  expect(await grid.shown('r4', 'target')).toBe('300');
  expect(await grid.painted('copied')).toEqual([]);
});

test('クリップボードが改行を変え、終わりの改行を落としても、切り取ったセルは移る', async () => {
  await grid.select(['r2', 'name'], ['r3', 'target']);
  const text = await grid.copyClip('cut');
  await grid.click('r4', 'name');
  await grid.pasteClip(text.replaceAll('\r\n', '\n').replace(/\n$/, ''));
  expect(await grid.batches()).toEqual([{ label: '移動 4セル', cells: 8 }]);
  expect(await grid.shown('r2', 'name')).toBe('');
});

test('重なる所へ移しても失われない', async () => {
  await grid.select(['r2', 'name'], ['r4', 'name']);
  await grid.press('Control+x');
  await grid.click('r3', 'name');
  await grid.press('Control+v');
  await grid.settle();
  const names = await Promise.all(['r2', 'r3', 'r4', 'r5'].map(row => grid.shown(row, 'name')));
  expect(names).toEqual(['', '項目3', '項目4', '項目5']);
  expect(await grid.batches()).toEqual([{ label: '移動 3セル', cells: 4 }]);
});

test('計算の欄を含む範囲は切り取れず、移す先にあれば移さない。わけを言う', async () => {
  await grid.select(['r2', 'actual'], ['r3', 'rate']);
  await grid.press('Control+x');
  expect(await grid.message()).toEqual({
    role: 'alert',
    text: '計算の欄が 2セルあるため、切り取れません。コピーはできます。',
  });
  await grid.select(['r2', 'target'], ['r2', 'actual']);
  await grid.press('Control+x');
  await grid.click('r5', 'actual');
  await grid.press('Control+v');
  expect((await grid.message())?.text).toBe(
    '移す先に計算の欄があるため、移せません。切り取ったセルはそのままです。',
  );
  expect(await grid.edits()).toEqual([]);
});

test('離れた範囲は、行か列がそろっていればコピーでき、そろっていなければわけを言う', async () => {
  await grid.select(['r2', 'name'], ['r3', 'name']);
  await grid.page.keyboard.down('Control');
  await grid.select(['r2', 'actual'], ['r3', 'actual']);
  await grid.page.keyboard.up('Control');
  expect(await grid.copyClip('copy')).toBe('項目3\t2,146\r\n項目4\t\r\n');
  await grid.page.keyboard.down('Control');
  await grid.click('r8', 'day');
  await grid.page.keyboard.up('Control');
  expect(await grid.copyClip('copy')).toBe('');
  expect((await grid.message())?.text).toBe('離れた範囲は、行か列がそろっているときだけコピーできます。');
});

test('Excel の HTML があれば、文字より先にそれを読む', async () => {
  await grid.click('r2', 'name');
  await grid.pasteClip(
    '"一\t二\r\n',
    '<html><body><table><tr><td>"一</td><td>二<br style="mso-data-placement:same-cell">三</td></tr></table></body></html>',
  );
  expect(await grid.edits()).toEqual([edit('r2', 'name', '"一'), edit('r2', 'target', '二 三')]);
});
