import type { Check, Habit } from './check.ts';
import type { Compared } from './printedValue.ts';
import { settleRounding } from './settleRounding.ts';

/** The checks that comparisons make, in their order, once it is known how each kind of figure is rounded. */
export function settleCompared(compared: readonly Compared[]): { checks: Check[]; habits: Habit[] } {
  const recomputations = compared.flatMap(one => (one?.kind === 'recomputation' ? [one.one] : []));
  const { checks: settled, habits } = settleRounding(recomputations);
  const byRecomputation = new Map(recomputations.map((one, index) => [one, settled[index]]));
  const checks = compared.flatMap(one => {
    if (one === null) return [];
    return (one.kind === 'check' ? one.check : byRecomputation.get(one.one)) ?? [];
  });
  return { checks, habits };
}
