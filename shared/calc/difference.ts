import { Amount } from '../domain/amount.ts';
import { decimalsOf } from '../domain/decimalText.ts';
import type { Figure } from '../domain/figureText.ts';
import { type CellValue, isCalcError } from './cellValue.ts';
import { unitsAgree } from './units.ts';

/**
 * 目標との差: result − target, between printed values and so exact, with the finer of both decimals.
 * The difference of two percentages is in points.
 */
export function difference(result: CellValue, standard: Figure | null): CellValue {
  if (isCalcError(result)) return result;
  if (result === null || standard === null) return null;
  if (!unitsAgree(result.unit, standard.unit)) return { calcError: 'unitMismatch' };
  const unit = result.unit ?? standard.unit;
  const decimals = Math.max(decimalsOf(result.value), decimalsOf(standard.value));
  const value = Amount.of(result.value).minus(Amount.of(standard.value));
  return { value: value.toText(decimals, 'halfUp'), unit: unit === '%' ? 'pt' : unit };
}
