import { expect, test } from 'vitest';
import { grid, openGridForEachTest } from '../../support/gridHarness/currentGrid.ts';

openGridForEachTest();

test('ドラッグした範囲が、固定した列をまたいで塗られ、選んだセルはそのまま', async () => {
  await grid.select(['r2', 'name'], ['r5', 'actual']);
  expect(await grid.painted()).toEqual([
    await grid.over(['r2', 'name'], ['r5', 'name']),
    await grid.over(['r2', 'target'], ['r5', 'actual']),
  ]);
  expect(await grid.at()).toBe('r2/name');
  expect(await grid.selected()).toMatchObject({ count: 12 });
  expect((await grid.selected()).texts.slice(0, 4)).toEqual(['項目3', '300', '2,146', '項目4']);
});

test('下から上、右から左へもドラッグできる', async () => {
  await grid.select(['r5', 'mark'], ['r3', 'target']);
  expect(await grid.painted()).toEqual([await grid.over(['r3', 'target'], ['r5', 'mark'])]);
  expect(await grid.at()).toBe('r5/mark');
});

test('押すだけなら一つのセルで、前の範囲は消える', async () => {
  await grid.select(['r2', 'name'], ['r5', 'actual']);
  await grid.click('r3', 'target');
  await grid.settle();
  expect(await grid.painted()).toEqual([]);
  expect(await grid.selected()).toEqual({ count: 1, texts: ['400'] });
});

test('Shift を添えて押すと、選んだセルからそこまでになる', async () => {
  await grid.click('r2', 'target');
  await grid.page.keyboard.down('Shift');
  const { x, y } = await grid.middle('r4', 'rate');
  await grid.page.mouse.click(x, y);
  await grid.page.keyboard.up('Shift');
  await grid.settle();
  expect(await grid.painted()).toEqual([await grid.over(['r2', 'target'], ['r4', 'rate'])]);
  expect(await grid.at()).toBe('r2/target');
});

test('Ctrl を添えると離れた範囲が増え、新しい範囲に打てる', async () => {
  await grid.select(['r1', 'target'], ['r2', 'actual']);
  await grid.page.keyboard.down('Control');
  await grid.select(['r5', 'mark'], ['r6', 'mark']);
  await grid.page.keyboard.up('Control');
  expect(await grid.painted()).toEqual([
    await grid.over(['r1', 'target'], ['r2', 'actual']),
    await grid.over(['r5', 'mark'], ['r6', 'mark']),
  ]);
  expect(await grid.at()).toBe('r5/mark');
  expect(await grid.selected()).toMatchObject({ count: 6 });
  await grid.press('Shift+ArrowDown');
  expect(await grid.selected()).toMatchObject({ count: 7 });
});

test('Shift+矢印、Ctrl+Shift+矢印、Shift+Home / End で伸び縮みする', async () => {
  await grid.click('r1', 'actual');
  await grid.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowLeft');
  await grid.settle();
  expect(await grid.painted()).toEqual([await grid.over(['r1', 'target'], ['r3', 'actual'])]);
  await grid.press('Shift+ArrowUp');
  expect(await grid.selected()).toMatchObject({ count: 4 });
  // r3 is empty in this column: the block ends at r2, the next one begins at r4.
  await grid.press('Control+Shift+ArrowDown');
  expect(await grid.selected()).toMatchObject({ count: 8 });
  await grid.press('Shift+Home');
  expect(await grid.selected()).toMatchObject({ count: 12 });
  await grid.press('Shift+End');
  expect(await grid.selected()).toMatchObject({ count: 28 });
  expect(await grid.at()).toBe('r1/actual');
  await grid.press('ArrowDown');
  expect(await grid.selected()).toEqual({ count: 1, texts: ['2,146'] });
});

test('Shift+PageDown と Ctrl+Shift+End は、見えない所まで伸び、そこが見える', async () => {
  await grid.click('r0', 'target');
  await grid.press('Shift+PageDown');
  expect((await grid.selected()).count).toBeGreaterThanOrEqual(11);
  await grid.press('Control+Shift+End');
  expect(await grid.selected()).toMatchObject({ count: 60 * 8 });
  expect(await grid.cell('r59', 'digest').isVisible()).toBe(true);
  expect(await grid.at()).toBe('r0/target');
});

