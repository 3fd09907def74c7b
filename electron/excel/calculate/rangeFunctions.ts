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
import { averageIf, countBlank, countIf, sumIf } from './conditional.ts';
import type { Evaluation } from './evaluate.ts';
import { type Formula, isArea, isMatrix, type Matrix, type Value } from './formula.ts';
import {
  Exact,
  isNumber,
  isTrouble,
  isUnknown,
  type Scalar,
  toBoolean,
  UNKNOWN,
  WRONG_VALUE,
} from './scalar.ts';
import { subtotal } from './subtotal.ts';

/** A function that decides itself what of its arguments is worked out, and how. */
export type RangeFunction = (args: readonly Formula[], evaluation: Evaluation) => Value;

/** Functions of whole ranges, and those that leave a part of the formula aside. */
export const rangeFunctions: ReadonlyMap<string, RangeFunction> = new Map<string, RangeFunction>([
  ['SUM', aggregated(sum)],
  ['AVERAGE', aggregated(average)],
  ['MAX', aggregated(largest)],
  ['MIN', aggregated(smallest)],
  ['PRODUCT', aggregated(product)],
  ['COUNT', aggregated(count)],
  ['COUNTA', aggregated(countFilled)],
  ['COUNTBLANK', countBlank],
  ['COUNTIF', countIf],
  ['SUMIF', sumIf],
  ['AVERAGEIF', averageIf],
  ['SUBTOTAL', subtotal],
  ['SUMPRODUCT', sumProduct],
  ['IF', choice],
  ['IFERROR', (args, evaluation) => instead(args, evaluation, error => error !== null)],
  ['IFNA', (args, evaluation) => instead(args, evaluation, error => error === '#N/A')],
  ['AND', (args, evaluation) => together(args, evaluation, truths => truths.every(Boolean))],
  ['OR', (args, evaluation) => together(args, evaluation, truths => truths.some(Boolean))],
  ['NOT', opposite],
]);

function aggregated(aggregate: Aggregate): RangeFunction {
  return (args, evaluation) => {
    const listed = listedValues(args, evaluation);
    return isTrouble(listed) ? listed : aggregate(listed);
  };
}

function choice(args: readonly Formula[], evaluation: Evaluation): Value {
  const [condition, then, otherwise] = args;
  if (!condition || !then || args.length > 3) return UNKNOWN;
  const holds = toBoolean(evaluation.scalar(condition));
  if (isTrouble(holds)) return holds;
  const chosen = holds ? then : otherwise;
  return chosen ? evaluation.value(chosen) : false;
}

function instead(
  args: readonly Formula[],
  evaluation: Evaluation,
  isMeant: (error: string | null) => boolean,
): Value {
  const [tried, other] = args;
  if (!tried || !other || args.length > 2) return UNKNOWN;
  const value = evaluation.scalar(tried);
  return isTrouble(value) && isMeant(value.error) ? evaluation.value(other) : value;
}

/** Of cells only truths and numbers count. */
function together(
  args: readonly Formula[],
  evaluation: Evaluation,
  result: (truths: boolean[]) => boolean,
): Scalar {
  const listed = listedValues(args, evaluation);
  if (isTrouble(listed)) return listed;
  const truths: boolean[] = [];
  for (const { value, isTyped } of listed) {
    if (!isTyped && (typeof value === 'string' || value === null)) continue;
    const truth = toBoolean(value);
    if (isTrouble(truth)) return truth;
    truths.push(truth);
  }
  return truths.length === 0 ? WRONG_VALUE : result(truths);
}

function opposite(args: readonly Formula[], evaluation: Evaluation): Scalar {
  const [condition] = args;
  if (!condition || args.length > 1) return UNKNOWN;
  const truth = toBoolean(evaluation.scalar(condition));
  return isTrouble(truth) ? truth : !truth;
}

function sumProduct(args: readonly Formula[], evaluation: Evaluation): Scalar {
  const sides = args.map(arg => rowsOf(evaluation.side(arg)));
  const [first, ...others] = sides;
  if (!first) return UNKNOWN;
  const values = first.flat();
  const isUneven = ({ length }: Matrix['rows'], at: number) =>
    length !== first.length || sides[at]?.[0]?.length !== first[0]?.length;
  // Uneven sides are an error; but what is not known may be of any size.
  const unknown = sides.flat(2).find(isUnknown);
  if (unknown !== undefined) return UNKNOWN;
  if (sides.some(isUneven)) return WRONG_VALUE;
  const rest = others.map(side => side.flat());
  let total = new Exact(0);
  for (const [at, value] of values.entries()) {
    const factors = [value, ...rest.map(side => side[at] ?? null)];
    const trouble = factors.find(isTrouble);
    if (trouble) return trouble;
    const numbers = factors.filter(isNumber);
    if (numbers.length < factors.length) continue;
    total = total.plus(numbers.reduce((result, number) => result.times(number), new Exact(1)));
  }
  return total;
}

function rowsOf(side: Matrix | Scalar): Matrix['rows'] {
  return isMatrix(side) ? side.rows : [[isArea(side) ? null : side]];
}
