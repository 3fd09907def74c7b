import {
  type DecimalText,
  decimalsOf,
  fromDecimal,
  isDecimalText,
  toDecimal,
} from '../domain/decimalText.ts';
import { type FoundFigure, findFigures } from '../domain/figureText.ts';
import { round } from '../domain/rounding.ts';
import { withoutDates } from './dateNote.ts';
import { remembered } from './remembered.ts';
import type { SheetCell } from './workbookCells.ts';

/** The figure a cell shows. */
export interface CellFigure {
  value: DecimalText;
  unit: string | null;
  source: 'number' | 'percent' | 'text';
  wellGrouped: boolean;
}

/** The figure a cell shows, or null where it shows none. Percent cells count as shown: 0.5616 as 56.16 %. */
export function cellFigure(cell: SheetCell): CellFigure | null {
  if (cell.content.kind === 'number') return numberFigure(cell, cell.content.value);
  if (cell.content.kind !== 'text') return null;
  const found = mainFigure(cell.text);
  if (!found) return null;
  return { value: found.value, unit: found.unit, source: 'text', wellGrouped: found.wellGrouped };
}

/** Longer texts are reports, not results. */
const LONGEST = 1000;

/**
 * The figure a text is about: the first one, but for a rank its 位 (47支部中16位) and never the base of a rate
 * (1人当たり7,507円). Long narratives that mention figures in passing have none.
 */
export function mainFigure(text: string): FoundFigure | null {
  if (text.length > LONGEST) return null;
  const dateless = withoutDates(text);
  const figures = findFigures(dateless).filter(figure => !isBase(dateless, figure));
  const rank = figures.find(figure => figure.unit === '位');
  const first = figures[0];
  if (first === undefined) return null;
  if (isNarrative(dateless, first) || isEnumeration(dateless)) return null;
  const isPopulation = /^\s*中/.test(dateless.slice(first.start + first.printed.length));
  return isPopulation && rank ? rank : first;
}

/** "①91％\n②0.09％": results of several indicators in one cell; none of them is the cell's. */
function isEnumeration(text: string): boolean {
  const items = text.split('\n').filter(line => /^\s*(?:[①-⑳]|[(（]?[\d０-９]{1,2}[)）])/.test(line));
  return items.filter(line => findFigures(line).length > 0).length >= 2;
}

function isBase(text: string, figure: FoundFigure): boolean {
  return /^\s*(?:当たり|当り|あたり|につき)/.test(text.slice(figure.start + figure.printed.length));
}

function isNarrative(text: string, first: FoundFigure): boolean {
  const line = text.slice(text.lastIndexOf('\n', first.start) + 1, first.start);
  return line.length > 25 || /。|[^、\s]、/.test(line.replace(/、{2,}/g, ''));
}

/** Rounded half up from the stored number, because the shown text may come from binary rounding. */
function numberFigure(cell: SheetCell, stored: DecimalText): CellFigure {
  const plain = plainFigure(cell, stored);
  if (plain) return plain;
  const source = isPercentFormat(cell.format) ? 'percent' : 'number';
  const exact = source === 'percent' ? toDecimal(stored).times(100) : toDecimal(stored);
  const shown = findFigures(cell.text)[0];
  if (!shown) {
    return { value: fromDecimal(exact, exact.decimalPlaces()), unit: null, source, wellGrouped: true };
  }
  const decimals = decimalsOf(shown.value);
  const value = fromDecimal(round(exact, decimals, 'halfUp'), decimals);
  // Formats that scale (#,##0, for thousands) or replace the number show something else than is stored.
  const unitInLastPlace = toDecimal(shown.value)
    .abs()
    .minus(toDecimal(value).abs())
    .abs()
    .times(10 ** decimals);
  return {
    value: unitInLastPlace.lte(1) ? value : shown.value,
    unit: source === 'percent' ? '%' : shown.unit,
    source,
    wellGrouped: true,
  };
}

const PLAIN = /^-?(?:\d{1,3}(?:,\d{3})*|\d+)(?:\.\d+)?%?$/;

/** The common case without exact decimals: the shown digits are those stored, or plainly rounded from them. */
function plainFigure({ text, format }: SheetCell, stored: DecimalText): CellFigure | null {
  const isPercent = text.endsWith('%');
  if (isPercent !== isPercentFormat(format)) return null;
  const unit = isPercent ? '%' : null;
  const source = isPercent ? 'percent' : 'number';
  if (text === stored) return { value: stored, unit, source, wellGrouped: true };
  if (!PLAIN.test(text)) return null;
  const digits = isPercent ? text.slice(0, -1) : text;
  const value = digits.includes(',') ? digits.replaceAll(',', '') : digits;
  if (value !== stored) {
    // Half-way cases are left to the exact rule.
    const point = value.indexOf('.');
    const decimals = point < 0 ? 0 : value.length - point - 1;
    const away = Math.abs(Number(stored) * (isPercent ? 100 : 1) - Number(value));
    if (away > 0.499 * 10 ** -decimals || Math.abs(Number(value)) > 1e12) return null;
  }
  return isDecimalText(value) ? { value, unit, source, wellGrouped: true } : null;
}

/** Whether a number format multiplies by 100: a % outside quotes. `0"%"` only prints the sign. */
export function isPercentFormat(format: string | null): boolean {
  return format?.includes('%') === true && isPercentCode(format);
}

/** A workbook has few formats and many cells. */
const isPercentCode = remembered(format => format.replace(/"[^"]*"|\\./g, '').includes('%'));