test('Ctrl+A で全部、Ctrl+Space で列、Shift+Space で行になる', async () => {
  await grid.click('r2', 'target');
  await grid.press('Control+a');
  expect(await grid.selected()).toMatchObject({ count: 60 * 9 });
  await grid.press('ArrowRight', 'Control+Space');
  expect(await grid.selected()).toMatchObject({ count: 60 });
  await grid.press('Shift+ArrowRight');
  expect(await grid.selected()).toMatchObject({ count: 120 });
  await grid.press('ArrowDown', 'Shift+Space');
  expect(await grid.selected()).toMatchObject({ count: 9 });
  await grid.press('Shift+ArrowDown', 'Shift+ArrowDown');
  expect(await grid.selected()).toMatchObject({ count: 27 });
  expect(await grid.at()).toBe('r3/actual');
});

test('見出しを押すと列が選ばれ、Ctrl と Shift で列が増え、並べ替えは見出しの矢印でできる', async () => {
  await grid.click('r2', 'name');
  await grid.clickHead('target');
  expect(await grid.selected()).toMatchObject({ count: 60 });
  expect(await grid.at()).toBe('r2/target');
  await grid.clickHead('rate', 'Shift');
  expect(await grid.selected()).toMatchObject({ count: 180 });
  await grid.clickHead('note', 'Control');
  expect(await grid.selected()).toMatchObject({ count: 240 });
  expect(await grid.overlay()).toMatchObject({ focused: true });
  expect(await grid.page.locator('.ag-row[row-index="0"]').getAttribute('row-id')).toBe('r0');
  await grid.sortBy('actual');
  expect(await grid.page.locator('.ag-row[row-index="0"]').getAttribute('row-id')).toBe('r59');
  expect(await grid.selected()).toMatchObject({ count: 1 });
});

test('上の段の見出しを押すと、その下の列が全部選ばれる', async () => {
  await grid.click('r2', 'name');
  await grid.page.locator('.ag-header-group-cell', { hasText: '数値' }).click();
  expect(await grid.selected()).toMatchObject({ count: 120 });
  expect(await grid.at()).toBe('r2/target');
});

test('Tab と Enter は範囲の中を回り、打った文字はそのセルだけに入る', async () => {
  await grid.select(['r2', 'target'], ['r3', 'actual']);
  const path: string[] = [];
  for (const key of ['Tab', 'Tab', 'Tab', 'Tab']) {
    await grid.press(key);
    path.push(await grid.at());
  }
  expect(path).toEqual(['r2/actual', 'r3/target', 'r3/actual', 'r2/target']);
  await grid.type('5');
  await grid.press('Enter');
  expect(await grid.at()).toBe('r3/target');
  await grid.convert(['ろ', '六']);
  await grid.press('Enter');
  expect(await grid.at()).toBe('r2/actual');
  expect(await grid.edits()).toEqual([
    { rowId: 'r2', columnId: 'target', text: '5' },
    { rowId: 'r3', columnId: 'target', text: '六' },
  ]);
  expect(await grid.selected()).toMatchObject({ count: 4 });
});

test('塗りはスクロール、列の幅、表の幅について行く', async () => {
  await grid.select(['r3', 'name'], ['r6', 'note']);
  await grid.page.evaluate(() => document.querySelector('.ag-grid-viewport')?.scrollTo(60, 40));
  await grid.settle();
  const note = await grid.over(['r3', 'note'], ['r6', 'note']);
  const [, centre] = await grid.painted();
  const right = (box: string) => Number(box.split(',')[0]) + Number(box.split(',')[2]);
  expect(right(centre ?? '')).toBe(right(note));
  expect(centre?.split(',')[1]).toBe(note.split(',')[1]);
  // What lies under the pinned column is not painted over it.
  const name = await grid.over(['r3', 'name'], ['r6', 'name']);
  expect(Number(centre?.split(',')[0])).toBe(right(name));
  expect((await grid.painted())[0]).toBe(name);

  await grid.page.evaluate(() => document.querySelector('.ag-grid-viewport')?.scrollTo(0, 0));
  await grid.page.evaluate(() => window.harness.setWidth(900));
  await grid.settle();
  expect(await grid.painted()).toContain(await grid.over(['r3', 'target'], ['r6', 'note']));
});

test('表の下へドラッグし続けると、スクロールしながら伸びる', async () => {
  await grid.pull(['r8', 'target'], ['r9', 'actual']);
  const box = await grid.page.locator('.plan-grid').boundingBox();
  await grid.page.mouse.move(300, (box?.y ?? 0) + (box?.height ?? 0) + 60);
  await expect.poll(async () => (await grid.selected()).count, { timeout: 8000 }).toBe(52 * 2);
  await grid.page.mouse.up();
  expect(await grid.cell('r59', 'target').isVisible()).toBe(true);
});

