import { decimalsOf, decimalText, fromDecimal, isDecimalText, toDecimal } from '../domain/decimalText.ts';
import { formatNumber, unitText } from '../domain/figureText.ts';
import type { ChartSeries } from './chartSpec.ts';

/** A figure's binary neighbour, for the place where it is drawn and nothing else. */
export function drawnValue(value: string | null | undefined): number | null {
  return value === null || value === undefined || !isDecimalText(value) ? null : Number(value);
}

/** A figure as its label prints it: exact, thousands grouped. */
export function labelText(
  value: string | null | undefined,
  { decimals }: Pick<ChartSeries, 'decimals'>,
): string {
  if (value === null || value === undefined || !isDecimalText(value)) return '';
  if (decimals === undefined || decimalsOf(value) <= decimals) return formatNumber(value);
  return formatNumber(fromDecimal(toDecimal(value).toDecimalPlaces(decimals), decimals));
}

/** A figure of the scale beside the chart. */
export function tickText(value: number): string {
  const text = value.toFixed(6).replace(/\.?0+$/, '');
  return formatNumber(decimalText(text === '-0' ? '0' : text));
}

/** The unit above an axis. */
export function unitNote(unit: string | null | undefined): string {
  return unit === null || unit === undefined || unit === '' ? '' : `（${unitText(unit)}）`;
}
