import { calcErrorText, isCalcError } from '../calc/cellValue.ts';
import type { CalculatedPlan } from '../calc/planCalculation.ts';
import { unitOfCell } from '../calc/table/cellFormula.ts';
import { showsUnit } from '../calc/table/showsUnit.ts';
import type { Figure } from '../domain/figureText.ts';
import type { RoundingMode } from '../domain/rounding.ts';
import { type PlanTable, tableCellKey } from '../domain/tableRecords.ts';
import { excelFormula, powerOf } from './excelFormula.ts';
import { type ExcelFigure, excelFigure, printedFigure } from './figureCell.ts';
import type { CellStyleName, NewCell } from './newWorkbook.ts';

/** Where the body of a table stands on its sheet: the row and column of its first value, from 1. */
export interface BodyPlace {
  top: number;
  left: number;
}

/** What a cell of a table shows, before it is known which formulas can be written. */
interface PlainCell {
  figure: Figure | null;
  number: ExcelFigure | null;
  text: string;
}

/** The body of a table, row by row: figures as numbers, formulas as formulas, words as words. */
export function tableCells(
  plan: CalculatedPlan,
  table: PlanTable,
  { top, left }: BodyPlace,
  habits: ReadonlyMap<string, RoundingMode>,
): NewCell[][] {
  const withUnit = table.columns.map(column => showsUnit(plan.records, table, column));
  const plain = table.rows.map((_, row) =>
    table.columns.map((_, column) => plainCell(plan, table, row, column, withUnit[column] === true)),
  );
  const places = new Map(
    table.rows.flatMap((one, row) =>
      table.columns.map(
        (column, at) => [tableCellKey(table.id, one.id, column.id), { row, column: at }] as const,
      ),
    ),
  );
  const cellAt = (key: string) => {
    const place = places.get(key);
    const cell = place && plain[place.row]?.[place.column];
    if (!place || !cell || (cell.number === null && cell.text !== '')) return null;
    const unit = cell.figure === null ? unitOfCell(table, place.row, place.column) : cell.figure.unit;
    return { row: top + place.row, column: left + place.column, power: powerOf(unit) };
  };
  return plain.map((cells, row) =>
    cells.map(({ figure, number, text }, column): NewCell => {
      const { kind = 'figure', id = '' } = table.columns[column] ?? {};
      const isTotal = table.rows[row]?.formula !== null;
      if (kind !== 'figure') return wordsCell(text, number !== null || kind === 'date' ? 'centered' : 'text');
      const isOpen = text === '' && figure === null;
      const place = { plan, table, row, column, habit: habits.get(id) ?? null, cellAt };
      const formula = number !== null || isOpen ? excelFormula(place, figure) : null;
      const style: CellStyleName = isTotal ? 'total' : 'figure';
      if (formula !== null) {
        const format = number?.format ?? formatOfOpen(table, row, column, withUnit[column] === true);
        return { value: { kind: 'formula', formula, cached: number?.value ?? null }, style, format };
      }
      if (number !== null)
        return { value: { kind: 'number', value: number.value }, style, format: number.format };
      // An open cell takes a figure in the format of its column.
      if (isOpen)
        return { value: null, style, format: formatOfOpen(table, row, column, withUnit[column] === true) };
      return wordsCell(text, /[^\d\s０-９]{8}/u.test(text) ? 'text' : 'centered');
    }),
  );
}

function wordsCell(text: string, style: CellStyleName): NewCell {
  return { value: text === '' ? null : { kind: 'text', text }, style };
}

function plainCell(
  plan: CalculatedPlan,
  table: PlanTable,
  row: number,
  column: number,
  withUnit: boolean,
): PlainCell {
  const key = tableCellKey(table.id, table.rows[row]?.id ?? '', table.columns[column]?.id ?? '');
  const text = plan.records.tableCell.get(key)?.text ?? '';
  const held = plan.get('cell', key);
  const isFigure = table.columns[column]?.kind === 'figure';
  if (isCalcError(held)) {
    return { figure: null, number: null, text: text === '' ? calcErrorText[held.calcError] : text };
  }
  const figure = held?.figure ?? null;
  if (figure === null || !isFigure) return { figure: null, number: null, text: text || (held?.text ?? '') };
  const number = text === '' ? excelFigure(figure, { withUnit }) : printedFigure(text, figure);
  return number === null
    ? { figure: null, number: null, text: text || figure.value }
    : { figure, number, text };
}

function formatOfOpen(table: PlanTable, row: number, column: number, withUnit: boolean): string | null {
  const unit = unitOfCell(table, row, column);
  const decimals = table.columns[column]?.decimals ?? (unit === '%' || unit === 'pt' ? 1 : 0);
  const zero = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
  return excelFigure({ value: zero as Figure['value'], unit }, { withUnit })?.format ?? null;
}
