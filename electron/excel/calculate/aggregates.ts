import type { Decimal } from 'decimal.js';
import type { SheetCell } from '../../../shared/reading/workbookCells.ts';
import type { Evaluation } from './evaluate.ts';
import { type Formula, isArea, isMatrix } from './formula.ts';
import {
  bounded,
  DIVISION,
  Exact,
  isNumber,
  isTrouble,
  isUnknown,
  type Scalar,
  type Trouble,
  toNumber,
  UNKNOWN,
} from './scalar.ts';

/** What SUM and its kin are given: values as they stand in cells, or as they were typed into the formula. */
export interface Listed {
  value: Scalar;
  isTyped: boolean;
}

/** What becomes of a list of values. */
export type Aggregate = (values: readonly Listed[]) => Scalar;

export const sum: Aggregate = listed =>
  ofNumbers(listed, numbers => bounded(numbers.reduce((total, number) => total.plus(number), new Exact(0))));

export const average: Aggregate = listed =>
  ofNumbers(listed, numbers =>
    numbers.length === 0
      ? DIVISION
      : bounded(numbers.reduce((total, number) => total.plus(number)).div(numbers.length)),
  );

export const largest: Aggregate = listed => ofNumbers(listed, numbers => extreme(numbers, (a, b) => a.gt(b)));

export const smallest: Aggregate = listed =>
  ofNumbers(listed, numbers => extreme(numbers, (a, b) => a.lt(b)));

export const product: Aggregate = listed =>
  ofNumbers(listed, numbers => {
    const [first = new Exact(0), ...others] = numbers;
    let result: Scalar = first;
    for (const other of others) {
      if (!isNumber(result)) return result;
      result = bounded(result.times(other));
    }
    return result;
  });

/** Errors are passed over, but what is not known might be a number. */
export const count: Aggregate = listed => {
  if (listed.some(({ value }) => isUnknown(value))) return UNKNOWN;
  return new Exact(
    listed.filter(({ value, isTyped }) => (isTyped ? !isTrouble(toNumber(value)) : isNumber(value))).length,
  );
};

/** A formula counts whatever its result. */
export const countFilled: Aggregate = listed =>
  new Exact(listed.filter(({ value, isTyped }) => isTyped || value !== null).length);

/** The values of a function's arguments; cells for which `skips` holds are left out. */
export function listedValues(
  args: readonly Formula[],
  evaluation: Evaluation,
  skips: (cell: SheetCell, sheet: number) => boolean = () => false,
): Listed[] | Trouble {
  const listed: Listed[] = [];
  const { book } = evaluation;
  for (const arg of args) {
    const value = evaluation.value(arg);
    if (isArea(value)) {
      const cells = book.filled(value);
      if (!cells) return UNKNOWN;
      for (const cell of cells) {
        if (!skips(cell, value.sheet)) listed.push({ value: book.valueOf(cell), isTyped: false });
      }
    } else if (isMatrix(value)) {
      for (const one of value.rows.flat()) listed.push({ value: one, isTyped: false });
    } else {
      listed.push({ value, isTyped: true });
    }
  }
  return listed;
}

/** Of cells only numbers count; what was typed into the formula has to be one. */
function ofNumbers(listed: readonly Listed[], result: (numbers: Decimal[]) => Scalar): Scalar {
  const numbers: Decimal[] = [];
  for (const { value, isTyped } of listed) {
    const number = isTyped ? toNumber(value) : value;
    if (isTrouble(number)) return number;
    if (isNumber(number)) numbers.push(number);
  }
  return result(numbers);
}

function extreme(numbers: readonly Decimal[], isBetter: (a: Decimal, b: Decimal) => boolean): Decimal {
  const [first = new Exact(0), ...others] = numbers;
  return others.reduce((best, number) => (isBetter(number, best) ? number : best), first);
}
