import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { GridPage } from '../../support/gridHarness/GridPage.ts';
import { type OpenHarness, openHarness } from '../../support/gridHarness/openHarness.ts';

let harness: OpenHarness;
let grid: GridPage;

beforeAll(async () => {
  harness = await openHarness();
});
afterAll(() => harness.close());
beforeEach(async () => {
  grid = await harness.open();
  await grid.click('r1', 'mark');
});
afterEach(async () => {
  expect(grid.complaints).toEqual([]);
  await grid.close();
});

const picked = (text: string) => [{ rowId: 'r1', columnId: 'mark', text }];
const highlighted = () => grid.page.locator('[role=option][aria-selected=true]').textContent();

test('Alt+↓ で今の値から開き、矢印と Enter で決まり、セルは動かない', async () => {
  await grid.press('Alt+ArrowDown');
  expect(await highlighted()).toBe('○');
  await grid.press('ArrowDown', 'ArrowDown');
  expect(await highlighted()).toBe('×');
  await grid.press('Enter');
  expect(await grid.edits()).toEqual(picked('×'));
  expect(await grid.at()).toBe('r1/mark');
  expect(await grid.page.locator('[role=listbox]').count()).toBe(0);
  await grid.settle();
  expect(await grid.shown('r1', 'mark')).toBe('×');
});

test('Tab は決めて右へ動く', async () => {
  await grid.press('Alt+ArrowDown', 'ArrowUp', 'Tab');
  expect(await grid.edits()).toEqual(picked('◎'));
  expect(await grid.at()).toBe('r1/note');
});

test('Esc は一覧だけを閉じる', async () => {
  await grid.press('Alt+ArrowDown', 'ArrowDown', 'Escape');
  expect(await grid.page.locator('[role=listbox]').count()).toBe(0);
  expect(await grid.edits()).toEqual([]);
  expect(await grid.overlay()).toMatchObject({ focused: true, mode: 'ready' });
});

test('マウスでも選べ、フォーカスは欄に残る', async () => {
  await grid.press('Alt+ArrowDown');
  await grid.page.locator('[role=option]').nth(2).click();
  expect(await grid.edits()).toEqual(picked('△'));
  expect(await grid.overlay()).toMatchObject({ focused: true });
});

test('開いたままでも変換して打てる', async () => {
  await grid.press('Alt+ArrowDown');
  await grid.convert(['まる', '○', '◯']);
  expect(await grid.page.locator('[role=listbox]').count()).toBe(0);
  await grid.press('Enter');
  expect(await grid.edits()).toEqual(picked('◯'));
});

test('開いている行は読み上げに伝わる', async () => {
  await grid.press('Alt+ArrowDown');
  const active = await grid.page.getAttribute('.plan-input', 'aria-activedescendant');
  expect(await grid.page.locator(`[id="${active}"]`).textContent()).toBe('○');
});

test('選択肢のない列では開かない', async () => {
  await grid.press('ArrowRight', 'Alt+ArrowDown');
  expect(await grid.page.locator('[role=listbox]').count()).toBe(0);
});
