import { expect, test } from 'vitest';
import { grid, openGridForEachTest } from '../../support/gridHarness/currentGrid.ts';

openGridForEachTest();

const NOT_A_FIGURE = '「だめ」は数値として読めません';
const FAR_AWAY = '「R16」は年度から離れています';

/** An owner who refuses だめ, asks about R16, and says so of every cell. */
async function tellMisfits(delay = 0): Promise<void> {
  await grid.page.evaluate(
    ([wait, refusal, doubt]) => {
      Object.assign(window.harness.manners, {
        refusals: { だめ: refusal },
        doubts: { R16: doubt },
        tellsMisfits: true,
        delay: wait,
      });
    },
    [delay, NOT_A_FIGURE, FAR_AWAY] as const,
  );
}

const dialog = () => grid.page.getByRole('dialog');
const options = () => dialog().getByRole('option').allInnerTexts();
const cells = async () => (await grid.edits()).map(edit => `${edit.rowId}/${edit.columnId}=${edit.text}`);

test('合わないセルがあれば、場所とわけを見せ、Enter で除いて貼り付ける。一度の変更である', async () => {
  await tellMisfits(20);
  await grid.click('r2', 'target');
  await grid.pasteClip('1\t2\r\n3\tだめ\r\n');
  await dialog().getByRole('heading', { name: '貼り付けの確認' }).waitFor();
  expect(await dialog().innerText()).toContain('4セルのうち 1セルは、この表に合いません。');
  const first = dialog().getByRole('option').first();
  expect(await first.locator('> div').allInnerTexts()).toEqual([
    '項目4・実績値',
    '空欄',
    'だめ',
    `× ${NOT_A_FIGURE}`,
  ]);
  expect(await grid.shown('r2', 'target')).toBe('300');
  await grid.press('Enter');
  await dialog().waitFor({ state: 'detached' });
  await expect.poll(async () => (await grid.batches()).at(-1)).toEqual({ label: '貼り付け 3セル', cells: 3 });
  expect((await cells()).slice(-3)).toEqual(['r2/target=1', 'r2/actual=2', 'r3/target=3']);
  await expect
    .poll(grid.message.bind(grid))
    .toEqual({ role: 'status', text: '貼り付け 3セル（合わない 1セルは除きました）' });
  expect(await grid.overlay()).toMatchObject({ focused: true, mode: 'ready' });
});

test('Esc でやめれば何も変わらず、同じものをもう一度貼り付けられる', async () => {
  await tellMisfits();
  await grid.click('r2', 'target');
  await grid.pasteClip('1\tだめ\r\n');
  await dialog().waitFor();
  await grid.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  expect(await grid.shown('r2', 'target')).toBe('300');
  expect(await grid.overlay()).toMatchObject({ focused: true, text: '', mode: 'ready' });
  await grid.pasteClip('1\tだめ\r\n');
  await dialog().waitFor();
});

test('気になるだけのセルは、確かめたと言えば入る', async () => {
  await tellMisfits();
  await grid.click('r2', 'day');
  await grid.pasteClip('R16\tだめ\r\nR6\t保健\r\n');
  await dialog().getByLabel('確かめたので、「？」のセルもそのまま入れる（1セル）').check();
  await dialog().getByRole('button', { name: '合わないセルを除いて貼り付ける' }).click();
  await dialog().waitFor({ state: 'detached' });
  expect((await cells()).slice(-3)).toEqual(['r2/day=R16', 'r3/day=R6', 'r3/owner=保健']);
  expect(await grid.shown('r2', 'day')).toBe('R16');
});

test('打った一つの文字が気になるときは、わけを言い、同じ文字のままもう一度 Enter を押せば入る', async () => {
  await tellMisfits();
  await grid.click('r2', 'day');
  await grid.type('R16');
  await grid.press('Enter');
  expect(await grid.message()).toEqual({ role: 'alert', text: FAR_AWAY });
  expect(await grid.overlay()).toMatchObject({ text: 'R16' });
  // The mouse elsewhere is no answer.
  await grid.page.click('#after');
  expect(await grid.shown('r2', 'day')).not.toBe('R16');
  await grid.page.locator('.plan-input').focus();
  await grid.press('Enter');
  expect(await grid.shown('r2', 'day')).toBe('R16');
  expect(await grid.overlay()).toMatchObject({ text: '', mode: 'ready' });
});

