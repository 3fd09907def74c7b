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

const markSecondRow = () =>
  grid.page.evaluate(() =>
    window.harness.setRows(rows => rows.map(row => (row.id === 'r2' ? { ...row, owner: '印の見本' } : row))),
  );

const hint = async () => {
  await grid.settle();
  const shown = grid.page.locator('.plan-hint:visible');
  return (await shown.count()) === 0 ? null : shown.innerText();
};

/** How many pixels of a cell one sign changes, and how many of them two signs share. */
async function drawnPixels(signs: readonly string[], forcedColors: 'active' | 'none') {
  await grid.page.emulateMedia({ forcedColors });
  const cell = grid.cell('r4', 'day');
  const wear = (worn: readonly string[]) =>
    cell.evaluate(
      (element, classes) => {
        // the late sign at once, and no tint: only shapes are compared
        element.style.cssText += 'background-color: white !important; color: transparent !important';
        for (const name of [...element.classList])
          if (name.startsWith('plan-sign')) element.classList.remove(name);
        element.classList.add('plan-signed', ...classes);
        for (const animation of document.getAnimations()) animation.finish();
      },
      worn.map(sign => `plan-sign-${sign}`),
    );
  const picture = async () => {
    const png = (await cell.screenshot()).toString('base64');
    return grid.page.evaluate(async data => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const { data: bytes } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
      return Array.from({ length: bytes.length / 4 }, (_, at) => bytes.slice(at * 4, at * 4 + 3).join());
    }, png);
  };
  await wear([]);
  const bare = await picture();
  const drawn = new Map<string, Set<number>>();
  for (const sign of signs) {
    await wear([sign]);
    const worn = await picture();
    drawn.set(sign, new Set(worn.flatMap((pixel, at) => (pixel === bare[at] ? [] : [at]))));
  }
  return drawn;
}

test('印は、消し合わずに一つのセルに並び、色がなくても形と場所で見分けられる', async () => {
  grid = await harness.open();
  const signs = ['finding', 'note', 'changed', 'override', 'computed', 'pending'];
  for (const forcedColors of ['none', 'active'] as const) {
    const drawn = await drawnPixels(signs, forcedColors);
    for (const [one, pixels] of drawn) {
      expect(pixels.size, `${one} ${forcedColors}`).toBeGreaterThan(8);
      for (const [other, others] of drawn) {
        if (one === other) continue;
        const shared = [...pixels].filter(at => others.has(at)).length;
        expect(shared, `${one} と ${other} ${forcedColors}`).toBe(0);
      }
    }
  }
});

test('印は読み上げられ、そのわけはセルを選ぶか指すと横に出て、打つ間は隠れ、Escで消える', async () => {
  grid = await harness.open();
  await markSecondRow();
  await grid.click('r2', 'target');
  expect((await grid.overlay()).name).toBe(
    '令和8年度 数値 目標値、項目3、300、指摘あり、メモあり、手入力、変更あり',
  );
  expect(await hint()).toBe('検算：300 ではありません\nメモ：確かめ中');
  const read = await grid.page.locator('.plan-input').getAttribute('aria-description');
  expect(read).toContain('確かめ中');
  await grid.type('5');
  expect(await hint()).toBe(null);
  await grid.press('Escape');
  expect(await hint()).toContain('検算');
  await grid.press('Escape');
  expect(await hint()).toBe(null);

  await grid.press('ArrowRight', 'ArrowRight');
  expect((await grid.overlay()).name).toContain('、計算の欄');
  const { x, y } = await grid.middle('r2', 'target');
  await grid.page.mouse.move(x, y + 70); // it stands there since the click: without a movement there is no event
  await grid.page.mouse.move(x, y, { steps: 3 });
  await grid.page.locator('.plan-hint:visible').waitFor();
});

test('印のわけは、次に打つ下と右のセルを隠さない', async () => {
  grid = await harness.open();
  await markSecondRow();
  await grid.click('r2', 'target');
  await grid.page.locator('.plan-hint:visible').waitFor();
  const covered = await grid.page.evaluate(() => {
    const box = document.querySelector('.plan-hint')?.getBoundingClientRect();
    const covers = ([row, column]: string[]) => {
      const cell = document
        .querySelector(`.ag-row[row-id="${row}"] .ag-cell[col-id="${column}"]`)
        ?.getBoundingClientRect();
      if (!box || !cell) throw new Error('not drawn');
      return box.left < cell.right && box.right > cell.left && box.top < cell.bottom && box.bottom > cell.top;
    };
    return [
      ['r2', 'target'],
      ['r3', 'target'],
      ['r2', 'actual'],
    ].map(covers);
  });
  expect(covered).toEqual([false, false, false]);
});

test('送っている入力と、受け付けられなかった入力には、それぞれの印が付く', async () => {
  grid = await harness.open();
  await grid.page.evaluate(() => {
    window.harness.manners.delay = 300;
    window.harness.manners.refusals = { だめ: 'だめです' };
  });
  await grid.click('r1', 'owner');
  await grid.type('x');
  await grid.press('Enter');
  await grid.page.locator('.ag-row[row-id="r1"] .plan-sign-pending').waitFor();
  await expect.poll(() => grid.page.locator('.plan-sign-pending').count()).toBe(0);
  await grid.paste('だめ');
  await grid.press('Enter');
  await grid.type('y');
  await grid.page.locator('.ag-row[row-id="r2"] .plan-sign-rejected').waitFor();
});
