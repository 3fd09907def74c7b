import { compareMotion, recordMotion } from './frames.ts';
import type { ScenePage, Scenes } from './page/openScenes.ts';

const ROUNDS = 3;
const MOVES = 54;
/** A turn of the wheel after so many moves, of so many pixels: 27 of them lead past 840 rows. */
const MOVES_A_TURN = 2;
const TURN = 1000;

/** The mouse held down from the first cell to one 840 rows and 12 columns away, with the wheel turned meanwhile. */
export async function compareDragging(scenes: Scenes) {
  const size = { rows: 100_000, columns: 30 };
  const ours = await scenes.open({ scene: 'ours', ...size });
  const bare = await scenes.open({ scene: 'bare', ...size });
  const result = await compareMotion(
    'dragging a range over 10,000 cells',
    async () => {
      const smoothness = await drag(ours);
      await checkSelected(ours);
      return smoothness;
    },
    'bare AG Grid, same moves and turns of the wheel',
    () => drag(bare),
    ROUNDS,
  );
  await ours.page.close();
  await bare.page.close();
  return result;
}

async function drag(scene: ScenePage) {
  const { page } = scene;
  await page.evaluate(() => document.querySelector('.ag-grid-viewport')?.scrollTo(0, 0));
  await page.mouse.move(100, 50);
  await page.mouse.down();
  const smoothness = await recordMotion(scene, async () => {
    for (let move = 1; move <= MOVES; move += 1) {
      if (move % MOVES_A_TURN === 0) await page.mouse.wheel(0, TURN);
      // to and fro, and to the last column in the end
      const across = ((move - 1) % 9) / 8;
      await page.mouse.move(100 + 1000 * across, 100 + 560 * (move / MOVES));
    }
  });
  await page.mouse.up();
  return smoothness;
}

/** A bench of a drag that selected nothing would be quick. */
async function checkSelected({ page }: ScenePage): Promise<void> {
  const spoken = (await page.locator('.plan-spoken').textContent()) ?? '';
  const [rows = 0, columns = 0] = (spoken.replaceAll(',', '').match(/\d+/g) ?? []).map(Number);
  if (rows * columns < 10_000) throw new Error(`Only this was selected: ${spoken}`);
}
