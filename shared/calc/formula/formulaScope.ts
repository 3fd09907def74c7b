import type { Decimal } from 'decimal.js';
import { type CalcError, isCalcError } from '../cellValue.ts';
import { formatReference } from './formatFormula.ts';
import type { FormulaTree, Reference } from './formulaTree.ts';
import type { Held, Operand } from './operand.ts';

/** The cell of the formula itself: 累計 adds to what it held a row before. */
export interface SelfReference {
  at: 'self';
}

export interface CellRequest {
  reference: Reference | SelfReference;
  /** 'one': several cells are trouble. 'all': every cell that is meant, as in 合計. */
  use: 'one' | 'all';
  from: 'here' | 'lastYear' | 'rowBefore';
}

/** What a formula has to know of its cell. */
export interface FormulaContext {
  /** Keys of the cells meant. None is no error: there is no last year, no row before. */
  resolve(request: CellRequest): readonly string[] | CalcError;
  /** What footnotes add in this cell, in base units. */
  adjustment: Decimal | null;
  /** 1 for the first body row. */
  rowNumber: number;
  percentCell: boolean;
  /** The unit of the cell, in which the digits of an outermost 四捨五入 count (％ when `percentCell`). */
  unit?: string | null;
}

export type Evaluate = (values: readonly Operand[]) => Held;

/** A formula being compiled. */
export interface FormulaScope {
  context: FormulaContext;
  /** Which cells are needed, and at which place their values will come. */
  places: Map<string, number>;
  from: 'here' | 'lastYear';
  compile(tree: FormulaTree, scope: FormulaScope): Evaluate;
}

/** The places of the values of the cells meant. With 'one' there is at most one. */
export function placesOf(
  reference: Reference | SelfReference,
  use: CellRequest['use'],
  scope: FormulaScope,
): readonly number[] | CalcError {
  const from = reference.at === 'self' ? 'rowBefore' : scope.from;
  const keys = scope.context.resolve({ reference, use, from });
  if (isCalcError(keys)) return keys;
  if (use === 'one' && keys.length > 1) return { calcError: 'ambiguousName', detail: nameOf(reference) };
  return keys.map(key => placeOf(key, scope.places));
}

/** The places of the cells a function's argument means: a reference, or 前年 of one (see `isCells`). */
export function placesOfCells(
  tree: FormulaTree,
  use: CellRequest['use'],
  scope: FormulaScope,
): readonly number[] | CalcError {
  const inner = tree.kind === 'call' && tree.name === '前年' ? tree.arguments[0] : tree;
  if (inner?.kind !== 'reference') return { calcError: 'syntax' };
  return placesOf(inner.reference, use, inner === tree ? scope : { ...scope, from: 'lastYear' });
}

function placeOf(key: string, places: Map<string, number>): number {
  const known = places.get(key);
  if (known !== undefined) return known;
  const place = places.size;
  places.set(key, place);
  return place;
}

function nameOf(reference: Reference | SelfReference): string {
  return reference.at === 'self' ? '累計' : formatReference(reference);
}
