import type { FiscalYear } from '../../domain/fiscalYear.ts';
import type { Period } from '../../domain/period.ts';
import type { PlanTable } from '../../domain/tableRecords.ts';

/** Where a formula stands: which branch and year its names are looked up in, and which table it sees from where. */
export interface FormulaPlace {
  branchId: number;
  year: FiscalYear;
  period: Period;
  /** Null for the formula of a sentence or of a measurement. */
  cell: CellPlace | null;
}

/** The cell a formula computes, and what it belongs to: the whole column, the whole row, or this cell alone. */
export interface CellPlace {
  table: PlanTable;
  row: number;
  column: number;
  of: 'column' | 'row' | 'cell';
}
