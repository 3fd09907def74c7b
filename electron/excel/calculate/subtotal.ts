import {
  type Aggregate,
  average,
  count,
  countFilled,
  largest,
  listedValues,
  product,
  smallest,
  sum,
} from './aggregates.ts';
import type { Evaluation } from './evaluate.ts';
import { type Formula, isArea } from './formula.ts';
import { isTrouble, type Scalar, toNumber, UNKNOWN } from './scalar.ts';

/** By the number SUBTOTAL is given; from 101 on hidden rows are left out. */
const AGGREGATES: readonly (Aggregate | undefined)[] = [
  undefined,
  average,
  count,
  countFilled,
  largest,
  smallest,
  product,
  undefined,
  undefined,
  sum,
];

const HIDDEN_LEFT_OUT = 100;

/** Adds up what is not itself such a total. */
export function subtotal([which, ...args]: readonly Formula[], evaluation: Evaluation): Scalar {
  const number = which ? toNumber(evaluation.scalar(which)) : UNKNOWN;
  if (isTrouble(number)) return number;
  const code = number.toNumber();
  const leavesHidden = code > HIDDEN_LEFT_OUT;
  const aggregate = AGGREGATES[leavesHidden ? code - HIDDEN_LEFT_OUT : code];
  if (!aggregate) return UNKNOWN;
  const { book } = evaluation;
  for (const arg of args) {
    const area = evaluation.value(arg);
    if (!isArea(area)) return UNKNOWN;
    const hiddenRows = book.hiddenRows(area.sheet);
    book.spend(hiddenRows.size);
    const hidden = [...hiddenRows].some(row => row >= area.top && row <= area.bottom);
    // Filtered rows never count, rows hidden by hand do: which of the two they are, the sheet does not say.
    if (hidden && !leavesHidden) return UNKNOWN;
    // Whether a formula with a result is a subtotal is not known.
    if (book.filled(area)?.some(cell => cell.hasFormula && !book.formulaOf(cell))) return UNKNOWN;
  }
  const listed = listedValues(args, evaluation, (cell, sheet) => {
    if (book.hiddenRows(sheet).has(cell.row)) return true;
    return /(SUBTOTAL|AGGREGATE)\s*\(/i.test(book.formulaOf(cell)?.text ?? '');
  });
  return isTrouble(listed) ? listed : aggregate(listed);
}
