import { type CellRange, parseAddress } from '../../shared/reading/workbookCells.ts';
import { parseRange } from './cellRange.ts';
import { type DefinedNames, type FormulaReferences, formulaReferences } from './formulaReferences.ts';
import { walkXml, type XmlElement } from './xmlWalk.ts';

/** A formula, the cells its result fills (more than one for arrays) and what it reads. */
export interface SheetFormula {
  sheet: string;
  fills: CellRange;
  reads: FormulaReferences;
}

interface FoundFormula {
  row: number;
  column: number;
  attributes: Record<string, string>;
  text: string;
}

/** All formulas of a sheet, shared ones moved to their places. */
export function sheetFormulas(xml: string, sheet: string, names: DefinedNames): SheetFormula[] {
  const found = collect(xml);
  const masters = new Map(
    found.filter(f => f.attributes.t === 'shared' && f.text !== '').map(f => [f.attributes.si, f]),
  );
  return found.map(formula => {
    const { row, column, attributes } = formula;
    const range = attributes.ref === undefined ? null : parseRange(attributes.ref);
    const isArray = attributes.t === 'array' || attributes.t === 'dataTable';
    const fills = isArray && range ? range : { top: row, left: column, bottom: row, right: column };
    return { sheet, fills, reads: readsOf(formula, masters, sheet, names) };
  });
}

function readsOf(
  formula: FoundFormula,
  masters: ReadonlyMap<string | undefined, FoundFormula>,
  sheet: string,
  names: DefinedNames,
): FormulaReferences {
  const { attributes, row, column } = formula;
  const master = formula.text === '' && attributes.t === 'shared' ? masters.get(attributes.si) : formula;
  // What-if tables read their input cells, which stand in attributes: doubt is cheaper than a second grammar.
  if (!master || attributes.t === 'dataTable') return { ranges: [], unsure: true };
  const place = { sheet, rowShift: row - master.row, columnShift: column - master.column };
  return formulaReferences(master.text, place, names);
}

function collect(xml: string): FoundFormula[] {
  const found: FoundFormula[] = [];
  let current: FoundFormula | null = null;
  const position = cellCounter();
  walkXml(xml, {
    open: element => {
      const { row, column } = position(element);
      if (element.name !== 'f' || element.parent?.name !== 'c') return;
      current = { row, column, attributes: element.attributes, text: '' };
      found.push(current);
    },
    text: (text, parent) => {
      if (current && parent.name === 'f') current.text += text;
    },
    close: ({ name }) => {
      if (name === 'f') current = null;
    },
  });
  return found;
}

/** Follows rows and cells, with or without an address of their own, and tells where the walk stands. */
export function cellCounter(): (element: XmlElement) => { row: number; column: number } {
  let row = 0;
  let column = 0;
  return ({ name, attributes, parent }) => {
    if (name === 'row' && parent?.name === 'sheetData') {
      row = attributes.r === undefined ? row + 1 : Number(attributes.r);
      column = 0;
    } else if (name === 'c' && parent?.name === 'row') {
      column = (attributes.r === undefined ? null : parseAddress(attributes.r)?.column) ?? column + 1;
    }
    return { row, column };
  };
}
