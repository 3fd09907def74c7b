import type { Moment } from './moment.ts';
import { months, type Period, quarters } from './period.ts';

const halves: readonly Period[] = ['h1', 'h2'];

/** The stretch of the same length that follows: 第2四半期 → 第3四半期, 3月 → 4月 of the next year, 年間 → next year. */
export function nextMoment({ branchId, year, period }: Moment): Moment {
  for (const stretches of [halves, quarters, months]) {
    const at = stretches.indexOf(period);
    const next = stretches[at + 1];
    const [first] = stretches;
    if (at < 0 || first === undefined) continue;
    return next === undefined
      ? { branchId, year: year + 1, period: first }
      : { branchId, year, period: next };
  }
  return { branchId, year: year + 1, period };
}
