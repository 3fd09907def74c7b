import { writeFormula } from './formatFormula.ts';
import type { FormulaTree, Reference } from './formulaTree.ts';

/** What 累計 adds that the formula does not name, as printed: the figure of the row before, a footnote's. */
export interface RunningTotal {
  before: string | null;
  /** "▲7社" is written as 「− 7社」. */
  adjustment: string | null;
}

/**
 * The formula with the figures put in: 「73.7％ ÷ 72.1％」「合計(288件、421件、220件)」. The figures are last year's
 * where the formula says so, so 前年( ) is left out; 累計( ) becomes the sum it is when `total` is given.
 * `index` counts the references as `referencesOf` does.
 */
export function formulaWithFigures(
  tree: FormulaTree,
  textOfReference: (reference: Reference, index: number) => string,
  total: RunningTotal | null = null,
): string {
  const added = new Map<Reference, string>();
  const plain = withoutTimeCalls(tree, total, added);
  let index = 0;
  return writeFormula(plain, reference => {
    const own = added.get(reference);
    if (own !== undefined) return own;
    index += 1;
    return textOfReference(reference, index - 1);
  });
}

function withoutTimeCalls(
  tree: FormulaTree,
  total: RunningTotal | null,
  added: Map<Reference, string>,
): FormulaTree {
  const inner = (child: FormulaTree) => withoutTimeCalls(child, total, added);
  switch (tree.kind) {
    case 'minus':
      return { ...tree, of: inner(tree.of) };
    case 'binary':
      return { ...tree, left: inner(tree.left), right: inner(tree.right) };
    case 'call': {
      const [first] = tree.arguments;
      if (first !== undefined && tree.name === '前年') return inner(first);
      if (first !== undefined && tree.name === '累計' && total) return sumOf(inner(first), total, added);
      return { ...tree, arguments: tree.arguments.map(inner) };
    }
    default:
      return tree;
  }
}

function sumOf(addend: FormulaTree, total: RunningTotal, added: Map<Reference, string>): FormulaTree {
  const { before, adjustment } = total;
  const sum: FormulaTree =
    before === null ? addend : { kind: 'binary', operator: '+', left: printed(before, added), right: addend };
  if (adjustment === null) return sum;
  const negative = /^[▲△−-]/u.test(adjustment);
  const amount = printed(negative ? adjustment.slice(1) : adjustment, added);
  return { kind: 'binary', operator: negative ? '−' : '+', left: sum, right: amount };
}

/** A figure the formula does not name stands in the tree as a reference of its own. */
function printed(text: string, added: Map<Reference, string>): FormulaTree {
  const reference: Reference = { at: 'above' };
  added.set(reference, text);
  return { kind: 'reference', reference };
}
