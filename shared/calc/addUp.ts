import { Amount } from '../domain/amount.ts';
import { decimalsOf } from '../domain/decimalText.ts';
import type { Figure } from '../domain/figureText.ts';
import type { AddUp } from '../domain/records.ts';
import type { RoundingMode } from '../domain/rounding.ts';

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
  const amounts = parts.map(({ figure }) => Amount.of(figure.value));
  const exact = how === 'average' ? mean(amounts, parts) : amounts.reduce((sum, one) => sum.plus(one));
  return { value: exact.toText(decimals, rounding), unit: last.figure.unit };
}

function mean(amounts: readonly Amount[], parts: readonly Part[]): Amount {
  const months = parts.map(part => Amount.whole(part.months));
  const sum = (all: readonly Amount[]) => all.reduce((so, one) => so.plus(one));
  const weighed = amounts.map((amount, index) => amount.times(months[index] ?? Amount.whole(1)));
  return sum(weighed).div(sum(months));
}
