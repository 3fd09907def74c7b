import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { GridPage } from './GridPage.ts';
import { type OpenHarness, openHarness } from './openHarness.ts';

let harness: OpenHarness;
/** The fresh grid of the test that is running. */
export let grid: GridPage;

/** A fresh grid for each test of the file; a grid that complained on its console fails its test. */
export function openGridForEachTest(): void {
  beforeAll(async () => {
    harness = await openHarness();
  });
  afterAll(() => harness.close());
  beforeEach(async () => {
    grid = await harness.open();
  });
  afterEach(async () => {
    expect(grid.complaints).toEqual([]);
    await grid.close();
  });
}
