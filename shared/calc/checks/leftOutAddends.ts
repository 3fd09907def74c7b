import type { Decimal } from 'decimal.js';

/** An addend of a sum with its name. */
export interface NamedAddend {
  name: string;
  text: string;
  amount: Decimal;
}

/** Beyond this many addends, trying their combinations takes too long and tells too little. */
const MOST = 12;

/**
 * Which addends were left out to get the printed total: the fewest that explain it, the last ones first (a
 * total that was not carried on). Null where leaving some out does not explain it.
 */
export function leftOutAddends(
  addends: readonly NamedAddend[],
  printed: Decimal,
): readonly NamedAddend[] | null {
  if (addends.length < 2 || addends.length > MOST) return null;
  const total = addends.reduce((sum, { amount }) => sum.plus(amount), printed.minus(printed));
  const missing = total.minus(printed);
  if (missing.isZero()) return null;
  const backwards = addends.toReversed();
  for (let size = 1; size < addends.length; size += 1) {
    const found = combination(backwards, size, missing);
    if (found) return found.toReversed();
  }
  return null;
}

function combination(from: readonly NamedAddend[], size: number, sum: Decimal): NamedAddend[] | null {
  if (size === 0) return sum.isZero() ? [] : null;
  for (const [index, addend] of from.entries()) {
    const rest = combination(from.slice(index + 1), size - 1, sum.minus(addend.amount));
    if (rest) return [addend, ...rest];
  }
  return null;
}
