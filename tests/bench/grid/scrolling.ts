import { compareMotion, recordMotion } from './frames.ts';
import type { ScenePage, Scenes } from './page/openScenes.ts';

/** Pixels: 250 rows in a second, as from a wheel that is turned fast. */
const DISTANCE = 8000;
const SPEED = 8000;
const ROUNDS = 3;

/** The wheel over 100,000 rows of 30 columns, down and up again, against bare AG Grid with the same rows. */
export async function compareScrolling(scenes: Scenes) {
  const size = { rows: 100_000, columns: 30 };
  const ours = await scenes.open({ scene: 'ours', ...size });
  const bare = await scenes.open({ scene: 'bare', ...size });
  const result = await compareMotion(
    'scrolling 100,000 rows × 30 columns',
    () => scroll(ours),
    'bare AG Grid, same rows, columns and theme',
    () => scroll(bare),
    ROUNDS,
  );
  await ours.page.close();
  await bare.page.close();
  return result;
}

function scroll(scene: ScenePage) {
  return recordMotion(scene, async () => {
    for (const yDistance of [-DISTANCE, DISTANCE]) {
      await scene.cdp.send('Input.synthesizeScrollGesture', {
        x: 600,
        y: 400,
        yDistance,
        speed: SPEED,
        gestureSourceType: 'mouse',
      });
    }
  });
}