test('Ctrl+Enter で入れた文字も見せて聞き、やめれば打った文字がセルに戻る', async () => {
  await tellMisfits();
  await grid.select(['r2', 'target'], ['r3', 'actual']);
  await grid.type('だめ');
  await grid.press('Control+Enter');
  await dialog().getByRole('heading', { name: '入力の確認' }).waitFor();
  expect(await dialog().getByRole('button', { name: '続ける' }).isDisabled()).toBe(true);
  await grid.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await expect.poll(grid.overlay.bind(grid)).toMatchObject({ text: 'だめ', focused: true });
  expect(await grid.message()).toEqual({ role: 'alert', text: NOT_A_FIGURE });
});

test('変換の途中に断られても割り込まず、打ち終えてから聞く', async () => {
  await tellMisfits(120);
  await grid.click('r2', 'target');
  await grid.pasteClip('1\tだめ\r\n');
  await grid.compose('に');
  await grid.settle(200);
  expect(await dialog().count()).toBe(0);
  await grid.compose('にほん');
  await grid.confirm('日本');
  await grid.press('Enter');
  await dialog().waitFor();
  await grid.press('Escape');
  await expect.poll(cells).toContain('r2/target=日本');
});

test('表に入らない行は、足してよい表なら足して貼り付けられる', async () => {
  await grid.page.evaluate(() => {
    window.harness.manners.grows = true;
  });
  await grid.click('r0', 'name');
  await grid.press('Control+End', 'Home');
  await grid.pasteClip('甲\t1\r\n乙\t2\r\n丙\t3\r\n');
  expect(await dialog().innerText()).toContain('2セルを変えます。2行は表に入りません。');
  await dialog().getByLabel('行を足して貼り付ける（足す行 2行）').check();
  expect((await options()).join()).toContain('足す行 2・項目');
  await dialog().getByRole('button', { name: '貼り付ける', exact: true }).click();
  await dialog().waitFor({ state: 'detached' });
  expect(await grid.batches()).toEqual([{ label: '貼り付け 6セル', cells: 6 }]);
  expect(await cells()).toContain('new2/target=3');
  await expect.poll(() => grid.page.evaluate(() => window.harness.rows().at(-1)?.name)).toBe('丙');
});

test('結合されたセルは、そのままでも、全部を同じ値で埋めても貼り付けられる', async () => {
  const html = '<table><tr><td rowspan="2">支部</td><td>1</td></tr><tr><td>2</td></tr></table>';
  await grid.click('r2', 'name');
  await grid.pasteClip('支部\t1\r\n\t2\r\n', html);
  await dialog().getByLabel('結合されていたセルは、全部を同じ値で埋める').check();
  await grid.page.getByRole('button', { name: '貼り付ける', exact: true }).click();
  expect(await cells()).toEqual(['r2/name=支部', 'r2/target=1', 'r3/name=支部', 'r3/target=2']);
  await dialog().waitFor({ state: 'detached' });
  await grid.click('r4', 'name');
  await grid.pasteClip('支部\t1\r\n\t2\r\n', html);
  await dialog().waitFor();
  await grid.press('Enter');
  expect((await cells()).slice(-4)).toEqual(['r4/name=支部', 'r4/target=1', 'r5/name=', 'r5/target=2']);
});

test('千セルを超える貼り付けが表に入りきらないときは、貼り付ける前に言う', async () => {
  await grid.page.evaluate(() => window.harness.showPlain(20));
  await grid.settle();
  await grid.click('r0', 'c0');
  await grid.pasteClip(`${Array.from({ length: 20 }, () => '1').join('\t')}\r\n`.repeat(62));
  await dialog().getByText('1,200セルを変えます。2行は表に入りません。').waitFor();
  expect(await grid.edits()).toEqual([]);
  await grid.press('Enter');
  await expect.poll(() => grid.batches()).toEqual([{ label: '貼り付け 1,200セル', cells: 1200 }]);
});
