import type { Moment } from '../../domain/moment.ts';
import { monthsOf, type Period, periods } from '../../domain/period.ts';

/** The same stretch of the year before. */
export function lastYear(moment: Moment): Moment {
  return { ...moment, year: moment.year - 1 };
}

/** The stretch of the same length right before: 第3四半期 → 第2四半期; null for a whole year. */
export function stretchBefore(moment: Moment): Moment | null {
  if (moment.period === 'annual') return null;
  const { length } = monthsOf(moment.period);
  const alike: readonly Period[] = periods.filter(period => monthsOf(period).length === length);
  const before = alike[alike.indexOf(moment.period) - 1];
  const last = alike.at(-1) ?? moment.period;
  return before ? { ...moment, period: before } : { ...lastYear(moment), period: last };
}
