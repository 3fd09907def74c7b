import { expect, test } from 'vitest';
import { grid, openGridForEachTest } from '../../support/gridHarness/currentGrid.ts';

openGridForEachTest();

const IN_PLACE = { drawn: true, seen: true, off: 0 };
const TYPING_PLACE = { drawn: true, seen: true };

function scrollTo(left: number, top: number): Promise<void> {
  return grid.page.evaluate(
    ([x, y]) => document.querySelector('.ag-grid-viewport')?.scrollTo(x ?? 0, y ?? 0),
    [left, top],
  );
}

test('新しい行が届いても、フォーカスも枠も打ちかけの文字もそのまま', async () => {
  await grid.click('r2', 'owner');
  await grid.type('abc');
  await grid.page.evaluate(() =>
    window.harness.setRows(rows => rows.map(row => ({ ...row, target: '1', note: '長い\n説明\nです' }))),
  );
  await grid.settle();
  expect(await grid.shown('r2', 'target')).toBe('1');
  expect(await grid.overlay()).toMatchObject({ text: 'abc', mode: 'enter', focused: true });
  expect(await grid.framing('r2', 'owner')).toMatchObject({ ...TYPING_PLACE, off: 0 });
  await grid.press('Enter');
  expect(await grid.edits()).toEqual([{ rowId: 'r2', columnId: 'owner', text: 'abc' }]);
});

test('上に行が増えても、枠は同じ行について行く', async () => {
  await grid.click('r2', 'name');
  await grid.page.evaluate(() =>
    window.harness.setRows(rows => [...rows.slice(0, 1).map(row => ({ ...row, id: 'new' })), ...rows]),
  );
  await grid.settle();
  expect(await grid.framing('r2', 'name')).toEqual(IN_PLACE);
  await grid.press('ArrowUp');
  expect(await grid.at()).toBe('r1/name');
});

test('選んだ行が消えると、同じ所にある行が選ばれる', async () => {
  await grid.click('r2', 'name');
  await grid.page.evaluate(() => window.harness.setRows(rows => rows.filter(row => row.id !== 'r2')));
  await grid.settle();
  expect(await grid.at()).toBe('r3/name');
  expect(await grid.framing('r3', 'name')).toEqual(IN_PLACE);
  expect(await grid.overlay()).toMatchObject({ focused: true });
});

test('いったん空になった表が戻れば、同じセルに打てる', async () => {
  await grid.click('r2', 'name');
  await grid.page.evaluate(() => {
    const rows = window.harness.rows();
    window.harness.setRows(() => []);
    setTimeout(() => window.harness.setRows(() => rows), 50);
  });
  await grid.settle(200);
  expect(await grid.framing('r2', 'name')).toEqual(IN_PLACE);
  await grid.type('x');
  await grid.press('Enter');
  expect(await grid.edits()).toEqual([{ rowId: 'r2', columnId: 'name', text: 'x' }]);
});

test('選んだ列が消えると、同じ所にある列が選ばれる', async () => {
  await grid.click('r2', 'note');
  await grid.page.evaluate(() => window.harness.showColumns(id => id !== 'note'));
  await grid.settle();
  expect(await grid.at()).toBe('r2/day');
  expect(await grid.framing('r2', 'day')).toEqual(IN_PLACE);
});

test('少し動かすと、枠もいっしょに動く', async () => {
  await grid.click('r5', 'note');
  await scrollTo(60, 40);
  await grid.settle();
  expect(await grid.framing('r5', 'note')).toEqual(IN_PLACE);
});

test('画面の外へ出ても打て、打つとそのセルが見える', async () => {
  await grid.click('r5', 'target');
  await scrollTo(700, 1500);
  await grid.settle();
  expect(await grid.framing('r5', 'target')).toMatchObject({ seen: false });
  expect(await grid.overlay()).toMatchObject({ focused: true });
  await grid.compose('に');
  await grid.compose('にほん');
  await grid.settle();
  expect(await grid.framing('r5', 'target')).toMatchObject(TYPING_PLACE);
  await grid.confirm('日本');
  await grid.press('Enter');
  expect(await grid.edits()).toEqual([{ rowId: 'r5', columnId: 'target', text: '日本' }]);
});

test('固定した列の下に隠れたセルの枠は、固定した列の上に出ない', async () => {
  await grid.click('r5', 'target');
  await scrollTo(60, 0);
  await grid.settle();
  const clip = await grid.page.locator('.plan-clip').boundingBox();
  const pinned = await grid.cell('r5', 'name').boundingBox();
  expect(clip?.x).toBeCloseTo((pinned?.x ?? 0) + (pinned?.width ?? 0), 0);
  expect(await grid.framing('r5', 'target')).toEqual(IN_PLACE);
});

test('表の幅、列の幅、列の順が変わっても、枠はセルの上にある', async () => {
  await grid.click('r2', 'day');
  await grid.page.evaluate(() => window.harness.setWidth(1000));
  await grid.settle();
  expect(await grid.framing('r2', 'day')).toEqual(IN_PLACE);

  const head = await grid.page.locator('.ag-header-cell[col-id="note"]').boundingBox();
  if (!head) throw new Error('not drawn');
  await grid.page.mouse.move(head.x + head.width - 1, head.y + head.height / 2);
  await grid.page.mouse.down();
  await grid.page.mouse.move(head.x + head.width - 61, head.y + head.height / 2, { steps: 4 });
  await grid.page.mouse.up();
  await grid.settle();
  expect((await grid.cell('r2', 'note').boundingBox())?.width).toBeLessThan(200);
  expect(await grid.framing('r2', 'day')).toEqual(IN_PLACE);

  await grid.drag('.ag-header-cell[col-id="day"]', '.ag-header-cell[col-id="note"]', -40);
  await grid.settle();
  expect(await grid.framing('r2', 'day')).toEqual(IN_PLACE);
  expect(await grid.overlay()).toMatchObject({ focused: true });
});

