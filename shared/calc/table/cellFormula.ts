import type { Decimal } from 'decimal.js';
import { decimalsOf, fromDecimal, toDecimal } from '../../domain/decimalText.ts';
import type { PlanRecords } from '../../domain/planRecords.ts';
import { type RoundingMode, round } from '../../domain/rounding.ts';
import { type PlanTable, type TableCell, tableCellKey } from '../../domain/tableRecords.ts';
import { isCalcError } from '../cellValue.ts';
import { type CompiledFormula, compileFormula } from '../formula/compileFormula.ts';
import { formulaShape } from '../formula/formulaShape.ts';
import type { FormulaTree } from '../formula/formulaTree.ts';
import type { FormulaValue, Operand } from '../formula/operand.ts';
import { amountIn } from '../formula/unitFactor.ts';
import type { Formula, NodeId } from '../node.ts';
import { cellHeld } from './cellHeld.ts';
import type { CellPlace, FormulaPlace } from './formulaPlace.ts';
import { parsedFormula } from './parsedFormula.ts';
import { resolveReference } from './resolveReference.ts';
import { tableIndex } from './tableIndex.ts';

/** The formula that governs a cell: its own, else that of its column or row. */
export interface GoverningFormula {
  text: string;
  place: CellPlace;
}

/**
 * Where a column's and a row's formula meet, the column's wins if it divides (the rate of a total is not the
 * total of rates), the row's otherwise.
 */
export function governingFormula(
  records: PlanRecords,
  table: PlanTable,
  row: number,
  column: number,
): GoverningFormula | null {
  const [ofRow, ofColumn] = [table.rows[row], table.columns[column]];
  if (ofRow === undefined || ofColumn === undefined) return null;
  const own = records.tableCell.get(tableCellKey(table.id, ofRow.id, ofColumn.id))?.formula ?? null;
  const at = (text: string, of: CellPlace['of']) => ({ text, place: { table, row, column, of } });
  if (own !== null) return at(own, 'cell');
  if (ofColumn.kind !== 'figure') return ofColumn.formula === null ? null : at(ofColumn.formula, 'column');
  const divides = ofColumn.formula !== null && dividesByItself(ofColumn.formula);
  if (ofRow.formula !== null && !divides) return at(ofRow.formula, 'row');
  return ofColumn.formula === null ? null : at(ofColumn.formula, 'column');
}

function dividesByItself(text: string): boolean {
  const parsed = parsedFormula(text);
  return parsed.ok && formulaShape(parsed.tree) === 'ratio';
}

/** The unit a cell's figures have where none is printed. */
export function unitOfCell(table: PlanTable, row: number, column: number): string | null {
  return table.columns[column]?.unit ?? table.rows[row]?.unit ?? table.unit;
}

/** The value a cell holds: what is printed in it, else what its formula gives, rounded. */
export function cellNode(records: PlanRecords, key: string): Formula | null {
  const at = cellAt(records, key);
  if (at === null) return null;
  const { table, row, column } = at;
  const { kind = 'figure' } = table.columns[column] ?? {};
  const unit = unitOfCell(table, row, column);
  const id: NodeId = `cell:${key}`;
  const record: NodeId = `tableCell:${key}`;
  const compiled = compiledCell(records, table, row, column);
  if (compiled === null) {
    return {
      id,
      needs: [record],
      compute: ([cell]) => cellHeld((cell as TableCell | null)?.text ?? '', kind, unit),
    };
  }
  const { formula, tree } = compiled;
  const needs = [...(formula.needs as NodeId[]), record];
  const rounding = roundingOf(table, row, column, tree);
  return {
    id,
    needs,
    byName: true,
    compute(values) {
      const text = (values.at(-1) as TableCell | null)?.text ?? '';
      if (text !== '') return cellHeld(text, kind, unit);
      return roundedValue(
        formula.compute(values as readonly Operand[]),
        unit,
        rounding,
        values as readonly Operand[],
      );
    },
  };
}

