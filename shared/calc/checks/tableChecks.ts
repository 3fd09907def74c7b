import { Decimal } from 'decimal.js';
import type { Figure } from '../../domain/figureText.ts';
import type { PlanTable } from '../../domain/tableRecords.ts';
import { tableCellKey } from '../../domain/tableRecords.ts';
import { nodeName } from '../cellName.ts';
import { type CalcError, isCalcError } from '../cellValue.ts';
import { derivedFormula } from '../derivedFormula.ts';
import { explainTrouble } from '../explainTrouble.ts';
import { formulaShape } from '../formula/formulaShape.ts';
import type { FormulaTree } from '../formula/formulaTree.ts';
import { type FormulaValue, heldValue, type Operand } from '../formula/operand.ts';
import { referencesOf } from '../formula/referencesOf.ts';
import { amountOf } from '../formula/unitFactor.ts';
import type { NodeId } from '../node.ts';
import type { CalculatedPlan } from '../planCalculation.ts';
import { governingFormula, unitOfCell } from '../table/cellFormula.ts';
import { equationAt, equationKeys } from '../table/equations.ts';
import type { FormulaPlace } from '../table/formulaPlace.ts';
import { parsedFormula } from '../table/parsedFormula.ts';
import type { CheckRule } from './check.ts';
import { figuresInFormula, heldAt, operandText } from './figuresInFormula.ts';
import { leftOutAddends } from './leftOutAddends.ts';
import { meantFigure } from './meantFigure.ts';
import { type Compared, comparePrinted } from './printedValue.ts';

/** A cell whose formula cannot be computed. */
export interface FormulaTrouble {
  tableId: number;
  rowId: string;
  columnId: string;
  error: CalcError;
  /** Why, in words. */
  reason: string;
}

/** Every printed figure of a table that can be recomputed, and formulas that cannot. */
export function tableChecks(
  plan: CalculatedPlan,
  table: PlanTable,
): { compared: Compared[]; troubles: FormulaTrouble[] } {
  const compared: Compared[] = [];
  const troubles: FormulaTrouble[] = [];
  const { id: tableId } = table;
  for (const [row, { id: rowId }] of table.rows.entries()) {
    for (const [column, { id: columnId }] of table.columns.entries()) {
      const governing = governingFormula(plan.records, table, row, column);
      if (governing === null) continue;
      const key = tableCellKey(tableId, rowId, columnId);
      const text = plan.records.tableCell.get(key)?.text ?? '';
      const value = text === '' ? plan.get('cell', key) : plan.get('computed', key);
      const place: FormulaPlace = { ...placeOf(table), cell: governing.place };
      if (isCalcError(value) && isOwnTrouble(value)) {
        const reason = explainTrouble(plan, place, governing.text, value);
        troubles.push({ tableId, rowId, columnId, error: value, reason });
      }
      const parsed = parsedFormula(governing.text);
      if (text === '' || !parsed.ok) continue;
      const printed = cellPrinted(plan, table, row, column);
      compared.push(
        comparePrinted({
          key: `cell/${key}`,
          rule: ruleOf(parsed.tree, table.columns[column]?.heads ?? []),
          place: { at: 'cell', tableId, rowId, columnId },
          ...printed,
          value: withCandidates(plan, `computed:${key}`, plan.get('computed', key)),
          formula: () => figuresInFormula(plan, place, parsed.tree),
          hint: () => leftOutHint(plan, `computed:${key}`, parsed.tree, printed.figure),
          group: `table/${tableId}/${governing.text}`,
          rounding: table.columns[column]?.rounding ?? null,
        }),
      );
    }
  }
  table.checks.forEach((_, equation) => {
    compared.push(...equationKeys(table, equation).map(key => equationCheck(plan, table, equation, key)));
  });
  return { compared, troubles };
}

