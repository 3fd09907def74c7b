import { type Period, periods } from '../domain/period.ts';
import { partsOf } from '../domain/periodParts.ts';

/** A set of periods, one bit for each. */
export type PeriodSet = number;

const bitOf = Object.fromEntries(periods.map((period, index) => [period, 1 << index])) as Record<
  Period,
  PeriodSet
>;

export function withPeriod(set: PeriodSet, period: Period): PeriodSet {
  return set | bitOf[period];
}

export function withoutPeriod(set: PeriodSet, period: Period): PeriodSet {
  return set & ~bitOf[period];
}

export function isKnown(period: Period, known: PeriodSet): boolean {
  return (known & bitOf[period]) !== 0;
}

/** The answers so far: they hang on the set alone, and plans fill in their months in few ways. */
const answers = new Map<PeriodSet, Map<Period, readonly Period[]>>();
const KEPT = 1000;

/** The periods whose values make up a period: itself, or its parts as far as they are known. Ask twice, get the same list. */
export function leavesOf(period: Period, known: PeriodSet): readonly Period[] {
  let ofSet = answers.get(known);
  if (ofSet === undefined) {
    if (answers.size >= KEPT) answers.clear();
    ofSet = new Map();
    answers.set(known, ofSet);
  }
  const answered = ofSet.get(period);
  if (answered !== undefined) return answered;
  const leaves = isKnown(period, known) ? [period] : partsOf[period].flatMap(part => leavesOf(part, known));
  ofSet.set(period, leaves);
  return leaves;
}
