import {
  daysNamed,
  fiscalYearsNamed,
  intervalInMonths,
  listedCount,
  monthsNamed,
  westernYearNamed,
} from '../../domain/namedDates.ts';
import { type CalcError, isCalcError } from '../cellValue.ts';
import type { TextFunction } from './formulaFunctions.ts';
import { type CellRequest, type Evaluate, type FormulaScope, placesOfCells } from './formulaScope.ts';
import type { FormulaTree } from './formulaTree.ts';
import { heldText, isBlankText, type Operand } from './operand.ts';
import { wholeNumber } from './wholeNumber.ts';

type TextOf = (values: readonly Operand[]) => string | CalcError | null;

const READERS: Record<TextFunction, (text: string) => number | null> = {
  日数: daysNamed,
  月数: monthsNamed,
  年数: fiscalYearsNamed,
  列挙数: listedCount,
  西暦: westernYearNamed,
};

/** 日数(x) and its like: what the text names; of several cells the sum. A year is read from one cell. */
export function compileTextFunction(
  name: TextFunction,
  list: readonly FormulaTree[],
  scope: FormulaScope,
): Evaluate {
  const read = READERS[name];
  const texts = compileTexts(list, name === '西暦' ? 'one' : 'all', scope);
  return values => {
    let total: number | null = null;
    for (const textOf of texts) {
      const text = textOf(values);
      if (text === null) continue;
      if (typeof text !== 'string') return text;
      const named = read(text);
      if (named === null) return { calcError: 'notAFigure', detail: text };
      total = (total ?? 0) + named;
    }
    return total === null ? null : wholeNumber(total);
  };
}

/** 間隔(list): the one interval in months; blank while there is none to be seen. */
export function compileInterval(list: readonly FormulaTree[], scope: FormulaScope): Evaluate {
  const texts = compileTexts(list, 'all', scope);
  return values => {
    const dates: string[] = [];
    for (const textOf of texts) {
      const text = textOf(values);
      if (typeof text === 'string') dates.push(text);
      else if (text !== null) return text;
    }
    const interval = intervalInMonths(dates);
    if (interval === null) return null;
    return interval === 'irregular' ? { calcError: 'irregular' } : wholeNumber(interval);
  };
}

function compileTexts(
  list: readonly FormulaTree[],
  use: CellRequest['use'],
  scope: FormulaScope,
): readonly TextOf[] {
  return list.flatMap((tree): readonly TextOf[] => {
    if (tree.kind === 'text') return [() => (isBlankText(tree.text) ? null : tree.text)];
    const places = placesOfCells(tree, use, scope);
    if (isCalcError(places)) return [() => places];
    return places.map(
      (place): TextOf =>
        values =>
          heldText(values[place]),
    );
  });
}
