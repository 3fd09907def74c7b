import type { Decimal } from 'decimal.js';
import { type DecimalText, decimalsOf, toDecimal } from '../../domain/decimalText.ts';
import { type RoundingMode, round, roundingModes } from '../../domain/rounding.ts';

/** The ways of rounding that make the printed figure out of the exact one; all of them where nothing is rounded. */
export function explainRounding(printed: DecimalText, exact: Decimal): RoundingMode[] {
  const decimals = decimalsOf(printed);
  const figure = toDecimal(printed);
  return roundingModes.filter(mode => round(exact, decimals, mode).eq(figure));
}

/** Decimals a repeating fraction is shown with. */
const SHOWN = 6;

/** An exact value in plain digits; a longer one is cut off and marked so: "76.470588…". */
export function exactText(exact: Decimal): string {
  const cut = round(exact, SHOWN, 'truncate');
  return cut.eq(exact) ? exact.toFixed() : `${cut.toFixed(SHOWN)}…`;
}
