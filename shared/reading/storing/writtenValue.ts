import { datesNamed } from '../../domain/datesNamed.ts';
import { type DecimalText, decimalsOf, fromDecimal, toDecimal } from '../../domain/decimalText.ts';
import { parseFigure } from '../../domain/figureText.ts';
import { isBracketedFigure } from '../bracketedPrior.ts';
import { cellFigure, isPercentFormat } from '../cellFigure.ts';
import type { SheetCell } from '../workbookCells.ts';
import type { WrittenValue } from './writeTarget.ts';

/** The cell before it is written. */
export interface CellBefore {
  cell: SheetCell | undefined;
  /** Of a cell that is empty. */
  format: string | null;
}

/**
 * A text of the document as its cell holds it: numbers where it holds numbers, percentages divided by a hundred, dates
 * where it shows dates, else the text. An empty cell takes what its format is made for.
 * @param shift how many places a number was divided by at the import, where the cell is not there to tell
 */
export function writtenValue(
  text: string,
  { cell, format }: CellBefore,
  shift: number | null = null,
): WrittenValue {
  if (text === '') return { kind: 'empty' };
  const shown = cell?.format ?? format;
  if (cell?.content.kind === 'date' || (!cell && isDateFormat(shown))) return dateOrText(text);
  const found = parseFigure(text);
  const isNumber = cell ? cell.content.kind === 'number' : isNumberFormat(shown) || shift !== null;
  // An empty cell without a format takes plain figures as numbers, as it would if a person typed them.
  const isPlain = !cell && shown === null && found?.unit === null;
  if (found === null || !(isNumber || isPlain) || isOtherUnit(found.unit, cell, shown))
    return { kind: 'text', text: likeBefore(text, cell) };
  const places = shift ?? (isPercentFormat(shown) ? 2 : 0);
  return { kind: 'number', value: shifted(found.value, places) };
}

function shifted(value: DecimalText, places: number): DecimalText {
  return fromDecimal(toDecimal(value).div(10 ** places), decimalsOf(value) + places);
}

function dateOrText(text: string): WrittenValue {
  const [date, ...others] = datesNamed(text);
  const isAlone = date && others.length === 0 && text.trim().length === date.end - date.start;
  return isAlone ? { kind: 'date', date: date.date } : { kind: 'text', text };
}

/** 300人 where the cell prints 件: as a number it would turn into 300件. */
function isOtherUnit(typed: string | null, cell: SheetCell | undefined, format: string | null): boolean {
  if (typed === null) return false;
  if (isPercentFormat(format)) return typed !== '%' && typed !== 'pt';
  const shown = cell?.content.kind === 'number' ? (cellFigure(cell)?.unit ?? null) : null;
  if (shown === null || shown === typed) return false;
  return !(shown === '%' && typed === 'pt');
}

/** （8.5％） in a cell of its own stays in its brackets. */
function likeBefore(text: string, cell: SheetCell | undefined): string {
  if (!cell || !isBracketedFigure(cell.text) || /^\s*[(（［[〔]/.test(text)) return text;
  const before = cell.text.trim();
  return `${before.charAt(0)}${text}${before.charAt(before.length - 1)}`;
}

/** Digit places outside of quotes: 0.0%, #,##0"件". */
function isNumberFormat(format: string | null): boolean {
  return format !== null && /[0#?]/.test(bare(format)) && !isDateFormat(format);
}

function isDateFormat(format: string | null): boolean {
  return format !== null && /[ymdge]/i.test(bare(format)) && !/[0#?]/.test(bare(format));
}

function bare(format: string): string {
  return format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
}
