import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startBrowser, startProgram } from '../../support/localProgram.ts';
import { type Comparison, compareMeasured } from '../measure.ts';
import { createTenYears } from '../tenYears.ts';
import type { Scenes } from './page/openScenes.ts';

/** As the KPI list shows them. */
const ROWS = 19;
const COLUMNS = 13;

/** Another year of ten chosen: until the KPI list shows it. Against AG Grid painting as many other rows. */
export async function compareSwitching(scenes: Scenes, folder: string): Promise<Comparison> {
  await createTenYears(join(folder, 'documents', '十年.bpd'));
  const browser = await startBrowser();
  const program = await startProgram(browser, folder);
  const bare = await scenes.open({ scene: 'bare', rows: ROWS, columns: COLUMNS });
  try {
    const { page } = program;
    await page.getByRole('button', { name: /十年/ }).first().click();
    await page.getByRole('tab', { name: 'KPI一覧' }).click();
    await page.getByRole('combobox', { name: '支部' }).selectOption('2');
    const periods = ['q3', 'q2'];
    let turn = 0;
    const result = await compareMeasured(
      'another period chosen, ten years of both branches: to the painted list',
      () => {
        turn += 1;
        return choosePeriod(page, periods[turn % 2] ?? 'q3');
      },
      'AG Grid painting as many other rows',
      async () => {
        await bare.page.bringToFront();
        return bare.page.evaluate(() => window.bench.replaceBareRows());
      },
      15,
    );
    if (program.troubles.length > 0) throw new Error(program.troubles.join('\n'));
    return result;
  } finally {
    await program.close();
    await browser.close();
  }
}

/** Milliseconds from the choice to the frame in which the list shows other results than before. */
async function choosePeriod(page: Page, period: string): Promise<number> {
  await page.bringToFront();
  return page.evaluate(async wanted => {
    const shown = () =>
      [...document.querySelectorAll('.ag-row [col-id="actual"]')].map(cell => cell.textContent).join('|');
    const choice = [...document.querySelectorAll('select')].find(one =>
      [...one.options].some(({ value }) => value === wanted),
    );
    if (!choice) throw new Error('no periods to choose from');
    const before = shown();
    const start = performance.now();
    // React listens to the event, and takes a value it has not set itself.
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(choice, wanted);
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    do {
      await new Promise(requestAnimationFrame);
      await new Promise(resolve => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
    } while (shown() === before);
    return performance.now() - start;
  }, period);
}
