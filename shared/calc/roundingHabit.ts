import { type DecimalText, decimalsOf, toDecimal } from '../domain/decimalText.ts';
import { type RoundingMode, round } from '../domain/rounding.ts';

/** In the order they are tried: half up is what most tables do (seeds: 率 9 of 9). */
const MODES: readonly RoundingMode[] = ['halfUp', 'truncate', 'ceiling'];

/**
 * How a printed rate (%) was rounded from the counts behind it; null where no rounding gives it: a slip.
 * A rate that several ways would give is taken for half up. Null too for a denominator of 0.
 */
export function roundingHabit(
  printed: DecimalText,
  numerator: DecimalText,
  denominator: DecimalText,
): RoundingMode | null {
  const whole = toDecimal(denominator);
  if (whole.isZero()) return null;
  const exact = toDecimal(numerator).div(whole).times(100);
  const rate = toDecimal(printed);
  return MODES.find(mode => round(exact, decimalsOf(printed), mode).eq(rate)) ?? null;
}
