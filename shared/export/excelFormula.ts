import { isCalcError } from '../calc/cellValue.ts';
import type { FormulaTree } from '../calc/formula/formulaTree.ts';
import { unitFactor } from '../calc/formula/unitFactor.ts';
import type { CalculatedPlan } from '../calc/planCalculation.ts';
import { governingFormula, unitOfCell } from '../calc/table/cellFormula.ts';
import type { CellPlace } from '../calc/table/formulaPlace.ts';
import { parsedFormula } from '../calc/table/parsedFormula.ts';
import { resolveReference } from '../calc/table/resolveReference.ts';
import { Amount } from '../domain/amount.ts';
import { type DecimalText, decimalsOf } from '../domain/decimalText.ts';
import type { Figure } from '../domain/figureText.ts';
import type { RoundingMode } from '../domain/rounding.ts';
import { type PlanTable, tableCellKey } from '../domain/tableRecords.ts';
import { rangesText } from './cellRanges.ts';
import {
  type Expression,
  type ExpressionPlace,
  excelExpression,
  inPower,
  type NamedCell,
  rounded,
} from './excelExpression.ts';

/** A cell of a table whose formula is to be written in Excel's words. */
export interface FormulaCell {
  plan: CalculatedPlan;
  table: PlanTable;
  row: number;
  column: number;
  /** How the figures of its column are rounded where the column does not say. */
  habit: RoundingMode | null;
  /** Where a cell of the table (`tableCellKey`) stands; null where Excel would find no number there. */
  cellAt(key: string): NamedCell | null;
}

/**
 * The formula of a cell for Excel, without "=". It has to give what the cell holds: where something else is
 * printed, or where Excel has no such formula, null.
 *
 * @param held the figure of the cell; null where it is still open, and stays so until the rest is filled in
 */
export function excelFormula(cell: FormulaCell, held: Figure | null): string | null {
  const { plan, table, row, column } = cell;
  const governing = governingFormula(plan.records, table, row, column);
  const parsed = governing && parsedFormula(governing.text);
  if (!governing || !parsed?.ok) return null;
  const unit = held === null ? unitOfCell(table, row, column) : held.unit;
  const adjustments = adjustmentsOf(table, row, column);
  // footnotes speak in the unit of the cell, formulas in base units
  if (adjustments.length > 1 || (adjustments.length === 1 && unitFactor(unit) !== null)) return null;
  const isRate = unit === '%' || unit === 'pt';
  const tree = isRate ? withoutTimes100(parsed.tree) : parsed.tree;
  const expression = excelExpression(tree, placeOf(cell, governing.place, adjustments[0] ?? null));
  if (expression === null || expression.needs.length + expression.needsSome.length === 0) return null;
  const scaled = inPower(expression, powerOf(unit));
  const decimals = held === null ? (table.columns[column]?.decimals ?? null) : decimalsOf(held.value);
  const mode = table.columns[column]?.rounding ?? cell.habit ?? 'halfUp';
  const given = held === null ? 'open' : giving(cell, held, mode);
  if (given === 'other') return null;
  // 0.737 shows as 73.7%: two digits more
  const digits = decimals === null ? null : decimals + (unit === '%' ? 2 : 0);
  const isExact = given !== 'rounded' && scaled.addsOnly;
  const text = isExact || digits === null ? scaled : rounded(scaled, ROUNDINGS[mode], digits);
  return held === null ? whenFilled(text) : text.text;
}

const ROUNDINGS: Record<RoundingMode, string> = {
  halfUp: 'ROUND',
  truncate: 'ROUNDDOWN',
  ceiling: 'ROUNDUP',
};

/** What a number in a cell counts for. Percentages are fractions in Excel, and so base amounts already. */
export function powerOf(unit: string | null): number {
  return unit === '%' ? 0 : (unitFactor(unit) ?? 0);
}

/** The habit of Excel's users in a cell in ％, as `compileFormula` takes it. */
function withoutTimes100(tree: FormulaTree): FormulaTree {
  if (tree.kind !== 'binary' || tree.operator !== '×' || tree.right.kind !== 'number') return tree;
  return tree.right.value === '100' && !tree.right.percent ? tree.left : tree;
}

/** Whether the formula gives what the cell holds: to the last digit, when rounded, or something else. */
function giving(
  { plan, table, row, column }: FormulaCell,
  held: Figure,
  mode: RoundingMode,
): 'exact' | 'rounded' | 'other' {
  const key = tableCellKey(table.id, table.rows[row]?.id ?? '', table.columns[column]?.id ?? '');
  const computed = plan.get('computed', key);
  if (computed === null || !('amount' in computed)) return 'other';
  const inUnit = Amount.ofDecimal(computed.amount).shifted(-(unitFactor(held.unit) ?? 0));
  const value = Amount.of(held.value);
  if (inUnit.cmp(value) === 0) return 'exact';
  return inUnit.rounded(decimalsOf(held.value), mode).cmp(value) === 0 ? 'rounded' : 'other';
}

function adjustmentsOf({ rows, columns, footnotes }: PlanTable, row: number, column: number): DecimalText[] {
  const [rowId, columnId] = [rows[row]?.id, columns[column]?.id];
  return footnotes.flatMap(({ adjusts }) =>
    adjusts !== null && adjusts.rowId === rowId && adjusts.columnId === columnId ? [adjusts.amount] : [],
  );
}

function placeOf(
  { plan, table, cellAt }: FormulaCell,
  at: CellPlace,
  adjustment: DecimalText | null,
): ExpressionPlace {
  const place = { branchId: table.branchId, year: table.year, period: table.period, cell: at };
  return {
    cells(request) {
      const found = resolveReference(plan.records, place, request);
      if (isCalcError(found)) return null;
      const cells = found.map(id => (id.startsWith('cell:') ? cellAt(id.slice('cell:'.length)) : null));
      return cells.every(one => one !== null) ? cells : null;
    },
    adjustment,
  };
}

/** In Excel an empty cell counts 0; with us, what is open stays open. */
function whenFilled({ text, needs, needsSome }: Expression): string {
  const conditions = [
    ...(needs.length > 0 ? [`COUNT(${rangesText(needs)})<${distinct(needs)}`] : []),
    ...needsSome.map(cells => `COUNT(${rangesText(cells)})=0`),
  ];
  const [only] = conditions;
  return `IF(${conditions.length === 1 ? only : `OR(${conditions.join(',')})`},"",${text})`;
}

function distinct(cells: Expression['needs']): number {
  return new Set(cells.map(({ row, column }) => `${row}/${column}`)).size;
}
