import { type Comparison, comparison, median } from '../measure.ts';
import type { ScenePage } from './page/openScenes.ts';

/** How smoothly a grid moved: what a person sees, and how much of the time the page was busy with it. */
export interface Smoothness {
  /** Milliseconds from one frame to the next, on average. */
  frame: number;
  /** How many of the frames the screen would have shown were not there in time, from 0 to 1. */
  dropped: number;
  /** Milliseconds of the page's main thread for each frame. */
  busy: number;
}

/** Shares of dropped frames beside each other. */
export interface Dropped {
  what: string;
  ours: number;
  reference: number;
}

/** The frames of a screen of 60 Hz, as the browser without a screen makes them. */
const FRAME = 1000 / 60;

/** Records the frames while something is done to a grid. */
export async function recordMotion(
  { page, cdp }: ScenePage,
  act: () => Promise<unknown>,
): Promise<Smoothness> {
  await page.bringToFront();
  const before = await busySeconds(cdp);
  await page.evaluate(() => window.bench.startFrames());
  await act();
  const frames = await page.evaluate(() => window.bench.stopFrames());
  const busy = (await busySeconds(cdp)) - before;
  const whole = frames.reduce((sum, frame) => sum + frame, 0);
  const dropped = frames.reduce((sum, frame) => sum + Math.max(0, Math.round(frame / FRAME) - 1), 0);
  return {
    frame: whole / frames.length,
    dropped: (dropped * FRAME) / whole,
    busy: (busy * 1000) / frames.length,
  };
}

/** Both sides in turns, after one round that is not counted. */
export async function compareMotion(
  what: string,
  ours: () => Promise<Smoothness>,
  against: string,
  reference: () => Promise<Smoothness>,
  rounds: number,
): Promise<{ comparisons: Comparison[]; dropped: Dropped }> {
  const measured: [Smoothness[], Smoothness[]] = [[], []];
  for (let round = -1; round < rounds; round += 1) {
    for (const [side, measure] of [ours, reference].entries()) {
      const smoothness = await measure();
      if (round >= 0) measured[side === 0 ? 0 : 1].push(smoothness);
    }
  }
  const [a, b] = [middleOf(measured[0]), middleOf(measured[1])];
  return {
    comparisons: [
      comparison(`${what}: time of a frame`, a.frame, against, b.frame),
      comparison(`${what}: main thread a frame`, a.busy, against, b.busy),
    ],
    dropped: { what, ours: a.dropped, reference: b.dropped },
  };
}

function middleOf(values: readonly Smoothness[]): Smoothness {
  return {
    frame: median(values.map(({ frame }) => frame)),
    dropped: median(values.map(({ dropped }) => dropped)),
    busy: median(values.map(({ busy }) => busy)),
  };
}

async function busySeconds(cdp: ScenePage['cdp']): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}
