import { decimalsOf, fromDecimal, toDecimal } from '../domain/decimalText.ts';
import type { Figure } from '../domain/figureText.ts';
import type { AddUp } from '../domain/records.ts';
import { type RoundingMode, round } from '../domain/rounding.ts';

/** A figure of a part of the year, and how many months it stands for. */
export interface Part {
  figure: Figure;
  months: number;
}

/**
 * One figure from those of the months or quarters that have one, in the order of time. Open months are left
 * out: they are not zero. Null where there is none.
 */
export function addUpParts(parts: readonly Part[], how: AddUp, rounding: RoundingMode): Figure | null {
  const last = parts.at(-1);
  if (last === undefined || how === 'none') return null;
  if (how === 'latest') return last.figure;
  const decimals = Math.max(...parts.map(({ figure }) => decimalsOf(figure.value)));
  const weight = ({ months }: Part) => (how === 'average' ? months : 1);
  const total = parts
    .map(part => toDecimal(part.figure.value).times(weight(part)))
    .reduce((sum, value) => sum.plus(value));
  const exact = how === 'average' ? total.div(parts.reduce((sum, { months }) => sum + months, 0)) : total;
  return { value: fromDecimal(round(exact, decimals, rounding), decimals), unit: last.figure.unit };
}
