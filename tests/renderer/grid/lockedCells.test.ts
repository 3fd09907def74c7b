import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { GridPage } from '../../support/gridHarness/GridPage.ts';
import { type OpenHarness, openHarness } from '../../support/gridHarness/openHarness.ts';

const NOTICE = { role: 'status', text: '計算で決まる欄です' };

let harness: OpenHarness;
let grid: GridPage;

beforeAll(async () => {
  harness = await openHarness();
});
afterAll(() => harness.close());
beforeEach(async () => {
  grid = await harness.open();
});
afterEach(async () => {
  expect(await grid.edits()).toEqual([]);
  expect(grid.complaints).toEqual([]);
  await grid.close();
});

test.each(['a', 'F2', 'Delete', 'Backspace', 'Space'])(
  '計算の欄で %s を押すと知らせが出て、何も変わらない',
  async key => {
    await grid.click('r0', 'rate');
    await grid.press(key);
    expect(await grid.message()).toEqual(NOTICE);
    expect(await grid.overlay()).toMatchObject({ text: '', mode: 'ready', focused: true });
    await grid.press('ArrowDown');
    expect(await grid.message()).toBeNull();
    expect(await grid.at()).toBe('r1/rate');
  },
);

test('計算の欄で変換を始めても何も入らず、隣の欄ではすぐ変換できる', async () => {
  await grid.click('r0', 'rate');
  await grid.compose('に');
  expect(await grid.message()).toEqual(NOTICE);
  await grid.compose('にほ');
  await grid.confirm('日本');
  expect(await grid.overlay()).toMatchObject({ text: '', mode: 'ready', focused: true });
  await grid.press('ArrowRight');
  expect(await grid.at()).toBe('r0/mark');
  await grid.convert(['ま', '丸']);
  expect(await grid.overlay()).toMatchObject({ text: '丸', mode: 'enter' });
  await grid.press('Escape');
});

test('計算の欄では、変換の途中でも矢印で離れられる', async () => {
  await grid.click('r0', 'rate');
  await grid.compose('に');
  await grid.press('ArrowDown');
  expect(await grid.at()).toBe('r1/rate');
});

test('貼り付けもダブルクリックも受けつけない', async () => {
  await grid.click('r0', 'rate');
  await grid.paste('貼った文字');
  expect(await grid.message()).toEqual(NOTICE);
  expect(await grid.overlay()).toMatchObject({ text: '', mode: 'ready' });
  await grid.press('ArrowDown');
  await grid.cell('r1', 'rate').dblclick();
  expect(await grid.message()).toEqual(NOTICE);
  expect(await grid.overlay()).toMatchObject({ text: '', mode: 'ready' });
});

test('行によって書けない欄も同じように守られる', async () => {
  await grid.click('r7', 'name');
  await grid.type('abc');
  expect(await grid.message()).toEqual(NOTICE);
  await grid.press('Enter');
  expect(await grid.shown('r7', 'name')).toBe('項目8');
});

test('書けない欄であることは、読み上げにも伝わる', async () => {
  const readonly = () => grid.page.getAttribute('.plan-input', 'aria-readonly');
  await grid.click('r0', 'rate');
  expect(await readonly()).toBe('true');
  await grid.press('ArrowRight');
  expect(await readonly()).toBe('false');
});
