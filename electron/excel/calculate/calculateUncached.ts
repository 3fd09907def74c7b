import type { SheetCell } from '../../../shared/reading/workbookCells.ts';
import type { Shown } from '../cellContents.ts';
import type { DefinedNames } from '../formulaReferences.ts';
import type { RawCell } from '../rawCell.ts';
import { CalculationBook, TooMuchToCalculate, type UncachedSheet } from './calculationBook.ts';
import { CalculationOrder } from './calculationOrder.ts';
import { nameMeanings } from './nameMeanings.ts';
import { isNumber, isTrouble, isUnknown, type Scalar } from './scalar.ts';

export interface UncachedWorkbook {
  sheets: readonly UncachedSheet[];
  names: DefinedNames;
  date1904: boolean;
  /** How results are shown: as if the workbook had held them. */
  contentOf: (cell: RawCell) => Shown | null;
}

/**
 * Works out the formulas of a workbook that were saved without results, and fills their cells. What is circular, or
 * has something in it that is not ours to work out, stays unknown; results the workbook holds are never touched.
 */
export function calculateUncached({ sheets, names, date1904, contentOf }: UncachedWorkbook): void {
  const book = new CalculationBook(sheets, date1904);
  calculateAll(sheets, new CalculationOrder(book, nameMeanings(names)));
  for (const { sheet, formulas } of sheets) {
    const emptied = new Set<SheetCell>();
    for (const { cell, style } of formulas) {
      const result = book.valueOf(cell);
      if (isUnknown(result)) continue;
      const shown = contentOf(rawCell(result, style));
      if (shown) Object.assign(cell, shown);
      else emptied.add(cell);
    }
    // A formula that shows nothing is no cell, as where the workbook says so itself.
    if (emptied.size > 0) sheet.cells = sheet.cells.filter(cell => !emptied.has(cell));
  }
}

/** Where it becomes too much, those that were reached have their results and the others stay unknown. */
function calculateAll(sheets: readonly UncachedSheet[], order: CalculationOrder): void {
  try {
    sheets.forEach(({ formulas }, sheet) => {
      for (const formula of formulas) order.calculate(formula, sheet);
    });
  } catch (error) {
    if (!(error instanceof TooMuchToCalculate)) throw error;
  }
}

/** The result as the sheet would have held it. */
function rawCell(result: Scalar, style: number): RawCell {
  const held = { style, inline: '', hasValue: true, hasInline: false, hasFormula: true };
  if (isNumber(result)) return { ...held, type: 'n', value: String(result.toNumber()) };
  if (typeof result === 'boolean') return { ...held, type: 'b', value: result ? '1' : '0' };
  if (isTrouble(result)) return { ...held, type: 'e', value: result.error ?? '' };
  return { ...held, type: 'str', value: result ?? '' };
}
