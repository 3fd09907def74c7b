import { childrenOf, type FormulaTree, type Reference } from './formulaTree.ts';

/** Every reference of a formula from left to right, as often as it stands there. */
export function referencesOf(tree: FormulaTree): readonly Reference[] {
  const found: Reference[] = [];
  collect(tree, found);
  return found;
}

function collect(tree: FormulaTree, found: Reference[]): void {
  if (tree.kind === 'reference') found.push(tree.reference);
  for (const child of childrenOf(tree)) collect(child, found);
}
