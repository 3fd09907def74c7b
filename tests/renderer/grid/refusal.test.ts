import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { GridPage } from '../../support/gridHarness/GridPage.ts';
import { type OpenHarness, openHarness } from '../../support/gridHarness/openHarness.ts';

const BAD = 'だめ';
const REASON = '数で入力してください。';

let harness: OpenHarness;
let grid: GridPage;

beforeAll(async () => {
  harness = await openHarness();
});
afterAll(() => harness.close());
beforeEach(async () => {
  grid = await harness.open();
  await answerAfter(0);
});
afterEach(async () => {
  await grid.close();
});

function answerAfter(delay: number): Promise<void> {
  return grid.page.evaluate(
    ([wait, bad, reason]) => {
      window.harness.manners.delay = Number(wait);
      window.harness.manners.refusals = { [String(bad)]: String(reason), これもだめ: '別の理由' };
    },
    [delay, BAD, REASON],
  );
}

async function typeBad(): Promise<void> {
  await grid.convert(['だ', BAD]);
}

test('断られた文字は打ったまま残り、理由がセルのすぐ下に知らされる', async () => {
  await grid.click('r2', 'actual');
  await typeBad();
  await grid.press('Enter');
  expect(await grid.overlay()).toMatchObject({ text: BAD, mode: 'edit', focused: true });
  expect(await grid.at()).toBe('r2/actual');
  expect(await grid.message()).toEqual({ role: 'alert', text: REASON });
  const cell = await grid.cell('r2', 'actual').boundingBox();
  const message = await grid.page.locator('.plan-message').boundingBox();
  expect(message?.x).toBeCloseTo(cell?.x ?? 0, 0);
  expect((message?.y ?? 0) - (cell?.y ?? 0) - (cell?.height ?? 0)).toBeGreaterThanOrEqual(0);
  expect((message?.y ?? 0) - (cell?.y ?? 0) - (cell?.height ?? 0)).toBeLessThan(6);
});

test('右端のセルの理由も、表の中に読める', async () => {
  await grid.page.evaluate(() => {
    window.harness.manners.refusals = { だめ: 'とても長い理由の文です。'.repeat(4) };
  });
  await grid.click('r2', 'owner');
  await typeBad();
  await grid.press('Enter');
  const wrapper = await grid.page.locator('.plan-grid').boundingBox();
  const message = await grid.page.locator('.plan-message').boundingBox();
  expect((message?.x ?? 0) + (message?.width ?? 0)).toBeLessThanOrEqual(
    (wrapper?.x ?? 0) + (wrapper?.width ?? 0),
  );
});

test('断られた文字は直してもう一度決められる', async () => {
  await grid.click('r2', 'actual');
  await typeBad();
  await grid.press('Enter', 'Backspace');
  await grid.type('9');
  expect(await grid.message()).toEqual({ role: 'alert', text: REASON });
  await grid.press('Enter');
  expect((await grid.edits()).map(({ text }) => text)).toEqual([BAD, 'だ9']);
  expect(await grid.message()).toBeNull();
  expect(await grid.at()).toBe('r3/actual');
});

test('Esc で元の値に戻り、知らせは消える', async () => {
  await grid.click('r2', 'actual');
  await typeBad();
  await grid.press('Enter', 'Escape');
  expect(await grid.overlay()).toMatchObject({ text: '', mode: 'ready' });
  expect(await grid.message()).toBeNull();
  await grid.settle();
  expect(await grid.shown('r2', 'actual')).toBe('2,146');
});

test('断られている間は、ほかのセルを押しても離れない', async () => {
  await grid.click('r2', 'actual');
  await typeBad();
  await grid.click('r4', 'actual');
  expect(await grid.at()).toBe('r2/actual');
  expect(await grid.overlay()).toMatchObject({ text: BAD, mode: 'edit', focused: true });
});

