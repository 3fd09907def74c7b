import type { Decimal } from 'decimal.js';

/** How often a supposed total agrees with what it adds up. */
export interface Tally {
  hits: number;
  misses: number;
  /** Misses that come out right when some of the addends are left out: a slip, not another meaning. */
  leftOut: number;
}

/** Tries one supposed total on rows (or columns) of figures; those with open places count as far as they go. */
export function tally(
  samples: readonly { total: Decimal | null; addends: readonly (Decimal | null)[] }[],
): Tally {
  const found: Tally = { hits: 0, misses: 0, leftOut: 0 };
  for (const { total, addends } of samples) {
    const filled = addends.flatMap(value => (value === null ? [] : [value]));
    if (total === null || filled.length === 0 || (filled.length < 2 && addends.length > 1 && total.isZero()))
      continue;
    if (sum(filled).eq(total)) found.hits += 1;
    else {
      found.misses += 1;
      if (isPartOf(total, filled)) found.leftOut += 1;
    }
  }
  return found;
}

/** Whether the pattern holds: mostly right, or wrong throughout in the way slips are. */
export function holds({ hits, misses, leftOut }: Tally): boolean {
  if (hits + misses === 0) return false;
  return hits > misses || (misses === leftOut && (hits > 0 || leftOut > 0));
}

function isPartOf(total: Decimal, addends: readonly Decimal[]): boolean {
  if (addends.length < 3 || addends.length > 40) return false;
  const rest = sum(addends).minus(total);
  return (
    addends.some(
      (one, at) =>
        one.eq(rest) ||
        addends.some((other, below) => below > at && addends.length > 4 && one.plus(other).eq(rest)),
    ) && !total.isZero()
  );
}

function sum(values: readonly Decimal[]): Decimal {
  const [first, ...rest] = values;
  if (first === undefined) throw new RangeError('nothing to add up');
  return rest.reduce((total, value) => total.plus(value), first);
}