function equationCheck(plan: CalculatedPlan, table: PlanTable, equation: number, key: string): Compared {
  const [, , rowId = '', columnId = ''] = key.split('/');
  const at = equationAt(plan.records, key);
  const cell = at?.place.cell;
  if (!at || !cell) return null;
  const printed = cellPrinted(plan, table, cell.row, cell.column);
  if (printed.text === '') return null;
  return comparePrinted({
    key: `equation/${key}`,
    rule: ruleOf(at.tree, table.columns[cell.column]?.heads ?? []),
    place: { at: 'cell', tableId: table.id, rowId, columnId },
    ...printed,
    value: withCandidates(plan, `equation:${key}`, plan.get('equation', key)),
    formula: () => figuresInFormula(plan, at.place, at.tree),
    hint: () => leftOutHint(plan, `equation:${key}`, at.tree, printed.figure),
    group: `equation/${table.id}/${equation}`,
    rounding: null,
  });
}

function placeOf({ branchId, year, period }: PlanTable) {
  return { branchId, year, period };
}

/** What is printed in a cell, as a figure where it is one. */
function cellPrinted(plan: CalculatedPlan, table: PlanTable, row: number, column: number) {
  const key = tableCellKey(table.id, table.rows[row]?.id ?? '', table.columns[column]?.id ?? '');
  const text = plan.records.tableCell.get(key)?.text ?? '';
  const held = plan.get('cell', key);
  const figure = held === null || isCalcError(held) ? null : held.figure;
  return { text, figure, unit: unitOfCell(table, row, column) };
}

/** Trouble that arises in this formula and does not only come through it from another cell. */
function isOwnTrouble({ calcError }: CalcError): boolean {
  return calcError !== 'malformedFigure';
}

const ACHIEVEMENT = /達成|到達|対計画/;

/** What kind of 検算 a formula is, by its shape and the heads of its column. */
export function ruleOf(tree: FormulaTree, heads: readonly string[]): CheckRule {
  const shape = formulaShape(tree);
  if (shape === 'other') return 'formula';
  return shape === 'ratio' && heads.some(head => ACHIEVEMENT.test(head)) ? 'achievement' : shape;
}

/**
 * A value that cannot be computed because a figure is written wrongly (1,0760人), computed with what was
 * probably meant: if that agrees with what is printed, the reading is confirmed.
 */
export function withCandidates(plan: CalculatedPlan, id: NodeId, value: FormulaValue): FormulaValue {
  if (!isCalcError(value) || value.calcError !== 'malformedFigure') return value;
  const [kind, ...key] = id.split(':');
  const formula = derivedFormula(plan.records, kind as 'computed' | 'equation', key.join(':'));
  if (formula === null) return value;
  const operands = formula.needs.map(need => candidateOf(heldAt(plan, need)));
  return formula.compute(operands) as FormulaValue;
}

function candidateOf(operand: Operand): Operand {
  if (operand === null || !isCalcError(operand) || operand.calcError !== 'malformedFigure') return operand;
  const text = operand.detail ?? '';
  const figure = meantFigure(text);
  return figure === null ? operand : { figure, text };
}

/** Which addends a total leaves out, in words. */
function leftOutHint(
  plan: CalculatedPlan,
  id: NodeId,
  tree: FormulaTree,
  printed: Figure | null,
): string | null {
  if (formulaShape(tree) !== 'sum' || printed === null) return null;
  const formula = derivedFormula(
    plan.records,
    id.startsWith('computed') ? 'computed' : 'equation',
    id.slice(id.indexOf(':') + 1),
  );
  if (formula === null || referencesOf(tree).length === 0) return null;
  const addends = formula.needs.flatMap(need => {
    const operand = heldAt(plan, need);
    const amount = heldValue(operand);
    return amount instanceof Decimal
      ? [{ name: nodeName(plan.records, need, null), text: operandText(operand), amount }]
      : [];
  });
  const leftOut = leftOutAddends(addends, amountOf(printed));
  if (leftOut === null) return null;
  const names = leftOut.map(({ name, text }) => `${lastHead(name)}の${text}`);
  return `${names.join('、')}が入っていません`;
}

function lastHead(name: string): string {
  return name.split('＞').at(-1) ?? name;
}
