import type { PlanRecords } from '../../domain/planRecords.ts';
import { type PlanTable, tableCellKey } from '../../domain/tableRecords.ts';
import type { FormulaTree, PathStep } from '../formula/formulaTree.ts';
import { cellAt, unitOfCell } from './cellFormula.ts';
import type { FormulaPlace } from './formulaPlace.ts';
import { parsedEquation } from './parsedFormula.ts';
import { tableIndex } from './tableIndex.ts';

/** An equation of a table as it applies to one cell: the cell has to agree with the tree's value. */
export interface Equation {
  place: FormulaPlace;
  tree: FormulaTree;
  unit: string | null;
}

/** The keys of all cells an equation speaks of: `table/equation/row/column`; none where it cannot be read. */
export function equationKeys(table: PlanTable, equation: number): string[] {
  const parsed = parsedEquation(table.checks[equation] ?? '');
  if (!parsed.ok || parsed.left.at !== 'table' || parsed.left.title !== null) return [];
  return cellsOf(table, parsed.left.path).map(
    ({ row, column }) =>
      `${table.id}/${equation}/${table.rows[row]?.id ?? ''}/${table.columns[column]?.id ?? ''}`,
  );
}

export function equationAt(records: PlanRecords, key: string): Equation | null {
  const [tableId = '', equation = '', rowId = '', columnId = ''] = key.split('/');
  const at = cellAt(records, tableCellKey(Number(tableId), rowId, columnId));
  if (at === null) return null;
  const { table, row, column } = at;
  const parsed = parsedEquation(table.checks[Number(equation)] ?? '');
  if (!parsed.ok || parsed.left.at !== 'table') return null;
  const isOfColumn = tableIndex(table).columns(parsed.left.path, null).length > 0;
  const { branchId, year, period } = table;
  const cell = { table, row, column, of: isOfColumn ? 'column' : 'row' } as const;
  return {
    place: { branchId, year, period, cell },
    tree: parsed.right,
    unit: unitOfCell(table, row, column),
  };
}

/** The left side's cells: a column's in every row, a row's in every column of figures, or one cell. */
function cellsOf(table: PlanTable, path: readonly PathStep[]): { row: number; column: number }[] {
  const index = tableIndex(table);
  const allRows = table.rows.map((_, row) => row);
  const figures = table.columns.flatMap(({ kind }, column) => (kind === 'figure' ? [column] : []));
  const columns = index.columns(path, null);
  if (columns.length > 0) return allRows.flatMap(row => columns.map(column => ({ row, column })));
  const rows = index.rows(path, null);
  if (rows.length > 0) return rows.flatMap(row => figures.map(column => ({ row, column })));
  for (let rowSteps = 1; rowSteps < path.length; rowSteps += 1) {
    const someRows = index.rows(path.slice(0, rowSteps), null);
    const someColumns = index.columns(path.slice(rowSteps), null);
    if (someRows.length > 0 && someColumns.length > 0) {
      return someRows.flatMap(row => someColumns.map(column => ({ row, column })));
    }
  }
  return [];
}