test('断られた後の Ctrl+S は、直るまで伝わらない', async () => {
  await grid.click('r2', 'actual');
  await typeBad();
  await grid.press('Control+s');
  expect(await grid.calls()).toEqual([]);
  await answerAfter(100);
  await grid.press('Control+s');
  await grid.settle(200);
  expect(await grid.calls()).toEqual([]);
});

test('打ってすぐ次へ進み、返事を待つ間も次のセルに打てる', async () => {
  await answerAfter(200);
  await grid.click('r0', 'name');
  for (const text of ['一', '二', '三', '四']) {
    await grid.convert([text]);
    await grid.press('Enter');
  }
  expect(await grid.at()).toBe('r4/name');
  // Still on its way, and already to be seen.
  expect(await grid.shown('r3', 'name')).toBe('四');
  await grid.settle(1000);
  expect(await grid.edits()).toEqual(
    ['一', '二', '三', '四'].map((text, index) => ({ rowId: `r${index}`, columnId: 'name', text })),
  );
  expect(await grid.page.evaluate(() => window.harness.overlapping)).toEqual([]);
  for (const [index, text] of ['一', '二', '三', '四'].entries()) {
    expect(await grid.shown(`r${index}`, 'name')).toBe(text);
  }
});

test('遅れて断られると、断られたセルに打った文字のまま戻る', async () => {
  await answerAfter(200);
  await grid.click('r0', 'name');
  await typeBad();
  await grid.press('Enter');
  expect(await grid.at()).toBe('r1/name');
  await grid.settle(300);
  expect(await grid.at()).toBe('r0/name');
  expect(await grid.overlay()).toMatchObject({ text: BAD, mode: 'edit', focused: true });
  expect(await grid.message()).toEqual({ role: 'alert', text: REASON });
  await grid.press('Escape');
  await grid.settle();
  expect(await grid.shown('r0', 'name')).toBe('項目1');
});

test('次のセルで変換している間に断られても、変換は続き、決めてから断られたセルへ戻る', async () => {
  await answerAfter(200);
  await grid.click('r0', 'name');
  await typeBad();
  await grid.press('Enter');
  await grid.compose('にほ');
  await grid.settle(300);
  // The reason is already said, at the cell it is about; the typing goes on where it is.
  expect(await grid.message()).toEqual({ role: 'alert', text: REASON });
  const cell = await grid.cell('r0', 'name').boundingBox();
  const message = await grid.page.locator('.plan-message').boundingBox();
  // Above it, since below it the typing goes on.
  expect(Math.abs((message?.y ?? 0) + (message?.height ?? 0) - (cell?.y ?? 0))).toBeLessThan(6);
  expect(await grid.overlay()).toMatchObject({ text: 'にほ', mode: 'enter', focused: true });
  expect(await grid.shown('r0', 'name')).toBe(BAD);
  await grid.compose('にほん');
  await grid.confirm('日本');
  await grid.press('Enter');
  expect(await grid.at()).toBe('r0/name');
  expect(await grid.overlay()).toMatchObject({ text: BAD, mode: 'edit', focused: true });
  await grid.press('Escape');
  await grid.settle(300);
  expect(await grid.edits()).toEqual([
    { rowId: 'r0', columnId: 'name', text: BAD },
    { rowId: 'r1', columnId: 'name', text: '日本' },
  ]);
  expect(await grid.shown('r1', 'name')).toBe('日本');
});

test('いくつも断られたら、古いものから順に戻る', async () => {
  await answerAfter(100);
  await grid.click('r0', 'name');
  await typeBad();
  await grid.press('Enter');
  await grid.convert(['これもだめ']);
  await grid.press('Enter');
  await grid.type('x');
  await grid.settle(400);
  await grid.press('Enter');
  expect(await grid.at()).toBe('r0/name');
  await grid.press('Escape');
  expect(await grid.at()).toBe('r1/name');
  expect(await grid.overlay()).toMatchObject({ text: 'これもだめ', mode: 'edit' });
  expect(await grid.message()).toEqual({ role: 'alert', text: '別の理由' });
});

