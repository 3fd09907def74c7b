import { expect, test } from 'vitest';
import { type KeyId, keyTable } from '../../../renderer/grid/keyTable.ts';
import { grid, openGridForEachTest } from '../../support/gridHarness/currentGrid.ts';

openGridForEachTest();

/** Presses keys and says where they lead. */
async function lead(...keys: string[]): Promise<string> {
  await grid.press(...keys);
  return grid.at();
}

/** Presses keys and says how many cells are selected then. */
async function count(...keys: string[]): Promise<number> {
  await grid.press(...keys);
  return (await grid.selected()).count;
}

async function clickWith(modifier: 'Shift' | 'Control', rowId: string, columnId: string): Promise<number> {
  const { x, y } = await grid.middle(rowId, columnId);
  await grid.page.keyboard.down(modifier);
  await grid.page.mouse.click(x, y);
  await grid.page.keyboard.up(modifier);
  return (await grid.selected()).count;
}

async function fillHandle(): Promise<{ x: number; y: number }> {
  await grid.settle();
  const box = await grid.page.locator('.plan-fill-handle').boundingBox();
  return { x: (box?.x ?? 0) + 4, y: (box?.y ?? 0) + 4 };
}

const edited = async () =>
  (await grid.edits()).map(({ rowId, columnId, text }) => `${rowId}/${columnId}=${text}`);
const start = () => grid.click('r2', 'target');
const firstRow = () => grid.page.locator('.ag-row[row-index="0"]').getAttribute('row-id');

