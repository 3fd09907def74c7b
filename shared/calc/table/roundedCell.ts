import { Amount } from '../../domain/amount.ts';
import { decimalsOf } from '../../domain/decimalText.ts';
import type { RoundingMode } from '../../domain/rounding.ts';
import type { PlanTable } from '../../domain/tableRecords.ts';
import { isCalcError } from '../cellValue.ts';
import type { EvaluatedFormula } from '../formula/compileFormula.ts';
import { formulaShape } from '../formula/formulaShape.ts';
import type { FormulaTree } from '../formula/formulaTree.ts';
import type { FormulaValue, Held, Operand } from '../formula/operand.ts';
import { amountInUnit } from '../formula/unitFactor.ts';
import type { Formula } from '../node.ts';

/** What a cell holds by its formula: rounded, in its own unit. The values are those of the formula's needs. */
export function roundedCell(
  evaluate: EvaluatedFormula['evaluate'],
  { table, column, unit }: { table: PlanTable; column: number; unit: string | null },
  tree: FormulaTree | null,
): Formula['compute'] {
  const rounding = roundingOf(table, column, tree);
  return values => {
    const operands = values as readonly Operand[];
    return roundedAmount(evaluate(operands), unit, rounding, operands);
  };
}

interface CellRounding {
  decimals: number | null;
  mode: RoundingMode;
}

/** One decimal for a rate where nothing is said, as most forms have it. */
const RATE_DECIMALS = 1;

function roundingOf(table: PlanTable, column: number, tree: FormulaTree | null): CellRounding {
  const { decimals = null, rounding = null } = table.columns[column] ?? {};
  const divides = tree !== null && formulaShape(tree) === 'ratio';
  return { decimals: decimals ?? (divides ? RATE_DECIMALS : null), mode: rounding ?? 'halfUp' };
}

/** A computed value as a cell holds it: in the cell's unit, with as many decimals as said or as it came from. */
export function roundedValue(
  value: FormulaValue,
  unit: string | null,
  rounding: CellRounding,
  from: readonly Operand[],
): Operand {
  const isAmount = value !== null && 'amount' in value;
  return roundedAmount(isAmount ? Amount.ofDecimal(value.amount) : value, unit, rounding, from);
}

function roundedAmount(
  value: Held,
  unit: string | null,
  { decimals, mode }: CellRounding,
  from: readonly Operand[],
): Operand {
  if (value === null || isCalcError(value)) return value;
  if (!(value instanceof Amount)) return { figure: null, text: value.text };
  const places = decimals ?? mostDecimals(from);
  return { figure: { value: amountInUnit(value, unit).toText(places, mode), unit }, text: '' };
}

function mostDecimals(operands: readonly Operand[]): number {
  let most = 0;
  for (const operand of operands) {
    if (operand === null || !('figure' in operand) || operand.figure === null) continue;
    most = Math.max(most, decimalsOf(operand.figure.value));
  }
  return most;
}