test('行の高さが変わると、枠も変わる', async () => {
  await grid.click('r0', 'name');
  await grid.page.evaluate(() =>
    window.harness.setRows(rows => rows.map(row => (row.id === 'r0' ? { ...row, note: '一\n二\n三' } : row))),
  );
  await grid.settle();
  expect(await grid.rowHeight('r0')).toBe(72);
  expect(await grid.framing('r0', 'name')).toEqual(IN_PLACE);
});

test('上の行が伸びると、下のセルの枠も下がる', async () => {
  await grid.click('r4', 'name');
  const before = (await grid.cell('r4', 'name').boundingBox())?.y ?? 0;
  await grid.page.evaluate(() =>
    window.harness.setRows(rows => rows.map(row => (row.id === 'r0' ? { ...row, note: '一\n二\n三' } : row))),
  );
  await grid.settle(300);
  expect((await grid.cell('r4', 'name').boundingBox())?.y).toBe(before + 40);
  expect(await grid.framing('r4', 'name')).toEqual(IN_PLACE);
});

test('行や固定列に押されたら、枠は同じコマのうちについて行く', async () => {
  await grid.click('r4', 'target');
  // What AG Grid does to rows and sections; its own events come a frame or two later.
  const push = (selector: string, property: string) =>
    grid.page.evaluate(
      async ([part, name]) => {
        document
          .querySelector<HTMLElement>(`.ag-row[row-id="r4"]${part}`)
          ?.style.setProperty(name ?? '', '40px');
        await Promise.resolve();
        const cell = document.querySelector('.ag-row[row-id="r4"] .ag-cell[col-id="target"]');
        const frame = document.querySelector('.plan-frame');
        const [a, b] = [cell?.getBoundingClientRect(), frame?.getBoundingClientRect()];
        return [(a?.left ?? 0) - (b?.left ?? 0), (a?.top ?? 0) - (b?.top ?? 0)];
      },
      [selector, property],
    );
  expect(await push('', 'margin-top')).toEqual([0, 0]);
  expect(await push(' > .ag-grid-scrolling-cells', 'margin-left')).toEqual([0, 0]);
});

test('下の方のセルで長い文を打つと、欄は上へ持ち上がる', async () => {
  await grid.click('r9', 'note');
  await grid.paste('とても長い説明の文です。'.repeat(20));
  await grid.settle();
  const clip = await grid.page.locator('.plan-clip').boundingBox();
  const input = await grid.page.locator('.plan-input').boundingBox();
  expect((input?.y ?? 0) + (input?.height ?? 0)).toBeLessThanOrEqual(
    (clip?.y ?? 0) + (clip?.height ?? 0) + 1,
  );
  expect(input?.y).toBeLessThan((await grid.cell('r9', 'note').boundingBox())?.y ?? 0);
});

test('長い文を打つと欄は下へ伸び、表からはみ出さない', async () => {
  await grid.click('r0', 'note');
  await grid.paste('とても長い説明の文です。'.repeat(12));
  await grid.settle();
  const input = await grid.page.locator('.plan-input').boundingBox();
  const cell = await grid.cell('r0', 'note').boundingBox();
  expect(input?.height).toBeGreaterThan(100);
  expect(input?.width).toBe(cell?.width);
  await grid.paste('とても長い説明の文です。'.repeat(80));
  await grid.settle();
  const wrapper = await grid.page.locator('.plan-grid').boundingBox();
  const grown = await grid.page.locator('.plan-input').boundingBox();
  expect((grown?.y ?? 0) + (grown?.height ?? 0)).toBeLessThanOrEqual(
    (wrapper?.y ?? 0) + (wrapper?.height ?? 0),
  );
});

test('折り返さない列の長い文は、右へ伸びる', async () => {
  await grid.click('r0', 'owner');
  await grid.press('ArrowLeft');
  await grid.paste('とても長い日付の覚え書き');
  await grid.settle();
  const input = await grid.page.locator('.plan-input').boundingBox();
  expect(input?.width).toBeGreaterThan(120);
  expect(input?.height).toBeLessThan(40);
});

test('見えている字と打つ字は、同じ所に同じ大きさで並ぶ', async () => {
  await grid.click('r1', 'note');
  await grid.press('F2');
  const styles = await grid.page.evaluate(() => {
    const input = document.querySelector('.plan-input');
    const cell = document.querySelector('.ag-row[row-id="r1"] .ag-cell[col-id="note"]');
    const look = (element: Element | null) => {
      if (!element) return null;
      const { fontFamily, fontSize, lineHeight } = getComputedStyle(element);
      return { fontFamily, fontSize, lineHeight };
    };
    return { input: look(input), cell: look(cell) };
  });
  expect(styles.input).toEqual(styles.cell);
  expect(styles.input?.fontFamily).toContain('BIZ UDPGothic');
});
