import { isMinus, type PrintedFigure, printAmount, readPrintedFigure } from './printedFigure.ts';
import type { SeriesReader } from './series.ts';

/**
 * 1,000件, 1,100件, 1,200件: figures that are all the same distance apart, in exact decimals. A single figure does
 * not count through, as in Excel: it stays the same.
 */
export const figureSeries: SeriesReader = texts => {
  const figures = texts.map(readPrintedFigure).filter(figure => figure !== null);
  const last = figures.at(-1);
  if (last === undefined || figures.length < texts.length) return null;
  if (figures.some(({ before, behind }) => before !== last.before || behind !== last.behind)) return null;
  if (figures.length === 1) return () => texts[0] ?? '';
  const places = Math.max(...figures.map(({ decimals }) => decimals));
  const amounts = figures.map(({ units, decimals }) => units * 10n ** BigInt(places - decimals));
  const steps = amounts.slice(1).map((amount, index) => amount - (amounts[index] ?? 0n));
  const [step = 0n] = steps;
  if (steps.some(other => other !== step)) return null;
  const style = styleOf(figures, last);
  const isFixed = figures.every(({ decimals }) => decimals === places);
  return count => {
    const amount = (amounts.at(-1) ?? 0n) + step * BigInt(count);
    const sign = amount < 0n ? style.minus : amount > 0n ? style.plus : '';
    const [units, decimals] = isFixed ? [amount, places] : withoutZeros(amount, places);
    return `${last.before}${sign}${printAmount(units, decimals, style.digits)}${last.behind}`;
  };
};

/** What one figure is too small, too round or too positive to show is looked up in the others, the last first. */
function styleOf(figures: readonly PrintedFigure[], last: PrintedFigure) {
  const latest = figures.toReversed();
  const comma = latest.find(figure => figure.comma !== null)?.comma ?? null;
  const point = latest.find(figure => figure.point !== null)?.point ?? null;
  const isPlus = figures.every(({ units, sign }) => units <= 0n || /[+＋]/.test(sign));
  return {
    digits: { ...last, comma, point },
    minus: latest.find(({ sign }) => isMinus(sign))?.sign ?? '▲',
    plus: isPlus ? (latest.find(({ sign }) => /[+＋]/.test(sign))?.sign ?? '') : '',
  };
}

/** 1 and 1.5 go on with 2, not with 2.0. */
function withoutZeros(amount: bigint, decimals: number): [bigint, number] {
  return decimals > 0 && amount % 10n === 0n ? withoutZeros(amount / 10n, decimals - 1) : [amount, decimals];
}
