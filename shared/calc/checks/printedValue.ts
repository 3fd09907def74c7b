import type { Decimal } from 'decimal.js';
import { decimalText } from '../../domain/decimalText.ts';
import { type Figure, findFigures, formatFigure } from '../../domain/figureText.ts';
import { everyMonths } from '../../domain/frequencyText.ts';
import { isCalcError } from '../cellValue.ts';
import { type FormulaValue, isBlankText } from '../formula/operand.ts';
import { amountIn } from '../formula/unitFactor.ts';
import type { Check } from './check.ts';
import { exactText } from './explainRounding.ts';
import { type Recomputation, recomputation } from './recomputation.ts';

/** What is printed somewhere and the value it has to agree with. */
export interface PrintedValue extends Pick<Recomputation, 'key' | 'rule' | 'place' | 'group' | 'rounding'> {
  text: string;
  /** The figure the text stands for, if it is one figure; else every figure in it is tried. */
  figure: Figure | null;
  /** The unit of a printed figure that has none of its own. */
  unit: string | null;
  value: FormulaValue;
  formula: () => string;
  hint?: () => string | null;
}

/** What comparing gives: a figure to be rounded, or a finished check; null where nothing can be compared. */
export type Compared = { kind: 'recomputation'; one: Recomputation } | { kind: 'check'; check: Check } | null;

/** Compares a printed text with a computed value; null while the value is open. */
export function comparePrinted(printed: PrintedValue): Compared {
  const { value } = printed;
  if (value === null) return null;
  if (isCalcError(value)) {
    // dates that do not lie at one distance are a finding about the text, not about the formula
    return value.calcError === 'irregular' ? asCheck(printed, '一定ではない', null, false) : null;
  }
  if ('text' in value) return asCheck(printed, value.text, null, sameText(printed.text, value.text));
  return compareFigure(printed, value.amount);
}

function compareFigure(printed: PrintedValue, amount: Decimal): Compared {
  const { text, unit } = printed;
  if (isBlankText(text)) {
    // － for a difference of nothing
    const exact = amountIn({ amount }, unit);
    return asCheck(
      printed,
      formatFigure({ value: decimalText(exact.toFixed(0)), unit }),
      exact,
      exact.isZero(),
    );
  }
  const months = printed.figure === null ? everyMonths(text) : null;
  if (months !== null) {
    return asCheck(printed, `${amount.toFixed()}か月ごと`, amount, amount.eq(months));
  }
  const candidates = printed.figure ? [printed.figure] : findFigures(text);
  const made = candidates.map(candidate => {
    const figure = { value: candidate.value, unit: candidate.unit ?? unit };
    const { formula, hint, ...parts } = printed;
    return recomputation({
      ...parts,
      ...(hint ? { hint } : {}),
      formula: formula(),
      printed: { text, figure },
      exact: amountIn({ amount }, figure.unit),
    });
  });
  // of several figures in a text, the one that agrees is the one that was meant
  const one = made.find(({ explainedBy }) => explainedBy.length > 0) ?? made[0];
  return one ? { kind: 'recomputation', one } : null;
}

function asCheck(printed: PrintedValue, computed: string, exact: Decimal | null, agrees: boolean): Compared {
  const { key, rule, place, text, formula, hint } = printed;
  return {
    kind: 'check',
    check: {
      key,
      rule,
      place,
      printed: text,
      computed,
      exact: exact === null ? null : exactText(exact),
      formula: formula(),
      agrees,
      explainedBy: agrees ? ['halfUp', 'truncate', 'ceiling'] : [],
      hint: agrees ? null : (hint?.() ?? null),
    },
  };
}

/** The same words, whatever their widths and spaces; ○ and 〇 are the same mark. */
function sameText(a: string, b: string): boolean {
  const fold = (text: string) =>
    text
      .normalize('NFKC')
      .replace(/\s+/g, '')
      .replace(/[○◯]/gu, '〇')
      .replace(/[-‐−―—ー]/gu, '－');
  return fold(a) === fold(b);
}
