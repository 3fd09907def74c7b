import type { CellRange } from '../../shared/reading/workbookCells.ts';
import { parseRange } from './cellRange.ts';
import { type DefinedNames, type FormulaReferences, formulaReferences } from './formulaReferences.ts';
import { plainReferences } from './plainReferences.ts';

/** A formula as it stands in a sheet, with the places of its remembered result. */
export interface FoundFormula {
  row: number;
  column: number;
  /** `array`, `dataTable`, `shared`; null for a plain one. */
  type: string | null;
  /** The cells it fills or is shared over. */
  ref: string | null;
  /** Which of the shared formulas it is. */
  index: string | null;
  text: string;
  /** Its cell's start tag, and the remembered value behind it. */
  cellStart: number;
  cellOpenEnd: number;
  values: { from: number; to: number }[];
}

/** A formula, the cells its result fills (more than one for arrays) and what it reads. */
export interface SheetFormula {
  sheet: string;
  fills: CellRange;
  reads: FormulaReferences;
  found: FoundFormula;
}

/** What the formulas of a sheet read, shared ones moved to their places. */
export function sheetFormulas(
  found: readonly FoundFormula[],
  sheet: string,
  names: DefinedNames,
): SheetFormula[] {
  const masters = new Map(found.filter(f => f.type === 'shared' && f.text !== '').map(f => [f.index, f]));
  return found.map(formula => {
    const { row, column, type, ref } = formula;
    const range = ref === null ? null : parseRange(ref);
    const isArray = type === 'array' || type === 'dataTable';
    const fills = isArray && range ? range : { top: row, left: column, bottom: row, right: column };
    return { sheet, fills, reads: readsOf(formula, masters, sheet, names), found: formula };
  });
}

function readsOf(
  formula: FoundFormula,
  masters: ReadonlyMap<string | null, FoundFormula>,
  sheet: string,
  names: DefinedNames,
): FormulaReferences {
  const { type, index, row, column } = formula;
  const master = formula.text === '' && type === 'shared' ? masters.get(index) : formula;
  // What-if tables read their input cells, which stand in attributes: doubt is cheaper than a second grammar.
  if (!master || type === 'dataTable') return { ranges: [], unsure: true };
  const place = { sheet, rowShift: row - master.row, columnShift: column - master.column };
  return plainReferences(master.text, place) ?? formulaReferences(master.text, place, names);
}
