import type { SheetCell } from '../../../shared/reading/workbookCells.ts';
import type { CalculationBook } from './calculationBook.ts';
import { evaluate } from './evaluate.ts';
import type { Formula, FormulaPlace } from './formula.ts';
import { type NameMeaning, parseFormula } from './parseFormula.ts';
import { readAreas } from './readAreas.ts';
import { UNKNOWN } from './scalar.ts';
import type { UncachedFormula } from './uncachedFormula.ts';

/** A formula that waits for those it reads. */
interface Step {
  formula: UncachedFormula;
  tree: Formula | null;
  place: FormulaPlace;
  needs: readonly Need[];
  next: number;
  /** The lowest step that this one, or one it waits for, leads back to; its own or a lower one means a circle. */
  lowest: number;
}

interface Need {
  cell: SheetCell;
  sheet: number;
}

/** Shared formulas, and those copied without change, are parsed once. */
const REMEMBERED = 1000;

/** Works out formulas, those they read first. Without recursion, because running totals go on for thousands of rows. */
export class CalculationOrder {
  private readonly book: CalculationBook;
  private readonly nameMeaning: NameMeaning;
  private readonly trees = new Map<string, Formula | null>();
  /** The formulas being waited for, and how deep. */
  private readonly open = new Map<UncachedFormula, number>();

  constructor(book: CalculationBook, nameMeaning: NameMeaning) {
    this.book = book;
    this.nameMeaning = nameMeaning;
  }

  /** Puts the result of a formula into the book. @throws TooMuchToCalculate */
  calculate(wanted: UncachedFormula, sheet: number): void {
    if (this.book.isDone(wanted.cell)) return;
    const steps = [this.begin(wanted, sheet)];
    for (let step = steps.at(-1); step; step = steps.at(-1)) {
      const need = step.needs[step.next++];
      const formula = need && this.book.formulaOf(need.cell);
      if (!need || !formula) {
        steps.pop();
        this.finish(step, steps);
      } else if (!this.book.isDone(need.cell)) {
        const depth = this.open.get(formula);
        if (depth === undefined) steps.push(this.begin(formula, need.sheet));
        else step.lowest = Math.min(step.lowest, depth);
      }
    }
  }

  private begin(formula: UncachedFormula, sheet: number): Step {
    const { cell, rowShift, columnShift } = formula;
    const place = { sheet, row: cell.row, column: cell.column, rowShift, columnShift };
    const tree = formula.fills ? null : this.treeOf(formula.text);
    const areas = tree ? readAreas(tree, this.book, place) : [];
    const needs = areas.flatMap(area =>
      this.book.uncachedIn(area).map(one => ({ cell: one, sheet: area.sheet })),
    );
    this.open.set(formula, this.open.size);
    return { formula, tree, place, needs, next: 0, lowest: Number.POSITIVE_INFINITY };
  }

  private finish({ formula, tree, place, lowest }: Step, before: readonly Step[]): void {
    this.open.delete(formula);
    const depth = this.open.size;
    const isCircular = lowest <= depth;
    const result = tree && !isCircular ? evaluate(tree, this.book, place, formula.isArray) : UNKNOWN;
    this.book.keep(formula.cell, result);
    const waiting = before.at(-1);
    if (waiting && lowest < depth) waiting.lowest = Math.min(waiting.lowest, lowest);
  }

  private treeOf(text: string): Formula | null {
    const before = this.trees.get(text);
    if (before !== undefined) return before;
    const tree = parseFormula(text, this.nameMeaning);
    if (this.trees.size < REMEMBERED) this.trees.set(text, tree);
    return tree;
  }
}
