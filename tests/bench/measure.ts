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
export async function compare(
  what: string,
  ours: Work,
  against: string,
  reference: Work,
  rounds: number,
): Promise<Comparison> {
  const warmUp = Math.ceil(rounds / 5);
  const times: [number[], number[]] = [[], []];
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [side, work] of [ours, reference].entries()) {
      const start = performance.now();
      await work();
      if (round >= 0) times[side === 0 ? 0 : 1].push(performance.now() - start);
    }
  }
  const [a, b] = [median(times[0]), median(times[1])];
  return { what, against, ours: a, reference: b, ratio: a / b };
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
