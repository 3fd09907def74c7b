import type { Figure } from '../domain/figureText.ts';

/** Trouble in a calculation is a value that travels on, never an exception. */
export interface CalcError {
  calcError:
    | 'zeroTarget'
    | 'zeroDenominator'
    | 'unitMismatch'
    | 'cycle'
    | 'unknownName'
    | 'ambiguousName'
    | 'notAFigure'
    | 'malformedFigure'
    | 'irregular'
    | 'syntax';
  /** What it is about: the name nobody has, the text that is no figure. */
  detail?: string;
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
  unknownName: '#名前',
  ambiguousName: '#名前',
  notAFigure: '#数値',
  malformedFigure: '#数値',
  irregular: '#不定',
  syntax: '#式',
};
