import { type Comparison, compareMeasured } from '../measure.ts';
import type { Scenes } from './page/openScenes.ts';
import type { Shown } from './page/scenes.tsx';

const AGAINST = "a key in an empty page's textarea";
const ROUNDS = 15;

/** From a key to the frame that paints what it does, in a small grid and in a huge one. */
export async function compareKeystrokes(scenes: Scenes): Promise<Comparison[]> {
  const results: Comparison[] = [];
  const empty = await scenes.open({ scene: 'textarea', rows: 0, columns: 0 });
  const inEmpty = async () => {
    await empty.page.bringToFront();
    await empty.page.locator('textarea').fill('');
    return empty.paintedBy('7', [{ selector: 'textarea', text: '7' }]);
  };
  for (const rows of [50, 100_000]) {
    const { page, paintedBy } = await scenes.open({ scene: 'ours', rows, columns: 30 });
    const cell = (row: number, column: string) => `.ag-row[row-index="${row}"] [col-id="${column}"]`;
    const typed = { selector: '.plan-frame[data-mode="enter"] .plan-input', text: '7' };
    let row = 0;

    /** What the row shows once 7 is stored in its first cell. */
    const stored = async (): Promise<Shown[]> => {
      const second = await page.locator(cell(row, 'c1')).textContent();
      return [
        { selector: cell(row, 'c0'), text: '7' },
        { selector: cell(row, 'c2'), text: String(7 + Number(second)) },
      ];
    };
    const name = `in ${rows.toLocaleString('en')} rows × 30 columns`;
    const key = async () => {
      await page.bringToFront();
      const time = await paintedBy('7', [typed]);
      await page.keyboard.press('Escape');
      return time;
    };
    results.push(await compareMeasured(`key to painted character ${name}`, key, AGAINST, inEmpty, ROUNDS));
    const enter = async () => {
      await page.bringToFront();
      await page.keyboard.press('7');
      const time = await paintedBy('Enter', await stored());
      row += 1;
      return time;
    };
    results.push(
      await compareMeasured(
        `Enter to painted cell and computed cell ${name}`,
        enter,
        AGAINST,
        inEmpty,
        ROUNDS,
      ),
    );
    await page.close();
  }
  await empty.page.close();
  return results;
}
