import { Amount } from '../../domain/amount.ts';
import { isShort } from '../../domain/wholeUnits.ts';
import type { CalcError } from '../cellValue.ts';

/** A number that was counted, as an exact amount. */
export function wholeNumber(count: number): Amount | CalcError {
  return Number.isInteger(count) && isShort(count) ? Amount.whole(count) : { calcError: 'notAFigure' };
}
