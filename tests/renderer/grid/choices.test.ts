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
/** The marks without their keys. */
const highlighted = async () =>
  (await grid.page.locator('[role=option][aria-selected=true]').textContent())?.slice(-1);

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
  expect(await grid.page.locator(`[id="${active}"]`).textContent()).toBe('2○');
  expect(await grid.page.locator(`[id="${active}"]`).getAttribute('aria-keyshortcuts')).toBe('2');
});

test('選択肢のない列では開かない', async () => {
  await grid.press('ArrowRight', 'Alt+ArrowDown');
  expect(await grid.page.locator('[role=listbox]').count()).toBe(0);
});

test('開いた一覧では、一つのキーですぐに決まる', async () => {
  await grid.press('Alt+ArrowDown', '3');
  expect(await grid.edits()).toEqual(picked('△'));
  expect(await grid.at()).toBe('r1/mark');
  expect(await grid.page.locator('[role=listbox]').count()).toBe(0);
  await grid.press('Alt+ArrowDown', 'X');
  expect((await grid.edits()).at(-1)).toMatchObject({ text: '×' });
});

test('一覧を開かなくても、キーを打って Enter か矢印で決まる。全角で打っても同じ', async () => {
  await grid.press('4', 'Enter');
  expect(await grid.edits()).toEqual(picked('×'));
  expect(await grid.at()).toBe('r2/mark');
  await grid.press('o', 'ArrowDown');
  expect((await grid.edits()).at(-1)).toEqual({ rowId: 'r2', columnId: 'mark', text: '○' });
  await grid.convert(['１']);
  await grid.press('Enter');
  expect((await grid.edits()).at(-1)).toEqual({ rowId: 'r3', columnId: 'mark', text: '◎' });
});

test('キーにない字は、打ったまま渡る', async () => {
  await grid.press('7', 'Enter');
  expect(await grid.edits()).toEqual(picked('7'));
  await grid.click('r1', 'mark');
  await grid.press('Alt+ArrowDown', '7');
  expect(await grid.overlay()).toMatchObject({ mode: 'enter', text: '7' });
});

test('範囲に一つのキーを打って Ctrl+Enter で、選択肢のある列だけがその印になる', async () => {
  await grid.select(['r1', 'mark'], ['r2', 'note']);
  await grid.press('3', 'Control+Enter');
  expect((await grid.edits()).map(({ columnId, text }) => `${columnId}=${text}`)).toEqual([
    ...['mark=△', 'note=3', 'mark=△', 'note=3'],
  ]);
});
