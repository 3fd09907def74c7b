import { formatFigure } from '../../domain/figureText.ts';
import { calcErrorText, isCalcError } from '../cellValue.ts';
import type { FormulaTree, Reference } from '../formula/formulaTree.ts';
import { formulaWithFigures } from '../formula/formulaWithFigures.ts';
import type { Operand } from '../formula/operand.ts';
import { type NodeId, nodeRef } from '../node.ts';
import type { CalculatedPlan } from '../planCalculation.ts';
import type { FormulaPlace } from '../table/formulaPlace.ts';
import { resolveReference } from '../table/resolveReference.ts';

/** More figures than this are counted, not listed. */
const LISTED = 14;

/** A formula with the figures it goes by put in: 「73.7％ ÷ 72.1％」. */
export function figuresInFormula(plan: CalculatedPlan, place: FormulaPlace, tree: FormulaTree): string {
  const lastYear = referencesOfLastYear(tree);
  return formulaWithFigures(
    tree,
    reference => textOf(plan, place, reference, lastYear.has(reference)),
    runningTotal(plan, place),
  );
}

function textOf(
  plan: CalculatedPlan,
  place: FormulaPlace,
  reference: Reference,
  ofLastYear: boolean,
): string {
  const from = ofLastYear ? 'lastYear' : 'here';
  const found = resolveReference(plan.records, place, { reference, use: 'all', from });
  if (isCalcError(found)) return calcErrorText[found.calcError];
  const texts = found.map(id => operandText(heldAt(plan, id))).filter(text => text !== '');
  if (texts.length === 0) return '（空欄）';
  return texts.length > LISTED ? `${texts.length}個の値` : texts.join('、');
}

/** What a node that a formula needs holds. */
export function heldAt(plan: CalculatedPlan, id: NodeId): Operand {
  const { kind, key } = nodeRef(id);
  return kind === 'asked' ? plan.get('asked', key) : plan.get('cell', key);
}

export function operandText(operand: Operand): string {
  if (operand === null) return '';
  if (isCalcError(operand)) return operand.detail ?? calcErrorText[operand.calcError];
  return operand.figure === null ? operand.text : formatFigure(operand.figure);
}

/** What 累計 adds to: the cell above, and a footnote's correction. */
function runningTotal(plan: CalculatedPlan, { cell }: FormulaPlace) {
  if (cell === null) return null;
  const { table, row, column } = cell;
  const [columnId, above] = [table.columns[column]?.id ?? '', table.rows[row - 1]?.id];
  const before =
    above === undefined ? null : operandText(plan.get('cell', `${table.id}/${above}/${columnId}`));
  const adjusts = table.footnotes.find(
    note => note.adjusts?.rowId === table.rows[row]?.id && note.adjusts?.columnId === columnId,
  )?.adjusts;
  return {
    before: before === '' ? null : before,
    adjustment: adjusts ? formatFigure({ value: adjusts.amount, unit: null }) : null,
  };
}

function referencesOfLastYear(
  tree: FormulaTree,
  inLastYear = false,
  found = new Set<Reference>(),
): Set<Reference> {
  if (tree.kind === 'reference' && inLastYear) found.add(tree.reference);
  if (tree.kind === 'minus') referencesOfLastYear(tree.of, inLastYear, found);
  if (tree.kind === 'binary') {
    referencesOfLastYear(tree.left, inLastYear, found);
    referencesOfLastYear(tree.right, inLastYear, found);
  }
  if (tree.kind === 'call') {
    for (const argument of tree.arguments)
      referencesOfLastYear(argument, inLastYear || tree.name === '前年', found);
  }
  return found;
}
