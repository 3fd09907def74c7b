import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GridPage } from '../../support/gridHarness/GridPage.ts';
import { type OpenHarness, openHarness } from '../../support/gridHarness/openHarness.ts';
import { composedTexts } from './composedTexts.ts';

/** The first row to type into: above it there is one that is closed. */
const FIRST = 8;
const RANDOM_RUNS = 30;

let harness: OpenHarness;
let grid: GridPage;

beforeAll(async () => {
  harness = await openHarness();
  grid = await harness.open();
  await grid.page.evaluate(
    count => {
      window.harness.setRows(([sample]) =>
        sample
          ? Array.from({ length: count }, (_, index) => ({ ...sample, id: `r${index}`, name: '元' }))
          : [],
      );
    },
    FIRST + composedTexts.length + RANDOM_RUNS + 1,
  );
  await grid.settle();
  await grid.click(`r${FIRST}`, 'name');
});
afterAll(() => harness.close());

test('試す文字列は120を超え、どれも違う', () => {
  expect(new Set(composedTexts.map(([text]) => text)).size).toBeGreaterThan(120);
});

// One after the other down a column, as people type: the next begins right after the Enter of the one before.
test.each(composedTexts.map(([text, ...stretches], index) => ({ text, stretches, index })))(
  '「$text」は一字も欠けず重ならず、Enter で初めて決まる',
  async ({ text, stretches, index }) => {
    const rowId = `r${FIRST + index}`;
    expect(await grid.at()).toBe(`${rowId}/name`);
    let soFar = '';
    for (const stretch of stretches) {
      if ('keys' in stretch) {
        await grid.type(stretch.keys);
        soFar += stretch.keys;
      } else {
        for (const step of stretch.ime) {
          await grid.compose(step);
          expect(await grid.overlay()).toMatchObject({ text: soFar + step, mode: 'enter' });
        }
        await grid.confirm(stretch.ime.at(-1) ?? '');
        soFar += stretch.ime.at(-1) ?? '';
      }
      expect(await grid.overlay()).toMatchObject({ text: soFar, mode: 'enter', focused: true });
      expect(await grid.at()).toBe(`${rowId}/name`);
    }
    expect(await grid.edits()).toHaveLength(index);
    await grid.press('Enter');
    expect((await grid.edits()).slice(index)).toEqual([{ rowId, columnId: 'name', text }]);
    expect(await grid.overlay()).toMatchObject({ text: '', mode: 'ready', focused: true });
    await grid.settle(0);
    expect(await grid.shown(rowId, 'name')).toBe(text);
  },
);

type Step = { kind: 'compose' | 'confirm' | 'keys'; text: string } | { kind: 'cancel' };

const pieces = composedTexts.flatMap(([, ...stretches]) =>
  stretches.flatMap(stretch => ('ime' in stretch ? stretch.ime : [])),
);
const piece = fc.constantFrom(...pieces.filter(({ length }) => length < 20));
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: piece.map((text): Step => ({ kind: 'compose', text })) },
  { weight: 2, arbitrary: piece.map((text): Step => ({ kind: 'confirm', text })) },
  {
    arbitrary: fc.constantFrom('7', 'ab', '-', '%').map((text): Step => ({ kind: 'keys', text })),
    weight: 1,
  },
  { arbitrary: fc.constant<Step>({ kind: 'cancel' }), weight: 1 },
);
const stories = fc.sample(fc.array(anyStep, { minLength: 1, maxLength: 9 }), {
  seed: 20261122,
  numRuns: RANDOM_RUNS,
});

test('変換、確定、取りやめ、半角をどう混ぜても、見えているとおりになり、Enter で初めて決まる', async () => {
  for (const [index, steps] of stories.entries()) {
    const rowId = `r${FIRST + composedTexts.length + index}`;
    const before = await grid.edits();
    let sure = '';
    let composing = '';
    for (const step of steps) {
      if (step.kind === 'compose') {
        composing = step.text;
        await grid.compose(composing);
      } else if (step.kind === 'confirm') {
        sure += step.text;
        composing = '';
        await grid.confirm(step.text);
      } else if (step.kind === 'cancel') {
        composing = '';
        await grid.cancelComposition();
      } else {
        // An IME confirms what it holds before a key of its own goes through.
        if (composing !== '') await grid.confirm(composing);
        sure += composing + step.text;
        composing = '';
        await grid.type(step.text);
      }
      expect(await grid.overlay(), JSON.stringify(steps)).toMatchObject({ text: sure + composing });
      expect(await grid.at()).toBe(`${rowId}/name`);
    }
    if (composing !== '') await grid.confirm(composing);
    sure += composing;
    expect(await grid.edits()).toEqual(before);
    await grid.press('Enter');
    const edit = { rowId, columnId: 'name', text: sure };
    expect(await grid.edits(), JSON.stringify(steps)).toEqual(sure === '' ? before : [...before, edit]);
  }
});

test('ページは一度も不平を言わない', () => {
  expect(grid.complaints).toEqual([]);
});
