import { decimalsOf, decimalText, fromDecimal, toDecimal } from '../../shared/domain/decimalText.ts';
import { type Figure, formatFigure, parseFigure } from '../../shared/domain/figureText.ts';
import { round } from '../../shared/domain/rounding.ts';

/** What the status bar says of the selected cells. */
export interface SelectionSummary {
  /** Cells that are not empty. */
  filled: number;
  /** Null where none of them is a figure, or where they are of several units and their sum would mean nothing. */
  sum: string | null;
  average: string | null;
  hasSeveralUnits: boolean;
}

/** 合計, 平均 and 個数 of the texts cells show. The sum is exact; an average that does not end is said to be 約. */
export function selectionSummary(texts: Iterable<string>): SelectionSummary {
  const figures: Figure[] = [];
  let filled = 0;
  for (const text of texts) {
    if (text.trim() === '') continue;
    filled += 1;
    const figure = parseFigure(text);
    if (figure) figures.push(figure);
  }
  const [first] = figures;
  const hasSeveralUnits = figures.some(({ unit }) => unit !== first?.unit);
  if (!first || hasSeveralUnits) return { filled, sum: null, average: null, hasSeveralUnits };
  return { filled, ...sumAndAverage(figures, first.unit), hasSeveralUnits };
}

function sumAndAverage(figures: readonly Figure[], unit: string | null): { sum: string; average: string } {
  const decimals = figures.reduce((most, { value }) => Math.max(most, decimalsOf(value)), 0);
  const total = figures.reduce((sum, { value }) => sum.plus(toDecimal(value)), toDecimal(ZERO));
  const mean = total.div(figures.length);
  // One more decimal than the figures have, as nobody reads more.
  const shown = round(mean, decimals + 1, 'halfUp');
  const places = Math.max(decimals, shown.decimalPlaces());
  const average = formatFigure({ value: fromDecimal(shown, places), unit });
  return {
    sum: formatFigure({ value: fromDecimal(total, decimals), unit }),
    average: shown.equals(mean) ? average : `約${average}`,
  };
}

const ZERO = decimalText('0');
