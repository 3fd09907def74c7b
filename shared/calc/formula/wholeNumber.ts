import type { Decimal } from 'decimal.js';
import { decimalText, toDecimal } from '../../domain/decimalText.ts';
import type { CalcError } from '../cellValue.ts';

/** A number that was counted, as an exact decimal. */
export function wholeNumber(count: number): Decimal | CalcError {
  return Number.isSafeInteger(count) ? toDecimal(decimalText(String(count))) : { calcError: 'notAFigure' };
}