test('右へドラッグし続けると右へ、固定した列の上では左へ戻ってから固定した列に入る', async () => {
  await grid.pull(['r2', 'note'], ['r3', 'note']);
  const box = await grid.page.locator('.plan-grid').boundingBox();
  const edge = (box?.x ?? 0) + (box?.width ?? 0);
  const { y } = await grid.middle('r3', 'name');
  await grid.page.mouse.move(edge + 40, y);
  await expect.poll(async () => (await grid.selected()).count).toBe(8);
  const name = await grid.middle('r3', 'name');
  await grid.page.mouse.move(name.x, y);
  await expect.poll(async () => (await grid.selected()).count).toBe(12);
  await grid.page.mouse.up();
});

test('行が増えても同じ行に残り、並べ替えると一つのセルに戻る', async () => {
  await grid.select(['r2', 'target'], ['r3', 'actual']);
  await grid.page.evaluate(() =>
    window.harness.setRows(rows => [...rows.slice(0, 1).map(row => ({ ...row, id: 'new' })), ...rows]),
  );
  await grid.settle();
  expect(await grid.painted()).toEqual([await grid.over(['r2', 'target'], ['r3', 'actual'])]);
  await grid.sortBy('actual');
  expect(await grid.painted()).toEqual([]);
  expect(await grid.selected()).toEqual({ count: 1, texts: ['300'] });
});

test('断られた文字があるうちは、範囲を選べない', async () => {
  await grid.page.evaluate(() => {
    window.harness.manners.refusals = { だめ: '数で入力してください。' };
  });
  await grid.click('r2', 'actual');
  await grid.convert(['だめ']);
  await grid.select(['r4', 'target'], ['r6', 'target']);
  expect(await grid.painted()).toEqual([]);
  expect(await grid.overlay()).toMatchObject({ text: 'だめ', focused: true });
});

test('選んだ広さは読み上げに伝わる', async () => {
  await grid.select(['r2', 'target'], ['r4', 'actual']);
  expect(await grid.page.locator('.plan-spoken').textContent()).toBe('3行 2列を選択');
  await grid.click('r2', 'target');
  expect(await grid.page.locator('.plan-spoken').textContent()).toBe('');
});

test('範囲の中で右を押しても、範囲は残る', async () => {
  await grid.select(['r2', 'target'], ['r4', 'actual']);
  const { x, y } = await grid.middle('r3', 'target');
  await grid.page.mouse.click(x, y, { button: 'right' });
  expect(await grid.selected()).toMatchObject({ count: 6 });
});

test('行の番号を押すと行が選ばれ、引けば続きの行も、左上の角なら全部が選ばれる', async () => {
  await grid.click('r0', 'actual');
  const head = (row: string) => grid.cell(row, 'plan-row-head');
  expect(await head('r3').evaluate(cell => getComputedStyle(cell, '::before').content)).toContain('plan-row');
  await head('r3').click();
  expect(await grid.selected()).toMatchObject({ count: 9 });
  expect(await grid.at()).toBe('r3/actual');
  expect((await grid.painted())[0]).toBe(await grid.over(['r3', 'name'], ['r3', 'name']));
  await grid.select(['r5', 'plan-row-head'], ['r7', 'plan-row-head']);
  expect(await grid.selected()).toMatchObject({ count: 27 });
  await head('r9').click({ modifiers: ['Control'] });
  expect(await grid.selected()).toMatchObject({ count: 36 });
  expect(await grid.at()).toBe('r9/actual');
  await head('r11').click({ modifiers: ['Shift'] });
  expect(await grid.selected()).toMatchObject({ count: 54 });
  await grid.page.click('.ag-header-cell[col-id="plan-row-head"]');
  expect(await grid.selected()).toMatchObject({ count: 540 });
  expect(await grid.overlay()).toMatchObject({ focused: true });
});

test('行の番号へは移れず、コピーにも入らない', async () => {
  await grid.click('r2', 'target');
  await grid.press('Home');
  expect(await grid.at()).toBe('r2/name');
  await grid.press('ArrowLeft');
  expect(await grid.at()).toBe('r2/name');
  await grid.press('Shift+Space');
  expect((await grid.copyClip('copy')).split('\t')[0]).toBe('項目3');
});
