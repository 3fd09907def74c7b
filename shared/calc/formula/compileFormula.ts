import { Amount } from '../../domain/amount.ts';
import { type CalcError, isCalcError } from '../cellValue.ts';
import { compileCall } from './compileCall.ts';
import { compileRounding } from './compileRounding.ts';
import { isRounding } from './formulaFunctions.ts';
import { type Evaluate, type FormulaContext, type FormulaScope, placesOf } from './formulaScope.ts';
import type { BinaryOperator, FormulaTree } from './formulaTree.ts';
import { type FormulaValue, type Held, heldAmount, type Operand, troubleOf } from './operand.ts';
import { amountOfLiteral, unitFactor } from './unitFactor.ts';

/** A formula of one cell: what it needs, and how it is computed from that alone. */
export interface CompiledFormula {
  /** Keys of cells, each once. */
  needs: readonly string[];
  /** `values` in the order of `needs`. Trouble is a value; nothing is thrown. */
  compute(values: readonly Operand[]): FormulaValue;
}

export interface EvaluatedFormula extends CompiledFormula {
  /** As `compute`, the amount as it was reckoned with: a cell of a table rounds it and needs no decimal. */
  evaluate(values: readonly Operand[]): Held;
}

/** Finds the cells of a formula once, so that computing is arithmetic and nothing else. */
export function compileFormula(tree: FormulaTree, context: FormulaContext): EvaluatedFormula {
  const places = new Map<string, number>();
  const scope: FormulaScope = { context, places, from: 'here', compile: compileTree };
  const reckon = compileOutermost(tree, scope);
  const evaluate = (values: readonly Operand[]) => printable(reckon(values));
  return { needs: [...places.keys()], evaluate, compute: values => inDecimals(evaluate(values)) };
}

/**
 * The habits of Excel at the outside of a formula: × 100 for a cell in ％ means × 100％, and the digits of
 * a rounding are those of the figure as it is printed in the cell.
 */
function compileOutermost(tree: FormulaTree, scope: FormulaScope): Evaluate {
  const { percentCell, unit } = scope.context;
  if (tree.kind === 'call' && isRounding(tree.name)) {
    const [inside, ...rest] = tree.arguments;
    const plain = percentCell && inside ? withoutTimes100(inside) : inside;
    const call = plain === inside || !plain ? tree : { ...tree, arguments: [plain, ...rest] };
    return compileRounding(call, scope, unitFactor(percentCell ? '%' : (unit ?? null)));
  }
  return compileTree(percentCell ? withoutTimes100(tree) : tree, scope);
}

function withoutTimes100(tree: FormulaTree): FormulaTree {
  if (tree.kind !== 'binary' || tree.operator !== '×' || tree.right.kind !== 'number') return tree;
  return tree.right.value === '100' && !tree.right.percent ? tree.left : tree;
}

function compileTree(tree: FormulaTree, scope: FormulaScope): Evaluate {
  switch (tree.kind) {
    case 'number':
      return constant(amountOfLiteral(tree));
    case 'text':
      return constant({ text: tree.text });
    case 'reference': {
      const places = placesOf(tree.reference, 'one', scope);
      if (isCalcError(places)) return constant(places);
      const [place] = places;
      return place === undefined ? constant(null) : values => heldAmount(values[place]);
    }
    case 'minus': {
      const of = scope.compile(tree.of, scope);
      return values => {
        const value = of(values);
        if (value === null) return null;
        return value instanceof Amount ? value.neg() : troubleOf(value);
      };
    }
    case 'binary':
      return compileBinary(tree.operator, compileTree(tree.left, scope), compileTree(tree.right, scope));
    case 'call':
      return compileCall(tree, scope);
    case 'range':
      return constant({ calcError: 'syntax' });
  }
}

const ARITHMETIC: Record<BinaryOperator, (left: Amount, right: Amount) => Amount | CalcError> = {
  '+': (left, right) => left.plus(right),
  '−': (left, right) => left.minus(right),
  '×': (left, right) => left.times(right),
  '÷': (left, right) => (right.isZero() ? { calcError: 'zeroDenominator' } : left.div(right)),
};

function compileBinary(operator: BinaryOperator, left: Evaluate, right: Evaluate): Evaluate {
  const compute = ARITHMETIC[operator];
  return values => {
    const first = left(values);
    const second = right(values);
    if (first instanceof Amount && second instanceof Amount) return compute(first, second);
    return unfinished(first, second);
  };
}

/** The first trouble, or else blank: what is not there yet cannot be reckoned with. */
function unfinished(first: Held, second: Held): CalcError | null {
  if (first !== null && !(first instanceof Amount)) return troubleOf(first);
  return second === null || second instanceof Amount ? null : troubleOf(second);
}

function constant(value: Held): Evaluate {
  return () => value;
}

const TOO_LONG: CalcError = { calcError: 'malformedFigure', detail: '桁が多すぎます' };

function printable(value: Held): Held {
  if (value instanceof Amount) return value.isPrintable() ? value : TOO_LONG;
  return value === null || isCalcError(value) ? value : { text: value.text };
}

function inDecimals(value: Held): FormulaValue {
  return value instanceof Amount ? { amount: value.toDecimal() } : value;
}
