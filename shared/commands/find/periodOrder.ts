import { type Period, periods } from '../../domain/period.ts';

const order = new Map(periods.map((period, at) => [period, at]));

/** Compares two things by their period: the year, its halves, quarters and months. */
export function byPeriod(a: { period: Period }, b: { period: Period }): number {
  return (order.get(a.period) ?? 0) - (order.get(b.period) ?? 0);
}
