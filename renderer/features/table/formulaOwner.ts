import { governingFormula } from '../../../shared/calc/table/cellFormula.ts';
import type { PlanInput } from '../../../shared/commands/planInput.ts';
import type { PlanRecords } from '../../../shared/domain/planRecords.ts';
import { type PlanTable, tableCellKey } from '../../../shared/domain/tableRecords.ts';
import { isHeadColumn } from './tableColumns.ts';

/** What a formula belongs to. */
export const formulaOwners = ['column', 'row', 'cell'] as const;
export type FormulaOwner = (typeof formulaOwners)[number];

/** The cell a formula is looked at from; the head of a row stands for its row alone. */
export interface FormulaCell {
  table: PlanTable;
  rowId: string;
  columnId: string;
}

export function ownersAt({ columnId }: FormulaCell): readonly FormulaOwner[] {
  return isHeadColumn(columnId) ? ['row'] : formulaOwners;
}

/** Whose formula governs a cell; null where none does. */
export function governingOwner(records: PlanRecords, cell: FormulaCell): FormulaOwner | null {
  const { table, rowId, columnId } = cell;
  const row = table.rows.findIndex(({ id }) => id === rowId);
  const column = table.columns.findIndex(({ id }) => id === columnId);
  return governingFormula(records, table, row, column)?.place.of ?? null;
}

/** Where a new formula most likely belongs. */
export function usualOwner({ table, columnId }: FormulaCell): FormulaOwner {
  if (isHeadColumn(columnId)) return 'row';
  const column = table.columns.find(({ id }) => id === columnId);
  return column?.kind === 'figure' ? 'column' : 'cell';
}

/** The stored formula; empty where there is none. */
export function formulaOf(records: PlanRecords, cell: FormulaCell, owner: FormulaOwner): string {
  const { table, rowId, columnId } = cell;
  switch (owner) {
    case 'column':
      return table.columns.find(({ id }) => id === columnId)?.formula ?? '';
    case 'row':
      return table.rows.find(({ id }) => id === rowId)?.formula ?? '';
    case 'cell':
      return records.tableCell.get(tableCellKey(table.id, rowId, columnId))?.formula ?? '';
  }
}

export function formulaInput(cell: FormulaCell, owner: FormulaOwner, formula: string): PlanInput {
  const { rowId, columnId } = cell;
  const tableId = cell.table.id;
  switch (owner) {
    case 'column':
      return { kind: 'column', tableId, columnId, change: { formula: formula || null } };
    case 'row':
      return { kind: 'row', tableId, rowId, change: { formula: formula || null } };
    case 'cell':
      return { kind: 'cellFormula', tableId, rowId, columnId, formula };
  }
}
