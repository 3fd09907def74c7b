import { Decimal } from 'decimal.js';

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

/** The one rounding rule of the program. */
export function round(value: Decimal, decimals: number, mode: RoundingMode): Decimal {
  return value.toDecimalPlaces(decimals, MODES[mode]);
}
