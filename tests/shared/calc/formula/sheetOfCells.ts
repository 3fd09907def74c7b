import type { Decimal } from 'decimal.js';
import { type CalcError, isCalcError } from '../../../../shared/calc/cellValue.ts';
import { compileFormula } from '../../../../shared/calc/formula/compileFormula.ts';
import { formatReference } from '../../../../shared/calc/formula/formatFormula.ts';
import type { CellRequest, FormulaContext } from '../../../../shared/calc/formula/formulaScope.ts';
import type { FormulaTree } from '../../../../shared/calc/formula/formulaTree.ts';
import type { Operand } from '../../../../shared/calc/formula/operand.ts';
import { parseFormula } from '../../../../shared/calc/formula/parseFormula.ts';
import { amountIn } from '../../../../shared/calc/formula/unitFactor.ts';
import { parseFigure } from '../../../../shared/domain/figureText.ts';

/** Cells under the name a formula calls them by; a list stands for several cells. null is an empty cell. */
export type Cells = Readonly<Record<string, string | null | CalcError | readonly (string | null)[]>>;

export interface Surroundings {
  cells?: Cells;
  lastYear?: Cells;
  /** What the formula's own column holds a row before; undefined in the first row. */
  rowBefore?: string | null;
  adjustment?: Decimal | null;
  rowNumber?: number;
  unit?: string | null;
}

export function operandOf(text: string | null | CalcError): Operand {
  if (text === null || isCalcError(text)) return text;
  return { figure: parseFigure(text), text };
}

export function treeOf(text: string): FormulaTree {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problem.code}`);
  return parsed.tree;
}

/** A context that finds cells by name, and the values behind its keys. */
export function sheetOfCells(surroundings: Surroundings = {}): {
  context: FormulaContext;
  operandAt(key: string): Operand;
} {
  const {
    cells = {},
    lastYear = {},
    rowBefore,
    adjustment = null,
    rowNumber = 1,
    unit = null,
  } = surroundings;
  const values = new Map<string, Operand>();
  const resolve = ({ reference, from }: CellRequest): readonly string[] | CalcError => {
    if (reference.at === 'self') {
      if (rowBefore === undefined) return [];
      values.set('rowBefore', operandOf(rowBefore));
      return ['rowBefore'];
    }
    const name = formatReference(reference);
    const found = from === 'lastYear' ? lastYear[name] : cells[name];
    if (found === undefined) return { calcError: 'unknownName', detail: name };
    const list = Array.isArray(found) ? found : [found];
    return list.map((text: string | null | CalcError, index) => {
      const key = `${from}/${name}/${index}`;
      values.set(key, operandOf(text));
      return key;
    });
  };
  const context = { resolve, adjustment, rowNumber, percentCell: unit === '%', unit };
  return { context, operandAt: key => values.get(key) ?? null };
}

/** What a formula gives, as a plain text: "94" (in the unit of the cell), "「文字」", "#notAFigure", "" when blank. */
export function answer(formula: string, surroundings: Surroundings = {}): string {
  const { context, operandAt } = sheetOfCells(surroundings);
  const compiled = compileFormula(treeOf(formula), context);
  const value = compiled.compute(compiled.needs.map(operandAt));
  if (value === null) return '';
  if (isCalcError(value)) return `#${value.calcError}${value.detail === undefined ? '' : `:${value.detail}`}`;
  if ('text' in value) return `「${value.text}」`;
  return amountIn(value, surroundings.unit ?? null).toFixed();
}
