import { isCalcError } from '../../../shared/calc/cellValue.ts';
import { explainTrouble } from '../../../shared/calc/explainTrouble.ts';
import type { CalculatedPlan } from '../../../shared/calc/planCalculation.ts';
import { governingFormula } from '../../../shared/calc/table/cellFormula.ts';
import type { FormulaPlace } from '../../../shared/calc/table/formulaPlace.ts';
import { tableCellKey } from '../../../shared/domain/tableRecords.ts';
import type { FormulaCell } from './formulaOwner.ts';

/** What is wrong with the formula that governs a cell, in a sentence; null where it can be computed. */
export function formulaTrouble(plan: CalculatedPlan, { table, rowId, columnId }: FormulaCell): string | null {
  const row = table.rows.findIndex(({ id }) => id === rowId);
  const column = table.columns.findIndex(({ id }) => id === columnId);
  const governing = governingFormula(plan.records, table, row, column);
  const value = governing && plan.get('computed', tableCellKey(table.id, rowId, columnId));
  if (!isCalcError(value) || governing === null) return null;
  const { branchId, year, period } = table;
  const place: FormulaPlace = { branchId, year, period, cell: governing.place };
  return `${explainTrouble(plan, place, governing.text, value)}。`;
}
