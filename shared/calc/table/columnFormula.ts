import { type PlanTable, tableCellKey } from '../../domain/tableRecords.ts';
import { compileFormula } from '../formula/compileFormula.ts';
import type { CellRequest } from '../formula/formulaScope.ts';
import { childrenOf, type FormulaTree } from '../formula/formulaTree.ts';
import type { Operand } from '../formula/operand.ts';
import type { Formula, NodeId } from '../node.ts';
import { figureColumnsLeft } from './resolveReference.ts';
import { roundedCell } from './roundedCell.ts';
import { tableIndex } from './tableIndex.ts';

/** The formula of a column, made ready once for all its rows. */
export interface ColumnFormula {
  /** The cells it needs, seen from the row it is computed in. */
  needs: readonly { column: number; rowsAbove: 0 | 1 }[];
  exact: Formula['compute'];
  held: Formula['compute'];
}

/** By table, then by column and unit: a row can have a unit of its own. */
const made = new WeakMap<PlanTable, Map<string, ColumnFormula | null>>();

/**
 * The formula of a column as it is in every row; null where the rows differ: where it names rows, other tables or
 * last year, or a footnote corrects a cell of it.
 */
export function columnFormula(
  table: PlanTable,
  column: number,
  tree: FormulaTree,
  unit: string | null,
): ColumnFormula | null {
  const ofTable = made.get(table) ?? new Map<string, ColumnFormula | null>();
  made.set(table, ofTable);
  const key = `${column}/${unit ?? ''}`;
  const known = ofTable.get(key);
  if (known !== undefined) return known;
  const formula = compiled(table, column, tree, unit);
  ofTable.set(key, formula);
  return formula;
}

function compiled(
  table: PlanTable,
  column: number,
  tree: FormulaTree,
  unit: string | null,
): ColumnFormula | null {
  const columnId = table.columns[column]?.id;
  if (differsByRow(tree) || table.footnotes.some(({ adjusts }) => adjusts?.columnId === columnId))
    return null;
  let isShared = true;
  const { needs, compute, evaluate } = compileFormula(tree, {
    resolve(request) {
      const columns = columnsOfRow(table, column, request);
      if (columns === null) isShared = false;
      const rowsAbove = request.from === 'rowBefore' ? 1 : 0;
      return (columns ?? []).map(at => `${rowsAbove}/${at}`);
    },
    adjustment: null,
    rowNumber: 1,
    percentCell: unit === '%' || unit === 'pt',
    unit,
  });
  if (!isShared) return null;
  return {
    needs: needs.map(need => ({ rowsAbove: need.startsWith('1') ? 1 : 0, column: Number(need.slice(2)) })),
    exact: values => compute(values as readonly Operand[]),
    held: roundedCell(evaluate, { table, column, unit }, tree),
  };
}

/** The nodes a column's formula needs in a row; null in the first row, where there is none before it to need. */
export function needsInRow({ needs }: ColumnFormula, table: PlanTable, row: number): NodeId[] | null {
  const found: NodeId[] = [];
  for (const { column, rowsAbove } of needs) {
    const [ofRow, ofColumn] = [table.rows[row - rowsAbove], table.columns[column]];
    if (ofRow === undefined || ofColumn === undefined) return null;
    found.push(`cell:${tableCellKey(table.id, ofRow.id, ofColumn.id)}`);
  }
  return found;
}

/** The columns a reference means whatever the row; null where it is not as simple as that. */
function columnsOfRow(
  table: PlanTable,
  column: number,
  { reference, use, from }: CellRequest,
): readonly number[] | null {
  if (reference.at === 'self') return [column];
  if (from !== 'here') return null;
  const index = tableIndex(table);
  if (reference.at === 'left') return figureColumnsLeft(table, column);
  if (reference.at !== 'table' || reference.title !== null) return null;
  const columns = index.columns(reference.path, column);
  return columns.length === 0 || (use === 'one' && columns.length > 1) ? null : columns;
}

function differsByRow(tree: FormulaTree): boolean {
  const asksForRow = tree.kind === 'call' && (tree.name === '行番号' || tree.name === '前年');
  return asksForRow || childrenOf(tree).some(differsByRow);
}
