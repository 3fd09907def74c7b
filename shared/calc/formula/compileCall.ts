import { Amount } from '../../domain/amount.ts';
import { isCalcError } from '../cellValue.ts';
import { callFault, isCells } from './callFault.ts';
import { compileCount } from './compileCount.ts';
import { compileRounding } from './compileRounding.ts';
import { compileInterval, compileTextFunction } from './compileTexts.ts';
import type { ListFunction } from './formulaFunctions.ts';
import { type Evaluate, type FormulaScope, placesOf, placesOfCells } from './formulaScope.ts';
import type { CallNode, FormulaTree } from './formulaTree.ts';
import { heldAmount, troubleOf } from './operand.ts';
import { wholeNumber } from './wholeNumber.ts';

export function compileCall(call: CallNode, scope: FormulaScope): Evaluate {
  const [first] = call.arguments;
  if (callFault(call) !== null) return () => ({ calcError: 'syntax' });
  switch (call.name) {
    case '合計':
    case '平均':
    case '最大':
    case '最小':
      return compileList(call.name, call.arguments, scope);
    case '個数':
      return compileCount(call.arguments, scope);
    case '四捨五入':
    case '切捨て':
    case '切上げ':
      return compileRounding(call, scope, null);
    case '日数':
    case '月数':
    case '年数':
    case '列挙数':
    case '西暦':
      return compileTextFunction(call.name, call.arguments, scope);
    case '間隔':
      return compileInterval(call.arguments, scope);
    case '行番号': {
      const row = wholeNumber(scope.context.rowNumber);
      return () => row;
    }
    case '前年':
      return compileInner(first, { ...scope, from: 'lastYear' });
    case '累計':
      return compileRunningTotal(first, scope);
    case '絶対値': {
      const inner = compileInner(first, scope);
      return values => {
        const value = inner(values);
        if (value === null) return null;
        return value instanceof Amount ? value.abs() : troubleOf(value);
      };
    }
  }
}

function compileInner(tree: FormulaTree | undefined, scope: FormulaScope): Evaluate {
  return tree ? scope.compile(tree, scope) : () => null;
}

const COMBINE: Record<ListFunction, (so: Amount, next: Amount) => Amount> = {
  合計: (so, next) => so.plus(next),
  平均: (so, next) => so.plus(next),
  最大: (so, next) => (next.cmp(so) > 0 ? next : so),
  最小: (so, next) => (next.cmp(so) < 0 ? next : so),
};

/** Blanks are passed over; of nothing but blanks the result is blank. */
function compileList(name: ListFunction, list: readonly FormulaTree[], scope: FormulaScope): Evaluate {
  const members = list.flatMap(member => compileMembers(member, scope));
  const combine = COMBINE[name];
  const isMean = name === '平均';
  return values => {
    let so: Amount | null = null;
    let count = 0;
    for (const member of members) {
      const value = member(values);
      if (value === null) continue;
      if (!(value instanceof Amount)) return troubleOf(value);
      so = so === null ? value : combine(so, value);
      count += 1;
    }
    return so !== null && isMean ? so.div(Amount.whole(count)) : so;
  };
}

function compileMembers(tree: FormulaTree, scope: FormulaScope): readonly Evaluate[] {
  if (!isCells(tree)) return [scope.compile(tree, scope)];
  const places = placesOfCells(tree, 'all', scope);
  if (isCalcError(places)) return [() => places];
  return places.map(
    (place): Evaluate =>
      values =>
        heldAmount(values[place]),
  );
}

/** 累計: the row before (nothing in the first row) + the value + what footnotes add. */
function compileRunningTotal(tree: FormulaTree | undefined, scope: FormulaScope): Evaluate {
  const places = placesOf({ at: 'self' }, 'one', scope);
  if (isCalcError(places)) return () => places;
  const [place] = places;
  const addend = compileInner(tree, scope);
  const { adjustment } = scope.context;
  const added = adjustment && Amount.ofDecimal(adjustment);
  return values => {
    const before = place === undefined ? undefined : heldAmount(values[place]);
    const value = addend(values);
    if (before && !(before instanceof Amount)) return troubleOf(before);
    if (value !== null && !(value instanceof Amount)) return troubleOf(value);
    if (before === null || value === null) return null;
    const total = before === undefined ? value : before.plus(value);
    return added === null ? total : total.plus(added);
  };
}