/** What the formula of a cell gives before rounding, whether anything is printed there or not. */
export function computedNode(records: PlanRecords, key: string): Formula | null {
  const at = cellAt(records, key);
  const compiled = at && compiledCell(records, at.table, at.row, at.column);
  if (!compiled) return null;
  const { needs, compute } = compiled.formula;
  return {
    id: `computed:${key}`,
    needs: needs as NodeId[],
    compute: values => compute(values as readonly Operand[]),
  };
}

export function cellAt(
  records: PlanRecords,
  key: string,
): { table: PlanTable; row: number; column: number } | null {
  const [tableId = '', rowId = '', columnId = ''] = key.split('/');
  const table = records.table.get(tableId);
  if (!table) return null;
  const index = tableIndex(table);
  const [row, column] = [index.row(rowId), index.column(columnId)];
  return row < 0 || column < 0 ? null : { table, row, column };
}

function compiledCell(
  records: PlanRecords,
  table: PlanTable,
  row: number,
  column: number,
): { formula: CompiledFormula; tree: FormulaTree } | null {
  const governing = governingFormula(records, table, row, column);
  if (governing === null) return null;
  const parsed = parsedFormula(governing.text);
  if (!parsed.ok) {
    const error = { calcError: 'syntax' as const, detail: governing.text };
    return { formula: { needs: [], compute: () => error }, tree: { kind: 'text', text: '' } };
  }
  const place: FormulaPlace = {
    branchId: table.branchId,
    year: table.year,
    period: table.period,
    cell: governing.place,
  };
  return {
    formula: compileAt(records, place, parsed.tree, unitOfCell(table, row, column)),
    tree: parsed.tree,
  };
}

/** A formula made ready at a place of the document. */
export function compileAt(
  records: PlanRecords,
  place: FormulaPlace,
  tree: FormulaTree,
  unit: string | null,
): CompiledFormula {
  return compileFormula(tree, {
    resolve: request => resolveReference(records, place, request),
    adjustment: place.cell === null ? null : adjustmentAt(place.cell),
    rowNumber: (place.cell?.row ?? 0) + 1,
    percentCell: unit === '%' || unit === 'pt',
    unit,
  });
}

function adjustmentAt({ table, row, column }: CellPlace): Decimal | null {
  const [rowId, columnId] = [table.rows[row]?.id, table.columns[column]?.id];
  const amounts = table.footnotes.flatMap(({ adjusts }) =>
    adjusts !== null && adjusts.rowId === rowId && adjusts.columnId === columnId
      ? [toDecimal(adjusts.amount)]
      : [],
  );
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum.plus(amount));
}

interface CellRounding {
  decimals: number | null;
  mode: RoundingMode;
}

/** One decimal for a rate where nothing is said, as most forms have it. */
const RATE_DECIMALS = 1;

function roundingOf(table: PlanTable, _row: number, column: number, tree: FormulaTree): CellRounding {
  const { decimals = null, rounding = null } = table.columns[column] ?? {};
  const divides = formulaShape(tree) === 'ratio';
  return { decimals: decimals ?? (divides ? RATE_DECIMALS : null), mode: rounding ?? 'halfUp' };
}

/** A computed value as a cell holds it: in the cell's unit, with as many decimals as said or as it came from. */
export function roundedValue(
  value: FormulaValue,
  unit: string | null,
  { decimals, mode }: CellRounding,
  from: readonly Operand[],
): Operand {
  if (value === null || isCalcError(value)) return value;
  if ('text' in value) return { figure: null, text: value.text };
  const places = decimals ?? mostDecimals(from);
  const rounded = round(amountIn(value, unit), places, mode);
  return { figure: { value: fromDecimal(rounded, places), unit }, text: '' };
}

function mostDecimals(operands: readonly Operand[]): number {
  let most = 0;
  for (const operand of operands) {
    if (operand === null || !('figure' in operand) || operand.figure === null) continue;
    most = Math.max(most, decimalsOf(operand.figure.value));
  }
  return most;
}