test('返事を待つ間に同じセルを打ち直せば、新しい文字だけが残る', async () => {
  await answerAfter(200);
  await grid.click('r0', 'name');
  await typeBad();
  await grid.press('Enter', 'ArrowUp');
  await grid.convert(['よし', '良し']);
  await grid.settle(300);
  expect(await grid.overlay()).toMatchObject({ text: '良し' });
  await grid.press('Enter');
  await grid.settle(400);
  expect(await grid.shown('r0', 'name')).toBe('良し');
  expect(await grid.at()).toBe('r1/name');
});

test('打ち直している同じセルが断られても、打ち直しは続き、Esc で元の値に戻る', async () => {
  await answerAfter(200);
  await grid.click('r0', 'name');
  await typeBad();
  await grid.press('Enter', 'ArrowUp');
  await grid.compose('よ');
  await grid.settle(300);
  expect(await grid.overlay()).toMatchObject({ text: 'よ', focused: true });
  expect(await grid.message()).toEqual({ role: 'alert', text: REASON });
  await grid.confirm('よし');
  await grid.press('Escape');
  await grid.settle();
  expect(await grid.shown('r0', 'name')).toBe('項目1');
});

test('返事を待つ間の F2 は、送った文字から始まる', async () => {
  await answerAfter(200);
  await grid.click('r0', 'name');
  await grid.type('abc');
  await grid.press('Enter', 'ArrowUp', 'F2');
  expect((await grid.overlay()).text).toBe('abc');
});

test('返事を待つ間の取り消しは、返事の後に一度だけ伝わる', async () => {
  await answerAfter(200);
  await grid.click('r0', 'name');
  await grid.type('abc');
  await grid.press('Enter', 'Control+z');
  expect(await grid.calls()).toEqual([]);
  await grid.settle(300);
  expect(await grid.calls()).toEqual(['undo']);
});

test('断られた変更の後の取り消しは、もっと前の変更を取り消さない', async () => {
  await answerAfter(200);
  await grid.click('r0', 'name');
  await typeBad();
  await grid.press('Enter', 'Control+z');
  await grid.settle(300);
  expect(await grid.calls()).toEqual([]);
  expect(await grid.overlay()).toMatchObject({ text: BAD, mode: 'edit' });
});

test('別の欄に打っている人からは、遅れた知らせもフォーカスを奪わない', async () => {
  await answerAfter(200);
  await grid.click('r0', 'name');
  await typeBad();
  await grid.press('Enter');
  await grid.page.click('#after');
  await grid.type('memo');
  await grid.settle(300);
  await grid.type('!');
  expect(await grid.page.inputValue('#after')).toBe('memo!');
  expect(await grid.overlay()).toMatchObject({ text: BAD, mode: 'edit' });
  expect(await grid.message()).toEqual({ role: 'alert', text: REASON });
});

test('返事の前に開いた確認が消えても、フォーカスは表に戻る', async () => {
  await answerAfter(200);
  await grid.click('r0', 'name');
  await grid.type('abc');
  await grid.press('Enter');
  await grid.page.evaluate(() => {
    const question = document.createElement('button');
    document.body.append(question);
    question.focus();
    setTimeout(() => question.remove(), 100);
  });
  await grid.settle(300);
  expect(await grid.overlay()).toMatchObject({ focused: true });
});

test('持ち主が壊れていても、打った文字は残る', async () => {
  await grid.page.evaluate(() => {
    window.harness.manners.throws = true;
  });
  await grid.click('r0', 'name');
  await grid.type('abc');
  await grid.press('Enter');
  expect(await grid.overlay()).toMatchObject({ text: 'abc', mode: 'edit' });
  expect((await grid.message())?.role).toBe('alert');
});
