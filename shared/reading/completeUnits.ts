import { type DecimalText, toDecimal } from '../domain/decimalText.ts';
import type { FoundIndicator } from './indicatorRow.ts';

/**
 * Target and result of an indicator are of the same quantity, so a figure without a unit has that of the other:
 * 65％以上 | 66.2. A fraction beside a percentage (65％以上 | 0.662) keeps none: its cell only lacks the format.
 */
export function completeUnits(indicator: FoundIndicator): void {
  const { target, actual, priorTarget, priorActual } = indicator;
  const figures = [target, actual, priorTarget, priorActual].flatMap(read => {
    const value =
      read === null ? null : 'value' in read ? read.value : 'value' in read.rule ? read.rule.value : null;
    return read === null || value === null ? [] : [{ read, value }];
  });
  const known = figures.find(({ read }) => read.unit !== null);
  if (!known) return;
  for (const { read, value } of figures) {
    if (read.unit === null && areComparable(value, known.value)) read.unit = known.read.unit;
  }
}

function areComparable(a: DecimalText, b: DecimalText): boolean {
  const [small, large] = [toDecimal(a).abs(), toDecimal(b).abs()].sort((x, y) => x.cmp(y));
  return small === undefined || large === undefined || small.isZero() || large.lte(small.times(50));
}
