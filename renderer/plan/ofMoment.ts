import type { Moment } from '../../shared/domain/moment.ts';

/** What a branch has in a year and period, and in which others it has something. */
export interface OfMoment<T> {
  here: T[];
  /** Newest year first, each with how much there is. */
  elsewhere: { moment: Moment; count: number }[];
}

export function ofMoment<T extends Moment>(
  all: Iterable<T>,
  { branchId, year, period }: Moment,
): OfMoment<T> {
  const here: T[] = [];
  const others = new Map<string, { moment: Moment; count: number }>();
  for (const one of all) {
    if (one.branchId !== branchId) continue;
    if (one.year === year && one.period === period) here.push(one);
    else {
      const key = `${one.year}/${one.period}`;
      const moment = { branchId, year: one.year, period: one.period };
      others.set(key, { moment, count: (others.get(key)?.count ?? 0) + 1 });
    }
  }
  const elsewhere = [...others.values()].sort((a, b) => b.moment.year - a.moment.year || b.count - a.count);
  return { here, elsewhere };
}
