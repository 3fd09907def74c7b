import type { Decimal } from 'decimal.js';
import { type DecimalText, decimalText, toDecimal } from '../../domain/decimalText.ts';
import type { Figure } from '../../domain/figureText.ts';

/**
 * What a unit counts for, so that 2.4％ ÷ 3.6％ and 590,775人 × 51.5％ come out right: the one place for it.
 * Units that are not here count 1.
 */
const HUNDREDTH = { times: exactly('0.01'), back: exactly('100') };
const FACTORS: ReadonlyMap<string, UnitFactor> = new Map([
  ['%', HUNDREDTH],
  ['％', HUNDREDTH],
  ['pt', HUNDREDTH],
  ['ポイント', HUNDREDTH],
  ['千円', { times: exactly('1000'), back: exactly('0.001') }],
  ['百万円', { times: exactly('1000000'), back: exactly('0.000001') }],
]);

/** Figure × `times` = base amount; base amount × `back` = figure. */
export interface UnitFactor {
  times: Decimal;
  back: Decimal;
}

/** An amount in base units: ％ as hundredths, 千円 as yen. */
export interface Exact {
  amount: Decimal;
}

/** The factor of a unit; null where it is 1. */
export function unitFactor(unit: string | null): UnitFactor | null {
  return unit === null ? null : (FACTORS.get(unit) ?? null);
}

/** The amount of a figure in base units: "73.7％" → 0.737. */
export function amountOf(figure: Figure): Decimal {
  const value = toDecimal(figure.value);
  if (figure.unit === null) return value;
  const factor = FACTORS.get(figure.unit);
  return factor === undefined ? value : value.times(factor.times);
}

/** The amount of a number written in a formula: 12.5％ → 0.125. */
export function amountOfLiteral(literal: { value: DecimalText; percent: boolean }): Decimal {
  const value = toDecimal(literal.value);
  return literal.percent ? value.times(HUNDREDTH.times) : value;
}

/** A base amount in a unit: 0.737 in ％ → 73.7. */
export function amountIn(exact: Exact, unit: string | null): Decimal {
  const factor = unitFactor(unit);
  return factor === null ? exact.amount : exact.amount.times(factor.back);
}

function exactly(value: string): Decimal {
  return toDecimal(decimalText(value));
}
