import type { Figure } from '../domain/figureText.ts';

/** Trouble in a calculation is a value that travels on, never an exception. */
export interface CalcError {
  calcError: 'zeroTarget' | 'zeroDenominator' | 'unitMismatch' | 'cycle';
}

/** A computed figure; null while something it needs is still open. */
export type CellValue = Figure | CalcError | null;

export function isCalcError(value: unknown): value is CalcError {
  return typeof value === 'object' && value !== null && 'calcError' in value;
}

/** What a cell shows for a calculation that cannot be done. */
export const calcErrorText: Record<CalcError['calcError'], string> = {
  zeroTarget: '#分母0',
  zeroDenominator: '#分母0',
  unitMismatch: '#単位違い',
  cycle: '#循環',
};
