import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { GridPage } from '../../support/gridHarness/GridPage.ts';
import { type OpenHarness, openHarness } from '../../support/gridHarness/openHarness.ts';

let harness: OpenHarness;
let grid: GridPage;

beforeAll(async () => {
  harness = await openHarness();
});
afterAll(() => harness.close());
afterEach(async () => {
  expect(grid.complaints).toEqual([]);
  await grid.close();
});

const paper = () =>
  grid.page.evaluate(() => {
    const cell = document.querySelector('.ag-root-wrapper');
    return cell ? getComputedStyle(cell).backgroundColor : '';
  });
const LIGHT = 'rgb(255, 255, 255)';
const DARK = 'rgb(28, 31, 36)';

test('色は、指定がなければシステムの設定に従う', async () => {
  grid = await harness.open({ colorScheme: 'light' });
  expect(await paper()).toBe(LIGHT);
  await grid.page.emulateMedia({ colorScheme: 'dark' });
  await grid.settle();
  expect(await paper()).toBe(DARK);
});

test('html の data-theme はシステムの設定に勝ち、dark の指定は両方に勝つ', async () => {
  grid = await harness.open({ colorScheme: 'dark' });
  await grid.page.evaluate(() => {
    document.documentElement.dataset.theme = 'light';
  });
  await grid.settle();
  expect(await paper()).toBe(LIGHT);
  await grid.page.evaluate(() => window.harness.setDark(true));
  await grid.settle();
  expect(await paper()).toBe(DARK);
});

test('欄の名前は、見出しと行の名前と値である', async () => {
  grid = await harness.open();
  await grid.click('r1', 'target');
  expect((await grid.overlay()).name).toBe('令和8年度 数値 目標値、項目2、200');
  await grid.click('r3', 'actual');
  expect((await grid.overlay()).name).toBe('令和8年度 数値 実績値、項目4、空欄');
  await grid.type('5');
  await grid.press('Enter', 'ArrowUp');
  expect((await grid.overlay()).name).toBe('令和8年度 数値 実績値、項目4、5');
});

test('表には名前があり、Tab で止まる所は一つだけである', async () => {
  grid = await harness.open();
  expect(await grid.page.getAttribute('[role=grid]', 'aria-label')).toBe('試験の表');
  await grid.page.focus('#before');
  await grid.press('Tab');
  expect(await grid.overlay()).toMatchObject({ focused: true });
});

test('選んだセルには太い枠があり、よそに移ると破線になる', async () => {
  grid = await harness.open();
  const border = () =>
    grid.page.evaluate(() => {
      const frame = document.querySelector('.plan-frame');
      const style = frame && getComputedStyle(frame, '::after');
      return `${style?.borderTopWidth} ${style?.borderTopStyle}`;
    });
  await grid.click('r1', 'target');
  expect(await border()).toBe('2px solid');
  await grid.page.click('#after');
  expect(await border()).toBe('2px dashed');
});

test('同じ見出しの列は、一つの見出しの下にまとまる', async () => {
  grid = await harness.open();
  const heads = await grid.page.locator('.ag-header-group-cell-label').allTextContents();
  expect(heads.map(head => head.trim()).filter(head => head !== '')).toEqual(['令和8年度', '数値', '評価']);
});

test('列が増えると持ち主の順の隣に入り、動かした順は残る', async () => {
  grid = await harness.open();
  const show = (hidden: string) =>
    grid.page.evaluate(without => window.harness.showColumns(id => id !== without), hidden);
  const after = async (columnId: string) => {
    await grid.settle();
    await grid.click('r0', columnId);
    await grid.press('ArrowRight');
    return grid.at();
  };
  await show('note');
  expect(await after('mark')).toBe('r0/day');
  await show('');
  expect(await after('mark')).toBe('r0/note');
  await grid.drag('.ag-header-cell[col-id="day"]', '.ag-header-cell[col-id="note"]', -40);
  await grid.settle();
  await show('');
  expect(await after('mark')).toBe('r0/day');
  // a column that goes and comes back is where the person had it
  await show('day');
  await show('');
  expect(await after('mark')).toBe('r0/day');
});

test('行がないときは日本語で知らせる', async () => {
  grid = await harness.open();
  await grid.page.evaluate(() => window.harness.setRows(() => []));
  await grid.settle();
  expect(await grid.page.locator('.ag-overlay').textContent()).toContain('表示する行はありません');
});

test('持ち主の表示は、行が新しくなると描き直される', async () => {
  grid = await harness.open();
  expect(await grid.cell('r0', 'mark').locator('[data-mark]').getAttribute('data-mark')).toBe('◎');
  expect(await grid.cell('r0', 'mark').getAttribute('class')).toContain('has-mark');
  await grid.page.evaluate(() =>
    window.harness.setRows(rows => rows.map(row => (row.id === 'r0' ? { ...row, mark: '' } : row))),
  );
  await grid.settle();
  expect(await grid.cell('r0', 'mark').locator('[data-mark]').getAttribute('data-mark')).toBe('');
  expect(await grid.cell('r0', 'mark').getAttribute('class')).not.toContain('has-mark');
  // The text is the same, what the owner shows is not.
  await grid.page.evaluate(() =>
    window.harness.setRows(rows => rows.map(row => (row.id === 'r0' ? { ...row, target: '777' } : row))),
  );
  await grid.settle();
  expect(await grid.cell('r0', 'mark').locator('[data-mark]').getAttribute('title')).toBe('777');
});
