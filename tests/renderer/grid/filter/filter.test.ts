import { expect, test } from 'vitest';
import { grid, openGridForEachTest } from '../../../support/gridHarness/currentGrid.ts';

openGridForEachTest();

const panel = () => grid.page.locator('.plan-filter');
const notices = async () => (await grid.page.locator('.plan-view-notice').allInnerTexts()).join('／');
const rowIds = () =>
  grid.page.locator('.ag-row').evaluateAll(rows =>
    rows
      .map(row => ({ at: Number(row.getAttribute('row-index')), id: row.getAttribute('row-id') }))
      .sort((a, b) => a.at - b.at)
      .map(({ id }) => id),
  );

/** Filters the column of a cell by a text, with the keyboard. */
async function filterBy(rowId: string, columnId: string, text: string, condition?: string): Promise<void> {
  await grid.click(rowId, columnId);
  await grid.press('Control+Shift+L');
  await panel().waitFor();
  if (condition) await panel().getByLabel('条件').selectOption({ label: condition });
  await panel().getByRole('textbox').fill(text);
  await panel().getByRole('textbox').press('Enter');
  await panel().waitFor({ state: 'detached' });
  await grid.settle();
}

test('見出しから一覧を開き、選んだ値の行だけを見る。解除で全部に戻る', async () => {
  await grid.click('r2', 'mark');
  await grid.press('F6', 'Alt+ArrowDown');
  await panel().getByText('「印」で絞り込む').waitFor();
  // all of them off, then two on, by keyboard
  await panel().getByLabel('すべて選ぶ').uncheck();
  await panel().getByRole('listbox', { name: '値の一覧' }).focus();
  const current = () =>
    panel()
      .getByRole('listbox', { name: '値の一覧' })
      .getByRole('option', { selected: true })
      .evaluate(option => option.getAttribute('aria-label') ?? option.textContent);
  await expect.poll(current).toMatch(/非選択/);
  await grid.press('Space', 'ArrowDown', 'Space', 'Enter');
  await panel().waitFor({ state: 'detached' });
  await grid.settle();
  expect(await notices()).toMatch(/^印：.、.\sの 24件を表示（全60件）/);
  expect(await grid.overlay()).toMatchObject({ focused: true });
  await grid.page.getByRole('button', { name: '解除', exact: true }).click();
  await grid.settle();
  expect(await notices()).toBe('');
  expect(await rowIds()).toContain('r1');
});

test('絞り込んだ行は、写しも埋める操作も貼り付けも飛び越し、元の順は変わらない', async () => {
  await filterBy('r2', 'mark', '△');
  expect((await rowIds()).slice(0, 3)).toEqual(['r2', 'r7', 'r12']);
  await grid.click('r12', 'owner');
  await grid.press('Shift+ArrowDown', 'Shift+ArrowDown');
  expect((await grid.selected()).count).toBe(3);
  await grid.press('Control+d');
  await grid.click('r12', 'name');
  await grid.pasteClip('い\r\nろ\r\n');
  await grid.settle();
  const edits = (await grid.edits()).map(({ rowId, columnId }) => `${rowId}/${columnId}`);
  expect(edits).toEqual(['r17/owner', 'r22/owner', 'r12/name', 'r17/name']);
  const order = await grid.page.evaluate(() => window.harness.rows().map(row => row.id));
  expect(order).toEqual(Array.from({ length: 60 }, (_, index) => `r${index}`));
});

test('当てはまらなくなった行も、打っている間は消えず、もう一度適用すると消える', async () => {
  await filterBy('r2', 'mark', '△');
  await grid.click('r12', 'mark');
  await grid.type('×');
  await grid.press('Enter');
  await grid.settle();
  expect(await grid.at()).toBe('r17/mark');
  expect(await rowIds()).toContain('r12');
  await grid.page.getByRole('button', { name: 'もう一度適用' }).click();
  await grid.settle();
  expect(await rowIds()).not.toContain('r12');
  expect(await notices()).toContain('11件を表示');
});

test('並べ替えた列に打ち込んでも、行は動かない。並べ替え直すと動く', async () => {
  await grid.sortBy('target');
  await grid.click('r1', 'target');
  await grid.type('99999');
  await grid.press('Enter');
  await grid.settle();
  expect(await grid.at()).toBe('r2/target');
  expect((await rowIds()).slice(0, 3)).toEqual(['r0', 'r1', 'r2']);
  // descending, by what stands there now
  await grid.sortBy('target');
  await grid.press('Control+Home');
  await grid.settle();
  expect((await rowIds())[0]).toBe('r1');
});

test('もう一度適用すると、並べ替えも今の値でし直される', async () => {
  await grid.sortBy('target');
  await filterBy('r2', 'mark', '△');
  await grid.click('r2', 'target');
  await grid.type('99999');
  await grid.press('Enter');
  await grid.settle();
  expect((await rowIds())[0]).toBe('r2');
  await grid.page.getByRole('button', { name: 'もう一度適用' }).click();
  await grid.settle();
  expect((await rowIds()).at(-1)).toBe('r2');
});

test('並べ替えも絞り込みも、元に戻す操作を消さず、変更として送られない', async () => {
  await grid.sortBy('actual');
  await filterBy('r59', 'actual', '2000', '次の数以上');
  expect(await notices()).toContain('実績値：2000以上');
  await grid.press('Control+z', 'Control+y');
  await grid.settle();
  expect(await grid.page.evaluate(() => window.harness.calls)).toEqual(['undo', 'redo']);
  expect(await grid.batches()).toEqual([]);
});

test('数でない条件は言葉で断り、当てはまる行がなければそう言う。Escで何もせず閉じる', async () => {
  await grid.click('r0', 'target');
  await grid.press('Control+Shift+L');
  await panel().getByLabel('条件').selectOption({ label: '次の数以上' });
  await panel().getByRole('textbox').fill('百');
  await grid.press('Enter');
  await panel().getByText('数値を入力してください。').waitFor();
  await panel().getByRole('textbox').fill('９９９９９９');
  await grid.press('Enter');
  await grid.page.getByText('絞り込みに当てはまる行はありません。').waitFor();
  expect(await notices()).toContain('0件を表示（全60件）');
  await grid.page.getByRole('button', { name: '目標値：' }).click();
  await panel().waitFor();
  await grid.press('Escape');
  await panel().waitFor({ state: 'detached' });
  expect(await notices()).toContain('0件を表示（全60件）');
});
