import type { CDPSession, Page } from 'playwright-core';
import { startBrowser, startProgram } from '../../support/localProgram.ts';
import { heapInUse } from '../heapInUse.ts';

/** What is held after a quarter of the work and after all of it, in bytes. */
export interface HeapGrowth {
  what: string;
  quarter: number;
  end: number;
}

/** As many as somebody who types one every second makes in an hour. */
const EDITS = 3600;
/** After so many edits some are undone, the grid is scrolled, and an undone one is done again. */
const STRETCH = 60;

/** An hour of typing, undoing and scrolling in the KPI list: neither window nor machine may hold ever more. */
export async function measureLongEditing(folder: string): Promise<HeapGrowth[]> {
  const browser = await startBrowser();
  const program = await startProgram(browser, folder);
  try {
    const { page } = program;
    await page.getByRole('button', { name: /見本/ }).first().click();
    await page.locator('.ag-row[row-index="0"] [col-id="actual"]').click();
    const cdp = await page.context().newCDPSession(page);
    const heaps = async () => ({ window: await windowHeap(cdp), machine: await heapInUse() });

    let quarter = await heaps();
    for (let edit = 0; edit < EDITS; edit += STRETCH) {
      if (edit === EDITS / 4) quarter = await heaps();
      await editStretch(page);
    }
    const end = await heaps();
    if (program.troubles.length > 0) throw new Error(program.troubles.join('\n'));
    const name = `${EDITS.toLocaleString('en')} edits with undo and scrolling`;
    return [
      { what: `window, ${name}`, quarter: quarter.window, end: end.window },
      { what: `machine side, ${name}`, quarter: quarter.machine, end: end.machine },
    ];
  } finally {
    await program.close();
    await browser.close();
  }
}

async function editStretch(page: Page): Promise<void> {
  for (let edit = 0; edit < STRETCH; edit += 1) {
    await page.keyboard.press(String(edit % 10));
    // stays in the first rows: ten down, ten up
    await page.keyboard.press(edit % 20 < 10 ? 'Enter' : 'Shift+Enter');
  }
  for (const key of ['Control+z', 'Control+z', 'Control+y']) await page.keyboard.press(key);
  await page.mouse.move(700, 450);
  await page.mouse.wheel(0, 400);
  await page.mouse.wheel(0, -400);
  await page.locator('.save-state.saved').waitFor();
}

async function windowHeap(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize;
}
