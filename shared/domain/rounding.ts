import { Decimal } from 'decimal.js';
import { isShort } from './wholeUnits.ts';

/** 四捨五入 / 切捨て / 切上げ, all on the absolute value, as the branches' tables do (seeds: 82.5 → 83). */
export const roundingModes = ['halfUp', 'truncate', 'ceiling'] as const;
export type RoundingMode = (typeof roundingModes)[number];

const MODES: Record<RoundingMode, Decimal.Rounding> = {
  halfUp: Decimal.ROUND_HALF_UP,
  truncate: Decimal.ROUND_DOWN,
  ceiling: Decimal.ROUND_UP,
};

export const roundingName: Record<RoundingMode, string> = {
  halfUp: '四捨五入',
  truncate: '切捨て',
  ceiling: '切上げ',
};

/** The rounding rule of the program. */
export function round(value: Decimal, decimals: number, mode: RoundingMode): Decimal {
  return value.toDecimalPlaces(decimals, MODES[mode]);
}

/** The same rule for short whole numbers divided (`wholeUnits`); not a number where they are too long for that. */
export function wholeQuotient(of: number, by: number, mode: RoundingMode): number {
  const [size, divisor] = [Math.abs(of), Math.abs(by)];
  if (!isShort(size)) return Number.NaN;
  const rest = size % divisor;
  const down = (size - rest) / divisor;
  const up = mode === 'halfUp' ? rest * 2 >= divisor : mode === 'ceiling' && rest > 0;
  const rounded = up ? down + 1 : down;
  return of < 0 === by < 0 ? rounded : 0 - rounded;
}
