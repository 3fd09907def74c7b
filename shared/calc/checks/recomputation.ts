import type { Decimal } from 'decimal.js';
import { decimalsOf, fromDecimal } from '../../domain/decimalText.ts';
import { type Figure, formatFigure } from '../../domain/figureText.ts';
import { type RoundingMode, round } from '../../domain/rounding.ts';
import type { Check, CheckPlace, CheckRule } from './check.ts';
import { exactText, explainRounding } from './explainRounding.ts';

/** A printed figure and what it should be, before it is known how figures of its kind are rounded. */
export interface Recomputation {
  key: string;
  rule: CheckRule;
  place: CheckPlace;
  printed: { text: string; figure: Figure };
  /** The exact value in the printed unit. */
  exact: Decimal;
  formula: string;
  /** Figures that are rounded in the same way: one column, one formula. */
  group: string;
  /** The rounding that was set for it; null where the printed figures are to tell. */
  rounding: RoundingMode | null;
  explainedBy: readonly RoundingMode[];
  /** What a finding says besides; asked only where the figures differ. */
  hint: () => string | null;
}

export function recomputation(
  parts: Omit<Recomputation, 'explainedBy' | 'hint'> & { hint?: () => string | null },
): Recomputation {
  return {
    hint: () => null,
    ...parts,
    explainedBy: explainRounding(parts.printed.figure.value, parts.exact),
  };
}

/** The check it makes once its rounding is known. */
export function settled(one: Recomputation, mode: RoundingMode): Check {
  const { key, rule, place, printed, exact, formula, explainedBy } = one;
  const agrees = explainedBy.includes(mode);
  const decimals = decimalsOf(printed.figure.value);
  const computed = { value: fromDecimal(round(exact, decimals, mode), decimals), unit: printed.figure.unit };
  return {
    key,
    rule,
    place,
    printed: printed.text,
    computed: formatFigure(computed),
    exact: exactText(exact),
    formula,
    agrees,
    explainedBy,
    hint: agrees ? null : one.hint(),
  };
}
