import { sheetLimits } from '../sheetLimits.ts';
import type { CalculationBook } from './calculationBook.ts';
import { type Area, alongside, type Formula, type FormulaPlace, type Reference } from './formula.ts';
import { isTrouble, type Trouble, UNKNOWN } from './scalar.ts';

/** The cells a reference names in a formula that was copied so far. */
export function areaOf(
  { sheet, from, to }: Reference,
  book: CalculationBook,
  place: FormulaPlace,
): Area | Trouble {
  const number = sheet === null ? place.sheet : book.sheetNumber(sheet);
  if (number === undefined) return UNKNOWN;
  const rows = [from, to].map(corner => corner.row + (corner.fixedRow ? 0 : place.rowShift));
  const columns = [from, to].map(corner => corner.column + (corner.fixedColumn ? 0 : place.columnShift));
  const area = {
    sheet: number,
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  const { rows: lastRow, columns: lastColumn } = sheetLimits;
  const isInside = area.top >= 1 && area.left >= 1 && area.bottom <= lastRow && area.right <= lastColumn;
  return isInside ? area : UNKNOWN;
}

/** All cells a formula may read, whatever its conditions say. */
export function readAreas(formula: Formula, book: CalculationBook, place: FormulaPlace): Area[] {
  switch (formula.kind) {
    case 'constant':
      return [];
    case 'reference': {
      const area = areaOf(formula.reference, book, place);
      return isTrouble(area) ? [] : [area];
    }
    case 'negative':
    case 'percent':
      return readAreas(formula.operand, book, place);
    case 'operation':
      return [...readAreas(formula.left, book, place), ...readAreas(formula.right, book, place)];
    case 'call': {
      const areas = formula.args.flatMap(arg => readAreas(arg, book, place));
      const [looked] = areas;
      // SUMIF(A1:A9,"x",B1) reads B1 to B9.
      if (!looked || !/^(SUM|AVERAGE)IF$/.test(formula.name)) return areas;
      return [...areas, ...areas.map(area => alongside(looked, area))];
    }
  }
}
