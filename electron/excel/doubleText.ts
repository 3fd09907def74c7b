import { Decimal } from 'decimal.js';
import { type DecimalText, isDecimalText } from '../../shared/domain/decimalText.ts';

const MAX_DECIMALS = 20;
const SIGNIFICANT = 15;

/**
 * A stored number as the shortest decimal that gives the same double, without exponent: 0.5616, 1138.
 * Null where that is longer than a figure may be (1e300). Where only the 16th and 17th digit run out of room
 * (0.000012345678901234567) Excel's own 15 digits are kept.
 */
export function doubleText(value: number): DecimalText | null {
  if (!Number.isFinite(value)) return null;
  const plain = withoutExponent(String(value));
  const text =
    decimalsOf(plain) > MAX_DECIMALS
      ? withoutExponent(String(Number(value.toPrecision(SIGNIFICANT))))
      : plain;
  return isDecimalText(text) ? text : null;
}

function withoutExponent(text: string): string {
  if (text === '-0') return '0';
  return text.includes('e') ? new Decimal(text).toFixed() : text;
}

function decimalsOf(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}
