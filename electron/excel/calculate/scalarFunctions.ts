import { Decimal } from 'decimal.js';
import { bounded, DIVISION, Exact, isTrouble, type Scalar, settled, toNumber } from './scalar.ts';

/** A function of single values; where it is given whole ranges, it is asked once for every place. */
interface ScalarFunction {
  least: number;
  most: number;
  result: (values: readonly Scalar[]) => Scalar;
}

/** Beyond this many places nothing is left to round. */
const MOST_PLACES = 300;

export const scalarFunctions: ReadonlyMap<string, ScalarFunction> = new Map([
  ['ROUND', rounding(2, Decimal.ROUND_HALF_UP)],
  ['ROUNDUP', rounding(2, Decimal.ROUND_UP)],
  ['ROUNDDOWN', rounding(2, Decimal.ROUND_DOWN)],
  ['TRUNC', rounding(1, Decimal.ROUND_DOWN)],
  ['INT', ofNumbers(1, ([x = zero]) => settled(x).floor())],
  ['ABS', ofNumbers(1, ([x = zero]) => x.abs())],
  ['MOD', ofNumbers(2, ([x = zero, by = zero]) => (by.isZero() ? DIVISION : remainder(x, by)))],
]);

const zero = new Exact(0);

function rounding(least: number, mode: Decimal.Rounding): ScalarFunction {
  return {
    least,
    most: 2,
    result: numbers(([x = zero, places = zero]) => rounded(settled(x), Math.trunc(places.toNumber()), mode)),
  };
}

/** Rounded to places behind the point, or to tens and thousands where there are fewer than none. */
function rounded(value: Decimal, places: number, mode: Decimal.Rounding): Scalar {
  if (places > MOST_PLACES) return value;
  if (places < -MOST_PLACES) return zero;
  const unit = new Exact(10).pow(-places);
  return bounded(value.div(unit).toDecimalPlaces(0, mode).times(unit));
}

function remainder(value: Decimal, by: Decimal): Scalar {
  return bounded(value.minus(by.times(settled(value.div(by)).floor())));
}

function ofNumbers(count: number, result: (values: readonly Decimal[]) => Scalar): ScalarFunction {
  return { least: count, most: count, result: numbers(result) };
}

function numbers(result: (values: readonly Decimal[]) => Scalar) {
  return (values: readonly Scalar[]): Scalar => {
    const found: Decimal[] = [];
    for (const value of values) {
      const number = toNumber(value);
      if (isTrouble(number)) return number;
      found.push(number);
    }
    return result(found);
  };
}
