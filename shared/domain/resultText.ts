import { approximateFigure } from './approximateFigure.ts';
import { parseAsOf } from './asOf.ts';
import type { DecimalText } from './decimalText.ts';
import { type Figure, findFigure, formatNumber, parseFigure, unitText } from './figureText.ts';

/** A result as typed or printed in one cell: the result itself, and the as-of note that may stand below it. */
export interface ResultText {
  /** Without the note: "16位", "5.9％（1件/17件中）", "実施済". */
  text: string;
  value: DecimalText | null;
  unit: string | null;
  asOf: string | null;
  asOfText: string | null;
  status: 'preliminary' | 'final' | null;
}

/**
 * Splits "89.1％\nR7.2実績分" into result and as-of note and reads the figure. A breakdown in brackets
 * may follow the figure; any other words make it a result in words, without a value.
 */
export function parseResult(typed: string): ResultText {
  const lines = typed.split('\n');
  const noteAt = lines.findIndex((line, index) => index > 0 && parseAsOf(line) !== null);
  const text = (noteAt < 0 ? lines : lines.slice(0, noteAt)).join('\n').trim();
  const asOfText = noteAt < 0 ? null : lines.slice(noteAt).join('\n').trim();
  const asOf = asOfText === null ? null : parseAsOf(asOfText);
  const plain = withoutBreakdown(text);
  const figure = parseFigure(plain) ?? approximateFigure(plain);
  return {
    text,
    value: figure?.value ?? null,
    unit: figure?.unit ?? null,
    asOf: asOf?.date ?? null,
    asOfText,
    status: asOf?.status ?? null,
  };
}

/** "5.9％（1件/17件中）" → "5.9％"; a text that is only in brackets stays. */
function withoutBreakdown(text: string): string {
  const match = /^([^(（\n]+)\s*[(（][^()（）]*[)）]$/.exec(text);
  return match?.[1]?.trim() ?? text;
}

/** A figure printed the way the branch printed the one before it: same kind of percent sign, same grouping. */
export function printLike(previous: string | null, figure: Figure): string {
  const before = previous === null ? null : findFigure(previous);
  const printedUnit = before ? /[%％]$/.exec(before.printed)?.[0] : undefined;
  const isRate = figure.unit === '%' || figure.unit === 'pt'; // many forms print points as ％
  const unit = isRate && printedUnit ? printedUnit : unitText(figure.unit);
  return `${formatNumber(figure.value)}${unit}`;
}