/** What each row of the table promises of ours, carried out. A row without a check does not compile. */
const checks: Record<KeyId, () => Promise<void>> = {
  async arrows() {
    await start();
    expect(await lead('ArrowRight')).toBe('r2/actual');
    expect(await lead('ArrowDown')).toBe('r3/actual');
    expect(await lead('ArrowLeft')).toBe('r3/target');
    expect(await lead('ArrowUp')).toBe('r2/target');
  },
  async ctrlArrows() {
    await grid.click('r0', 'actual');
    expect(await lead('Control+ArrowDown')).toBe('r2/actual');
    expect(await lead('Control+ArrowDown')).toBe('r4/actual');
    expect(await lead('Control+ArrowLeft')).toBe('r4/name');
    expect(await lead('Control+ArrowRight')).toBe('r4/rate');
    expect(await lead('Control+ArrowUp')).toBe('r2/rate');
  },
  async home() {
    await start();
    expect(await lead('Home')).toBe('r2/name');
  },
  async end() {
    await start();
    expect(await lead('End')).toBe('r2/digest');
  },
  async ctrlHome() {
    await start();
    expect(await lead('Control+Home')).toBe('r0/name');
  },
  async ctrlEnd() {
    await start();
    expect(await lead('Control+End')).toBe('r59/digest');
  },
  async page() {
    await grid.click('r0', 'target');
    expect(Number((await lead('PageDown')).match(/\d+/)?.[0])).toBeGreaterThan(9);
    expect(await lead('PageUp')).toBe('r0/target');
  },
  async headEdge() {
    const head = grid.page.locator('.ag-header-cell[col-id="day"]');
    const before = (await head.boundingBox())?.width ?? 0;
    await head.locator('.ag-header-cell-resize').dblclick();
    await grid.settle();
    expect((await head.boundingBox())?.width).toBeLessThan(before);
  },
  async headFilter() {
    await grid.click('r2', 'mark');
    await grid.press('F6', 'Alt+ArrowDown');
    await grid.page.getByText('「印」で絞り込む').waitFor();
  },
  async filter() {
    await grid.click('r2', 'mark');
    await grid.press('Control+Shift+L');
    await grid.page.getByText('「印」で絞り込む').waitFor();
  },
  async tab() {
    await start();
    expect(await lead('Tab')).toBe('r2/actual');
    expect(await lead('Shift+Tab')).toBe('r2/target');
    expect(await lead('End', 'Tab')).toBe('r3/name');
    await grid.press('Control+End', 'Tab');
    expect(await grid.overlay()).toMatchObject({ focused: false });
  },
  async enter() {
    await start();
    expect(await lead('Enter')).toBe('r3/target');
    expect(await lead('Shift+Enter')).toBe('r2/target');
  },
  async enterAfterTab() {
    await start();
    expect(await lead('Tab', 'Tab', 'Enter')).toBe('r3/target');
  },
  async f6() {
    await start();
    await grid.press('F6', 'Enter', 'Enter');
    await grid.settle();
    expect(await firstRow()).toBe('r59');
  },
  async shiftArrows() {
    await start();
    expect(await count('Shift+ArrowDown', 'Shift+ArrowRight')).toBe(4);
    expect(await count('Shift+ArrowUp')).toBe(2);
    expect(await count('Shift+ArrowLeft')).toBe(1);
  },
  async ctrlShiftArrows() {
    await grid.click('r0', 'actual');
    expect(await count('Control+Shift+ArrowDown')).toBe(3);
    expect(await count('Control+Shift+ArrowLeft')).toBe(9);
  },
  async shiftHome() {
    await start();
    expect(await count('Shift+Home')).toBe(2);
  },
  async shiftEnd() {
    await start();
    expect(await count('Shift+End')).toBe(8);
  },
  async ctrlShiftHomeEnd() {
    await start();
    expect(await count('Control+Shift+Home')).toBe(6);
    expect(await count('Control+Shift+End')).toBe(58 * 8);
  },
  async shiftPage() {
    await grid.click('r0', 'target');
    expect(await count('Shift+PageDown')).toBeGreaterThan(9);
    expect(await count('Shift+PageUp')).toBe(1);
  },
  async ctrlA() {
    await start();
    expect(await count('Control+a')).toBe(540);
    expect(await grid.at()).toBe('r2/target');
  },
  async ctrlSpace() {
    await start();
    expect(await count('Control+Space')).toBe(60);
  },
  async shiftSpace() {
    await start();
    expect(await count('Shift+Space')).toBe(9);
  },
  async ctrlShiftSpace() {
    await start();
    expect(await count('Control+Shift+Space')).toBe(540);
  },
  async drag() {
    await grid.select(['r2', 'target'], ['r4', 'actual']);
    expect(await count()).toBe(6);
  },
  async shiftClick() {
    await start();
    expect(await clickWith('Shift', 'r4', 'actual')).toBe(6);
  },
  async ctrlClick() {
    await start();
    expect(await clickWith('Control', 'r4', 'mark')).toBe(2);
    expect(await grid.painted()).toHaveLength(2);
  },
  async columnHead() {
    await start();
    await grid.clickHead('actual');
    expect(await count()).toBe(60);
    await grid.clickHead('mark', 'Control');
    expect(await count()).toBe(120);
    await grid.clickHead('note', 'Shift');
    expect(await count()).toBe(180);
    expect(await firstRow()).toBe('r0');
    // the grid has followed the selection to the right
    await grid.press('Control+Home');
    await grid.sortBy('actual');
    expect(await firstRow()).toBe('r59');
  },
  async rowHead() {
    await start();
    await grid.select(['r3', 'plan-row-head'], ['r4', 'plan-row-head']);
    expect(await count()).toBe(18);
  },
  async corner() {
    await start();
    await grid.page.click('.ag-header-cell[col-id="plan-row-head"]');
    expect(await count()).toBe(540);
  },
  async tabInRange() {
    await grid.select(['r2', 'target'], ['r3', 'actual']);
    expect(await lead('Tab', 'Tab')).toBe('r3/target');
    expect(await lead('Shift+Tab')).toBe('r2/actual');
    expect(await count()).toBe(4);
  },
  async enterInRange() {
    await grid.select(['r2', 'target'], ['r3', 'actual']);
    expect(await lead('Enter', 'Enter')).toBe('r2/actual');
    expect(await lead('Shift+Enter')).toBe('r3/target');
    expect(await count()).toBe(4);
  },
  async type() {
    await start();
    await grid.type('5');
    expect(await grid.overlay()).toMatchObject({ text: '5', mode: 'enter' });
  },
  async compose() {
    await grid.click('r2', 'name');
    await grid.compose('にほん');
    await grid.confirm('日本');
    expect(await grid.overlay()).toMatchObject({ text: '日本', mode: 'enter' });
    await grid.press('Enter');
    expect(await edited()).toEqual(['r2/name=日本']);
  },
  async composeEscape() {
    await grid.click('r2', 'name');
    await grid.convert(['に', '日本']);
    await grid.compose('ご');
    await grid.cancelComposition();
    expect(await grid.overlay()).toMatchObject({ text: '日本', mode: 'enter' });
  },
  async f2() {
    await start();
    await grid.press('F2');
    expect(await grid.overlay()).toMatchObject({ text: '300', mode: 'edit', caret: 3 });
    await grid.press('ArrowLeft');
    expect(await grid.overlay()).toMatchObject({ caret: 2 });
    await grid.press('F2', 'ArrowDown');
    expect(await grid.at()).toBe('r3/target');
  },
  async doubleClick() {
    await grid.cell('r2', 'name').dblclick();
    expect(await grid.overlay()).toMatchObject({ text: '項目3', mode: 'edit' });
  },
  async arrowsTyping() {
    await start();
    await grid.type('5');
    expect(await lead('ArrowRight')).toBe('r2/actual');
    expect(await edited()).toEqual(['r2/target=5']);
  },
  async altEnter() {
    await grid.click('r2', 'note');
    await grid.type('a');
    await grid.press('Alt+Enter');
    expect(await grid.overlay()).toMatchObject({ text: 'a\n' });
    await grid.press('Escape');
    await grid.click('r2', 'name');
    await grid.type('a');
    await grid.press('Alt+Enter');
    expect(await grid.overlay()).toMatchObject({ text: 'a' });
  },
  async escapeTyping() {
    await start();
    await grid.type('5');
    await grid.press('Escape');
    expect(await grid.overlay()).toMatchObject({ text: '', mode: 'ready' });
    expect(await lead('Enter')).toBe('r3/target');
    expect(await edited()).toEqual([]);
  },
  async ctrlEnter() {
    await start();
    await grid.type('5');
    expect(await lead('Control+Enter')).toBe('r2/target');
    expect(await edited()).toEqual(['r2/target=5']);
  },
  async ctrlEnterRange() {
    await grid.select(['r2', 'actual'], ['r3', 'rate']);
    await grid.type('5');
    await grid.press('Control+Enter');
    expect(await edited()).toEqual(['r2/actual=5', 'r3/actual=5']);
  },
  async date() {
    await grid.click('r1', 'day');
    await grid.press('Control+;', 'Enter');
    expect(await edited()).toEqual(['r1/day=2026/7/5']);
  },
  async choices() {
    await grid.click('r0', 'mark');
    await grid.press('Alt+ArrowDown', 'ArrowDown', 'Enter');
    expect(await edited()).toEqual(['r0/mark=○']);
  },
  async clear() {
    await grid.select(['r2', 'actual'], ['r2', 'mark']);
    await grid.press('Delete');
    expect(await edited()).toEqual(['r2/actual=', 'r2/mark=']);
  },
  async backspace() {
    await grid.select(['r2', 'actual'], ['r2', 'mark']);
    await grid.press('Backspace');
    expect(await edited()).toEqual(['r2/actual=', 'r2/mark=']);
  },
  async ctrlD() {
    await grid.select(['r2', 'target'], ['r3', 'target']);
    await grid.press('Control+d');
    expect(await edited()).toEqual(['r3/target=300']);
  },
  async ctrlR() {
    await grid.select(['r2', 'target'], ['r2', 'actual']);
    await grid.press('Control+r');
    expect(await edited()).toEqual(['r2/actual=300']);
  },
  async copy() {
    await grid.select(['r2', 'target'], ['r3', 'actual']);
    await grid.press('Control+c');
    await grid.settle();
    expect(await grid.painted('copied')).toHaveLength(1);
    expect(await edited()).toEqual([]);
  },
  async cut() {
    await start();
    await grid.press('Control+x');
    expect(await edited()).toEqual([]);
    await grid.press('ArrowDown', 'Control+v');
    expect(await edited()).toEqual(['r2/target=', 'r3/target=300']);
    await grid.click('r2', 'rate');
    await grid.press('Control+x');
    expect((await grid.message())?.text).toContain('切り取れません');
  },
  async paste() {
    await start();
    await grid.press('Control+c');
    await grid.select(['r4', 'actual'], ['r5', 'rate']);
    await grid.press('Control+v');
    expect(await edited()).toEqual(['r4/actual=300', 'r5/actual=300']);
    expect((await grid.message())?.text).toBe('貼り付け 2セル（計算の欄 2セルは飛ばしました）');
  },
  async escapeCopied() {
    await start();
    await grid.press('Control+c', 'Escape');
    await grid.settle();
    expect(await grid.painted('copied')).toEqual([]);
  },
  async fillHandle() {
    await grid.select(['r0', 'target'], ['r1', 'target']);
    const [from, to] = [await fillHandle(), await grid.middle('r2', 'target')];
    await grid.page.mouse.move(from.x, from.y);
    await grid.page.mouse.down();
    await grid.page.mouse.move(to.x, to.y, { steps: 4 });
    await grid.page.mouse.up();
    expect(await edited()).toEqual(['r2/target=300']);
  },
  async fillDoubleClick() {
    await grid.click('r0', 'name');
    await grid.press('Control+End', 'ArrowUp', 'Home', 'ArrowRight');
    const { x, y } = await fillHandle();
    await grid.page.mouse.dblclick(x, y);
    expect(await edited()).toEqual(['r59/target=5,900']);
  },
  async choiceKeys() {
    await grid.click('r2', 'mark');
    await grid.press('1', 'Enter', 'Alt+ArrowDown', '3');
    expect(await edited()).toEqual(['r2/mark=◎', 'r3/mark=△']);
  },
  async pane() {
    await grid.click('r2', 'note');
    await grid.type('a');
    await grid.press('Control+Shift+U');
    expect(await edited()).toEqual(['r2/note=a']);
    expect(await grid.calls()).toEqual(['pane']);
  },
  async undo() {
    await start();
    await grid.press('Control+z');
    expect(await grid.calls()).toEqual(['undo']);
  },
  async redo() {
    await start();
    await grid.press('Control+y', 'Control+Shift+z');
    expect(await grid.calls()).toEqual(['redo', 'redo']);
  },
  async save() {
    await start();
    await grid.type('5');
    await grid.press('Control+s');
    expect(await edited()).toEqual(['r2/target=5']);
    expect(await grid.calls()).toEqual(['save']);
  },
  async print() {
    await start();
    await grid.press('Control+p');
    expect(await grid.calls()).toEqual(['print']);
  },
  async find() {
    await start();
    await grid.press('Control+f');
    expect(await grid.calls()).toEqual(['find']);
  },
  async note() {
    await start();
    await grid.type('5');
    await grid.press('Shift+F2');
    expect(await edited()).toEqual(['r2/target=5']);
    expect(await grid.calls()).toEqual(['note']);
  },
};

test.each(keyTable.map(row => ({ ...row, does: row.ours ?? row.excel })))('$keys：$does', async ({ id }) => {
  await checks[id]();
});

test('表の行はどれも別のもので、Excel との違いだけが書いてある', () => {
  expect(new Set(keyTable.map(({ id }) => id)).size).toBe(keyTable.length);
  expect(keyTable.filter(({ excel, ours }) => (ours as string | null) === excel)).toEqual([]);
});
