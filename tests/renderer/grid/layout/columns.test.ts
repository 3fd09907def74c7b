import { expect, test } from 'vitest';
import { grid, openGridForEachTest } from '../../../support/gridHarness/currentGrid.ts';

openGridForEachTest();

const head = (columnId: string) => grid.page.locator(`.ag-header-cell[col-id="${columnId}"]`);
const widthOf = async (columnId: string) => (await head(columnId).boundingBox())?.width ?? 0;
const edgeOf = (columnId: string) => head(columnId).locator('.ag-header-cell-resize');
const notices = async () => (await grid.page.locator('.plan-view-notice').allInnerTexts()).join('／');

async function lead(...keys: string[]): Promise<string> {
  await grid.press(...keys);
  return grid.at();
}

async function hide(columnId: string): Promise<void> {
  await head(columnId).hover();
  await head(columnId).locator('.plan-filter-arrow').click();
  await grid.page.getByRole('button', { name: 'この列を隠す' }).click();
  await grid.settle();
}

test('見出しの端を引いた幅は残り、二度押すと中身に合う', async () => {
  const before = await widthOf('day');
  const box = await edgeOf('day').boundingBox();
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 10];
  await grid.page.mouse.move(x, y);
  await grid.page.mouse.down();
  await grid.page.mouse.move(x + 60, y, { steps: 4 });
  await grid.page.mouse.up();
  await grid.settle();
  expect(await widthOf('day')).toBe(before + 60);
  // a new description of the columns leaves it as it is
  await grid.page.evaluate(() => window.harness.showColumns(() => true));
  await grid.settle();
  expect(await widthOf('day')).toBe(before + 60);

  await edgeOf('day').dblclick();
  await grid.settle();
  const fitting = await widthOf('day');
  expect(fitting).toBeLessThan(before);
  expect(fitting).toBeGreaterThan(60);
  expect(await grid.batches()).toEqual([]);
});

test('隠した列は、矢印も範囲も写しも飛び越し、隠していることが言われる', async () => {
  await hide('actual');
  expect(await notices()).toContain('1列を隠しています（実績値）');
  await grid.click('r0', 'target');
  expect(await lead('ArrowRight')).toBe('r0/rate');
  expect(await lead('ArrowLeft')).toBe('r0/target');
  expect(await lead('Control+ArrowRight')).toBe('r0/mark');
  await grid.press('Home', 'Shift+ArrowRight', 'Shift+ArrowRight');
  expect((await grid.copyClip('copy')).split('\t')).toHaveLength(3);
  expect((await grid.selected()).count).toBe(3);

  // pasted past it, into the columns that are seen
  await grid.click('r5', 'name');
  await grid.pasteClip('甲\t1\t2\t◎\r\n');
  await grid.settle();
  expect((await grid.edits()).map(({ columnId, text }) => `${columnId}=${text}`)).toEqual([
    'name=甲',
    'target=1',
    'mark=◎',
  ]);

  await grid.page.getByRole('button', { name: 'すべて表示' }).click();
  await grid.settle();
  expect(await head('actual').count()).toBe(1);
  expect(await notices()).toBe('');
});

test('選んでいたセルの列を隠すと、隣が選ばれる。列は動かした所に戻ってくる', async () => {
  await grid.drag('.ag-header-cell[col-id="owner"]', '.ag-header-cell[col-id="day"]', -20);
  await grid.settle();
  await grid.click('r1', 'owner');
  await hide('owner');
  expect(await grid.at()).toBe('r1/day');
  await grid.page.getByRole('button', { name: 'すべて表示' }).click();
  await grid.settle();
  await grid.click('r1', 'note');
  expect(await lead('ArrowRight')).toBe('r1/owner');
});

test('隠した列や絞り込んだ行へ導かれると、それが現れる', async () => {
  await hide('day');
  await grid.click('r0', 'mark');
  await grid.press('Control+Shift+L');
  await grid.type('◎');
  await grid.press('Enter');
  await grid.settle();
  await grid.page.evaluate(() => window.harness.goTo({ rowId: 'r1', columnId: 'day', focus: true }));
  await grid.settle();
  expect(await grid.at()).toBe('r1/day');
  expect(await notices()).toContain('印：◎');
  expect(await notices()).not.toContain('隠しています');
});
