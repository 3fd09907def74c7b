import { Amount } from '../../domain/amount.ts';
import type { Figure } from '../../domain/figureText.ts';
import { foldWidth } from '../../domain/foldWidth.ts';
import { isCalcError } from '../cellValue.ts';
import { isCondition } from './callFault.ts';
import { type Evaluate, type FormulaScope, placesOfCells } from './formulaScope.ts';
import type { FormulaTree, NumericRange } from './formulaTree.ts';
import { heldText } from './operand.ts';
import { amountOfLiteral, baseAmount } from './unitFactor.ts';
import { wholeNumber } from './wholeNumber.ts';

type Counts = (text: string, figure: Figure | null) => boolean;

/** 個数(欄), 個数(欄、"語"), 個数(欄、30～39): how many cells are not empty and meet the condition. */
export function compileCount(list: readonly FormulaTree[], scope: FormulaScope): Evaluate {
  const last = list.at(-1);
  const counts = conditionOf(last);
  const cells = isCondition(last) ? list.slice(0, -1) : list;
  const places: number[] = [];
  for (const cell of cells) {
    const found = placesOfCells(cell, 'all', scope);
    if (isCalcError(found)) return () => found;
    places.push(...found);
  }
  return values => {
    let count = 0;
    for (const place of places) {
      const operand = values[place];
      const text = heldText(operand);
      if (text === null) continue;
      if (typeof text !== 'string') return text;
      if (counts(text, operand && 'figure' in operand ? operand.figure : null)) count += 1;
    }
    return wholeNumber(count);
  };
}

function conditionOf(tree: FormulaTree | undefined): Counts {
  if (tree?.kind === 'text') {
    const word = plain(tree.text);
    return text => plain(text).includes(word);
  }
  return tree?.kind === 'range' ? withinRange(tree) : () => true;
}

/** 30～39 means the numbers as printed, whatever their unit; 30～39％ and 30％～39％ mean rates. Either end may come first. */
function withinRange(range: NumericRange): Counts {
  const { from, to } = range;
  const percent = from.percent || to.percent;
  const ends = [from, to].map(({ value }) => amountOfLiteral({ value, percent }));
  const [low, high] = ends[0] && ends[1] && ends[0].cmp(ends[1]) > 0 ? [ends[1], ends[0]] : ends;
  return (_text, figure) => {
    if (figure === null || !low || !high) return false;
    const amount = percent ? baseAmount(figure) : Amount.of(figure.value);
    return amount.cmp(low) >= 0 && amount.cmp(high) <= 0;
  };
}

/** Widths and spaces do not tell words apart. */
function plain(text: string): string {
  return foldWidth(text).replace(/\s+/gu, '');
}
