import { formatFigure } from '../domain/figureText.ts';
import { type CellValue, calcErrorText, isCalcError } from './cellValue.ts';

/** What a computed cell shows: "2.06ポイント", "▲9.1ポイント", "#分母0", "" while open. */
export function cellText(value: CellValue): string {
  if (value === null) return '';
  return isCalcError(value) ? calcErrorText[value.calcError] : formatFigure(value);
}

/** A difference as shown. That of two ranks carries its sign: a bare 「1位」 would read as the first place. */
export function differenceText(value: CellValue): string {
  const isRank = value !== null && !isCalcError(value) && value.unit === '位';
  return isRank ? formatFigure(value, { plus: true }) : cellText(value);
}
