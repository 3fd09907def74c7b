import { callFault, isCells } from './callFault.ts';
import type { FormulaTree } from './formulaTree.ts';

/** A member of a sum. `cells`: whether it may stand for many cells (in 合計), for each of which the sign holds. */
export interface Addend {
  sign: 1 | -1;
  tree: FormulaTree;
  cells: boolean;
}

/** The members of a sum or difference: 期首 + 新規 − 完了, 合計(協会、委託). Empty where it is neither. */
export function addendsOf(tree: FormulaTree): readonly Addend[] {
  const found: Addend[] = [];
  if (isSum(tree)) collect(tree, 1, found);
  return found;
}

function isSum(tree: FormulaTree): boolean {
  if (tree.kind === 'binary') return tree.operator === '+' || tree.operator === '−';
  return tree.kind === 'call' && tree.name === '合計' && callFault(tree) === null;
}

function collect(tree: FormulaTree, sign: 1 | -1, found: Addend[]): void {
  if (tree.kind === 'binary' && isSum(tree)) {
    collect(tree.left, sign, found);
    collect(tree.right, tree.operator === '+' ? sign : opposite(sign), found);
  } else if (tree.kind === 'call' && isSum(tree)) {
    for (const argument of tree.arguments) {
      if (isCells(argument)) found.push({ sign, tree: argument, cells: true });
      else collect(argument, sign, found);
    }
  } else if (tree.kind === 'minus') {
    collect(tree.of, opposite(sign), found);
  } else {
    found.push({ sign, tree, cells: false });
  }
}

function opposite(sign: 1 | -1): 1 | -1 {
  return sign === 1 ? -1 : 1;
}
