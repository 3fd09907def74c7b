import { type CalcError, isCalcError } from './cellValue.ts';
import { heldAt } from './checks/figuresInFormula.ts';
import { isCells } from './formula/callFault.ts';
import { childrenOf, type FormulaTree, type Reference } from './formula/formulaTree.ts';
import type { Operand } from './formula/operand.ts';
import type { NodeId } from './node.ts';
import type { CalculatedPlan } from './planCalculation.ts';
import type { FormulaPlace } from './table/formulaPlace.ts';
import { resolveReference } from './table/resolveReference.ts';

/** What one reference of a formula means, and what stands there now. */
export interface FormulaOperand {
  reference: Reference;
  /** Whether its text is read (日数, 列挙数) or only counted (個数) rather than its figure. */
  asText: boolean;
  /** The cells it means, or the trouble in finding them. */
  found: CalcError | readonly { id: NodeId; held: Operand }[];
}

/** The references of a formula from left to right with their values. */
export function formulaOperands(
  plan: CalculatedPlan,
  place: FormulaPlace,
  tree: FormulaTree,
): FormulaOperand[] {
  const operands: FormulaOperand[] = [];
  collect(tree, { use: 'one', from: 'here', asText: false });
  return operands;

  function collect(node: FormulaTree, { use, from, asText }: How): void {
    if (node.kind === 'reference') {
      const ids = resolveReference(plan.records, place, { reference: node.reference, use, from });
      const found = isCalcError(ids) ? ids : ids.map(id => ({ id, held: heldAt(plan, id) }));
      operands.push({ reference: node.reference, asText, found });
      return;
    }
    for (const child of childrenOf(node)) collect(child, howOf(node, child, { use, from, asText }));
  }
}

interface How {
  use: 'one' | 'all';
  from: 'here' | 'lastYear';
  asText: boolean;
}

const LISTS: ReadonlySet<string> = new Set(['合計', '平均', '最大', '最小', '個数']);
const READERS: ReadonlySet<string> = new Set(['日数', '月数', '年数', '列挙数', '間隔', '西暦']);

/** How a child of a node is meant: the arguments of 合計 are all cells that fit, that of 前年 is last year's. */
function howOf(node: FormulaTree, child: FormulaTree, how: How): How {
  if (node.kind !== 'call') return { ...how, use: 'one' };
  if (node.name === '前年') return { ...how, from: 'lastYear' };
  const takesAll = LISTS.has(node.name) || (READERS.has(node.name) && node.name !== '西暦');
  return {
    ...how,
    use: takesAll && isCells(child) ? 'all' : 'one',
    asText: how.asText || READERS.has(node.name) || node.name === '個数',
  };
}
