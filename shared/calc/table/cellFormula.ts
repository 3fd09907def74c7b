import type { Decimal } from 'decimal.js';
import type { PlanRecords } from '../../domain/planRecords.ts';
import { type PlanTable, tableCellKey } from '../../domain/tableRecords.ts';
import { compileFormula, type EvaluatedFormula } from '../formula/compileFormula.ts';
import { formulaShape } from '../formula/formulaShape.ts';
import type { FormulaTree } from '../formula/formulaTree.ts';
import type { Operand } from '../formula/operand.ts';
import { amountOf } from '../formula/unitFactor.ts';
import type { Formula, NodeId } from '../node.ts';
import { cellHeld } from './cellHeld.ts';
import { columnFormula, needsInRow } from './columnFormula.ts';
import type { CellPlace, FormulaPlace } from './formulaPlace.ts';
import { parsedFormula } from './parsedFormula.ts';
import { resolveReference } from './resolveReference.ts';
import { roundedCell } from './roundedCell.ts';
import { tableIndex } from './tableIndex.ts';

export { roundedValue } from './roundedCell.ts';

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
  const key = tableCellKey(table.id, table.rows[row]?.id ?? '', table.columns[column]?.id ?? '');
  return governing({ table, row, column }, records.tableCell.get(key)?.formula ?? null);
}

/** The same for a cell whose own formula is known. */
function governing(at: CellAt, own: string | null): GoverningFormula | null {
  const [ofRow, ofColumn] = [at.table.rows[at.row], at.table.columns[at.column]];
  if (ofRow === undefined || ofColumn === undefined) return null;
  if (own !== null) return { text: own, place: { ...at, of: 'cell' } };
  const rowWins =
    ofColumn.kind === 'figure' && (ofColumn.formula === null || !dividesByItself(ofColumn.formula));
  if (ofRow.formula !== null && rowWins) return { text: ofRow.formula, place: { ...at, of: 'row' } };
  return ofColumn.formula === null ? null : { text: ofColumn.formula, place: { ...at, of: 'column' } };
}

function dividesByItself(text: string): boolean {
  const parsed = parsedFormula(text);
  return parsed.ok && formulaShape(parsed.tree) === 'ratio';
}

/** The unit a cell's figures have where none is printed. */
export function unitOfCell(table: PlanTable, row: number, column: number): string | null {
  return table.columns[column]?.unit ?? table.rows[row]?.unit ?? table.unit;
}

/**
 * The value a cell holds: what is printed in it, else what its formula gives, rounded. What is printed hangs on
 * nothing: another text makes another formula (`reshapedBy`), and most cells are one node that needs no other.
 */
export function cellNode(records: PlanRecords, key: string): Formula | null {
  const at = cellAt(records, key);
  if (at === null) return null;
  const { table, row, column } = at;
  const id: NodeId = `cell:${key}`;
  const { text = '', formula = null } = records.tableCell.get(key) ?? {};
  const compiled = text === '' ? compiledCell(records, at, formula) : null;
  if (compiled !== null)
    return { id, needs: compiled.needs, byName: compiled.byName, compute: compiled.held };
  const { kind = 'figure' } = table.columns[column] ?? {};
  const held = cellHeld(text, kind, unitOfCell(table, row, column));
  return { id, needs: [], compute: () => held };
}

/** What the formula of a cell gives before rounding, whether anything is printed there or not. */
export function computedNode(records: PlanRecords, key: string): Formula | null {
  const at = cellAt(records, key);
  const compiled = at && compiledCell(records, at, records.tableCell.get(key)?.formula ?? null);
  if (!compiled) return null;
  const { needs, exact, byName } = compiled;
  return { id: `computed:${key}`, needs, byName, compute: exact };
}

interface CellAt {
  table: PlanTable;
  row: number;
  column: number;
}

export function cellAt(records: PlanRecords, key: string): CellAt | null {
  const [tableId = '', rowId = '', columnId = ''] = key.split('/');
  const table = records.table.get(tableId);
  if (!table) return null;
  const index = tableIndex(table);
  const [row, column] = [index.row(rowId), index.column(columnId)];
  return row < 0 || column < 0 ? null : { table, row, column };
}

/** The formula of a cell with what it needs as nodes. */
interface CompiledCell {
  needs: readonly NodeId[];
  exact: Formula['compute'];
  held: Formula['compute'];
  byName: boolean;
}

function compiledCell(records: PlanRecords, at: CellAt, own: string | null): CompiledCell | null {
  const found = governing(at, own);
  if (found === null) return null;
  const { table, row, column } = at;
  const parsed = parsedFormula(found.text);
  const unit = unitOfCell(table, row, column);
  if (!parsed.ok) {
    const error = { calcError: 'syntax' as const, detail: found.text };
    const exact = () => error;
    return { needs: [], exact, held: roundedCell(exact, { table, column, unit }, null), byName: false };
  }
  const { tree } = parsed;
  const shared = found.place.of === 'column' ? columnFormula(table, column, tree, unit) : null;
  const needsHere = shared && needsInRow(shared, table, row);
  if (shared && needsHere) return { ...shared, needs: needsHere, byName: false };
  const { branchId, year, period } = table;
  const place = { branchId, year, period, cell: found.place };
  const { needs, compute, evaluate } = compileAt(records, place, tree, unit);
  const held = roundedCell(evaluate, { table, column, unit }, tree);
  const exact: Formula['compute'] = values => compute(values as readonly Operand[]);
  return { needs: needs as NodeId[], exact, held, byName: true };
}

/** A formula made ready at a place of the document. */
export function compileAt(
  records: PlanRecords,
  place: FormulaPlace,
  tree: FormulaTree,
  unit: string | null,
): EvaluatedFormula {
  return compileFormula(tree, {
    resolve: request => resolveReference(records, place, request),
    adjustment: place.cell === null ? null : adjustmentAt(place.cell, unit),
    rowNumber: (place.cell?.row ?? 0) + 1,
    percentCell: unit === '%' || unit === 'pt',
    unit,
  });
}

/** What footnotes add in this cell. They speak in the cell's own unit. */
function adjustmentAt({ table, row, column }: CellPlace, unit: string | null): Decimal | null {
  const [rowId, columnId] = [table.rows[row]?.id, table.columns[column]?.id];
  const amounts = table.footnotes.flatMap(({ adjusts }) =>
    adjusts !== null && adjusts.rowId === rowId && adjusts.columnId === columnId
      ? [amountOf({ value: adjusts.amount, unit })]
      : [],
  );
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum.plus(amount));
}
