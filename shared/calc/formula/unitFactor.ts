import type { Decimal } from 'decimal.js';
import { Amount } from '../../domain/amount.ts';
import type { DecimalText } from '../../domain/decimalText.ts';
import type { Figure } from '../../domain/figureText.ts';

/**
 * What a unit counts for, as a power of ten, so that 2.4％ ÷ 3.6％ and 590,775人 × 51.5％ come out right: the one
 * place for it. Units that are not here count 1.
 */
const POWERS: ReadonlyMap<string, number> = new Map([
  ['%', -2],
  ['％', -2],
  ['pt', -2],
  ['ポイント', -2],
  ['千円', 3],
  ['百万円', 6],
]);

/** An amount in base units: ％ as hundredths, 千円 as yen. */
export interface Exact {
  amount: Decimal;
}

/** The power of ten a unit counts for; null where it counts 1. */
export function unitFactor(unit: string | null): number | null {
  return unit === null ? null : (POWERS.get(unit) ?? null);
}

/** The amount of a figure in base units: "73.7％" → 0.737. */
export function baseAmount({ value, unit }: Figure): Amount {
  const power = unitFactor(unit);
  return power === null ? Amount.of(value) : Amount.of(value).shifted(power);
}

/** The same as a decimal. */
export function amountOf(figure: Figure): Decimal {
  return baseAmount(figure).toDecimal();
}

/** The amount of a number written in a formula: 12.5％ → 0.125. */
export function amountOfLiteral({ value, percent }: { value: DecimalText; percent: boolean }): Amount {
  return baseAmount({ value, unit: percent ? '%' : null });
}

/** A base amount in a unit: 0.737 in ％ → 73.7. */
export function amountInUnit(amount: Amount, unit: string | null): Amount {
  const power = unitFactor(unit);
  return power === null ? amount : amount.shifted(-power);
}

/** The same as a decimal. */
export function amountIn({ amount }: Exact, unit: string | null): Decimal {
  return amountInUnit(Amount.ofDecimal(amount), unit).toDecimal();
}
