import { performance } from 'node:perf_hooks';

/** Two ways to do a comparable thing, measured in turns in one process, so that the machine's mood cancels. */
export interface Comparison {
  what: string;
  against: string;
  /** Milliseconds, medians. */
  ours: number;
  reference: number;
  ratio: number;
}

/** Times over sizes, to see how they grow; medians in milliseconds. */
export interface Growth {
  what: string;
  sizes: number[];
  ours: number[];
  reference: number[];
}

type Work = () => unknown;

/** Runs both `rounds` times in turns after a warm-up and compares the medians. */
export function compare(
  what: string,
  ours: Work,
  against: string,
  reference: Work,
  rounds: number,
): Promise<Comparison> {
  return compareMeasured(what, timed(ours), against, timed(reference), rounds);
}

/** As `compare`, where the milliseconds are measured elsewhere: in a page, by the frame that was painted. */
export async function compareMeasured(
  what: string,
  ours: () => Promise<number>,
  against: string,
  reference: () => Promise<number>,
  rounds: number,
): Promise<Comparison> {
  const warmUp = Math.ceil(rounds / 5);
  const times: [number[], number[]] = [[], []];
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [side, measure] of [ours, reference].entries()) {
      const time = await measure();
      if (round >= 0) times[side === 0 ? 0 : 1].push(time);
    }
  }
  return comparison(what, median(times[0]), against, median(times[1]));
}

export function comparison(what: string, ours: number, against: string, reference: number): Comparison {
  return { what, against, ours, reference, ratio: ours / reference };
}

function timed(work: Work): () => Promise<number> {
  return async () => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
