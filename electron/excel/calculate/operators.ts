import type { Decimal } from 'decimal.js';
import type { Operator } from './formula.ts';
import {
  bounded,
  DIVISION,
  Exact,
  isNumber,
  isTrouble,
  type Scalar,
  settled,
  type Trouble,
  toNumber,
  toText,
  UNKNOWN,
  WRONG_NUMBER,
  WRONG_VALUE,
} from './scalar.ts';

/** A difference so many digits below its parts is only what a division left over: 1/3*3-1 is nothing. */
const LEFT_OVER = 40;
/** Whole powers up to here are exact. */
const LARGEST_POWER = 1000;
/** What a cell holds; formulas that double a text would go on for ever. */
const LONGEST_TEXT = 32_767;

/** Two values joined by a sign. */
export function operate(operator: Operator, left: Scalar, right: Scalar): Scalar {
  if (isTrouble(left)) return left;
  if (isTrouble(right)) return right;
  if (operator === '&') return joined(toText(left), toText(right));
  if (/[=<>]/.test(operator)) return compared(operator, left, right);
  const [a, b] = [toNumber(left), toNumber(right)];
  if (isTrouble(a)) return a;
  if (isTrouble(b)) return b;
  return calculated(operator, a, b);
}

export function negated(value: Scalar): Scalar {
  const number = toNumber(value);
  return isTrouble(number) ? number : number.neg();
}

export function hundredth(value: Scalar): Scalar {
  const number = toNumber(value);
  return isTrouble(number) ? number : number.div(100);
}

function calculated(operator: Operator, a: Decimal, b: Decimal): Scalar {
  switch (operator) {
    case '+':
      return difference(a, b.neg());
    case '-':
      return difference(a, b);
    case '*':
      return bounded(a.times(b));
    case '/':
      return b.isZero() ? DIVISION : bounded(a.div(b));
    case '^':
      return power(a, b);
    default:
      return UNKNOWN;
  }
}

function difference(a: Decimal, b: Decimal): Scalar {
  const result = a.minus(b);
  if (!result.isZero() && result.e < a.e - LEFT_OVER) return new Exact(0);
  return bounded(result);
}

function power(base: Decimal, exponent: Decimal): Scalar {
  if (base.isZero()) {
    if (exponent.isZero()) return WRONG_NUMBER;
    return exponent.isNegative() ? DIVISION : new Exact(0);
  }
  if (exponent.isInteger() && exponent.abs().lte(LARGEST_POWER)) return bounded(base.pow(exponent));
  const result = base.toNumber() ** exponent.toNumber();
  return Number.isFinite(result) ? new Exact(result) : WRONG_NUMBER;
}

function joined(left: string | Trouble, right: string | Trouble): Scalar {
  if (isTrouble(left)) return left;
  if (isTrouble(right)) return right;
  return left.length + right.length > LONGEST_TEXT ? WRONG_VALUE : left + right;
}

function compared(operator: Operator, left: Scalar, right: Scalar): Scalar {
  const order = orderOf(likeOther(left, right), likeOther(right, left));
  if (operator === '=') return order === 0;
  if (operator === '<>') return order !== 0;
  if (order === null) return UNKNOWN;
  if (operator === '<') return order < 0;
  if (operator === '<=') return order <= 0;
  return operator === '>' ? order > 0 : order >= 0;
}

/** A blank is nothing of the kind it is compared with. */
function likeOther(value: Scalar, other: Scalar): Scalar {
  if (value !== null) return value;
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : new Exact(0);
}

/** Numbers come before texts, texts before truths. Null: different, but which comes first depends on the language. */
function orderOf(left: Scalar, right: Scalar): number | null {
  const ranks = rankOf(left) - rankOf(right);
  if (ranks !== 0) return ranks;
  if (isNumber(left) && isNumber(right)) return settled(left).cmp(settled(right));
  if (typeof left === 'string' && typeof right === 'string') {
    return left.toLowerCase() === right.toLowerCase() ? 0 : null;
  }
  return Number(left) - Number(right);
}

function rankOf(value: Scalar): number {
  if (isNumber(value)) return 0;
  return typeof value === 'string' ? 1 : 2;
}
