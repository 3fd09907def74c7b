import { beforeEach, expect, test } from 'vitest';
import { grid, openGridForEachTest } from '../../support/gridHarness/currentGrid.ts';

openGridForEachTest();

const ROWS = 100_000;

beforeEach(async () => {
  await grid.page.evaluate(count => {
    const [sample] = window.harness.rows();
    if (!sample) return;
    window.harness.setRows(() =>
      Array.from({ length: count }, (_, index) => ({ ...sample, id: `r${index}`, target: String(index) })),
    );
  }, ROWS);
  await grid.settle();
});

function scrollTo(top: number): Promise<void> {
  return grid.page.evaluate(y => document.querySelector('.ag-grid-viewport')?.scrollTo(0, y), top);
}

/** Counts what changes inside drawn cells from now on; the counter is read by calling what is returned. */
async function watchCells(): Promise<() => Promise<number>> {
  await grid.page.evaluate(() => {
    const counter = { changes: 0 };
    const observer = new MutationObserver(records => {
      counter.changes += records.filter(({ target }) => {
        const element = target instanceof Element ? target : target.parentElement;
        return element?.closest('.ag-cell') != null;
      }).length;
    });
    const rows = document.querySelector('.ag-grid-scrolling-container');
    if (rows)
      observer.observe(rows, { subtree: true, childList: true, characterData: true, attributes: true });
    Object.assign(window, { counter });
  });
  return () =>
    grid.page.evaluate(() => (window as unknown as { counter: { changes: number } }).counter.changes);
}

test('10,000 セルを超える範囲をドラッグしても、セルは一つも描き直されない', async () => {
  await grid.click('r0', 'name');
  await grid.page.mouse.down();
  await scrollTo(32 * 1200);
  await grid.settle(200);
  const changes = await watchCells();
  const from = await grid.middle('r1202', 'target');
  await grid.page.mouse.move(from.x, from.y);
  for (const row of ['r1203', 'r1206', 'r1204', 'r1209']) {
    const { y } = await grid.middle(row, 'owner');
    await grid.page.mouse.move(880, y, { steps: 4 });
    await grid.page.mouse.move(from.x, y, { steps: 4 });
  }
  const end = await grid.middle('r1209', 'day');
  await grid.page.mouse.move(end.x, end.y);
  await grid.settle();
  await grid.page.mouse.up();
  expect(await grid.page.evaluate(() => window.harness.selected()?.count)).toBe(1210 * 7);
  await grid.press('Shift+End', 'Shift+ArrowDown');
  await grid.settle();
  expect(await grid.page.evaluate(() => window.harness.selected()?.count)).toBe(1211 * 9);
  // What has come into view is new; of what was there nothing has changed.
  expect(await changes()).toBe(0);
});

test('10万行の列全体も、すぐに選ばれ、塗られ、数えられる', async () => {
  await grid.click('r5', 'target');
  const took = await grid.page.evaluate(() => {
    const start = performance.now();
    const event = { key: ' ', code: 'Space', ctrlKey: true, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', event));
    return performance.now() - start;
  });
  expect(took).toBeLessThan(200);
  await grid.settle();
  expect(await grid.page.evaluate(() => window.harness.selected()?.count)).toBe(ROWS);
  await scrollTo(32 * 50_000);
  await grid.settle(200);
  const [box] = await grid.painted();
  const [, top, , height] = (box ?? '').split(',').map(Number);
  const area = await grid.page.locator('.plan-section[data-section="centre"]').boundingBox();
  expect(top).toBe(Math.round(area?.y ?? 0));
  expect(height).toBe(Math.round(area?.height ?? 0));
});

test('1万セルの貼り付けと消去は、一度の変更で、待たせない', async () => {
  await grid.click('r0', 'target');
  const took = await grid.page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '1\t2\r\n'.repeat(5000));
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    const start = performance.now();
    document.activeElement?.dispatchEvent(event);
    return performance.now() - start;
  });
  expect(took).toBeLessThan(2000);
  await grid.settle();
  expect(await grid.batches()).toEqual([{ label: '貼り付け 10,000セル', cells: 10_000 }]);
  await grid.press('Delete');
  expect((await grid.batches()).at(-1)).toEqual({ label: '消去 10,000セル', cells: 10_000 });
});
