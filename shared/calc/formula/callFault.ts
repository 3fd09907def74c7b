import { isRounding, parametersOf } from './formulaFunctions.ts';
import type { FormulaProblemCode } from './formulaProblem.ts';
import { type CallNode, childrenOf, type FormulaTree } from './formulaTree.ts';

/** What is wrong with the arguments of a call, for people; null where it can be computed. */
export interface CallFault {
  code: FormulaProblemCode;
  details: readonly string[];
}

/** Digits behind the point that still fit a printed figure; negative ones round tens and hundreds. */
const MOST_DIGITS = 15;

/** Checks a call by itself: the parser refuses what it finds, and a call built otherwise computes to #式. */
export function callFault(call: CallNode): CallFault | null {
  const { name } = call;
  const { least, most, advice } = parametersOf[name];
  const count = call.arguments.length;
  if (count < least || count > most) return { code: 'argumentCount', details: [name, advice] };
  if (isRounding(name)) {
    return digitsOf(call) === null ? { code: 'digitsNotWhole', details: [name] } : misplacedCondition(call);
  }
  switch (name) {
    case '個数':
      return countFault(call);
    case '日数':
    case '月数':
    case '年数':
    case '列挙数':
    case '間隔':
    case '西暦':
      return call.arguments.every(isCellOrText) ? null : { code: 'argumentNotACell', details: [name] };
    case '前年': {
      const inner = calledWithin(call, ['前年', '累計']);
      return inner === null ? misplacedCondition(call) : { code: 'lastYearWithin', details: [inner] };
    }
    case '累計':
      return calledWithin(call, ['累計']) === null
        ? misplacedCondition(call)
        : { code: 'runningTotalWithin', details: [] };
    default:
      return misplacedCondition(call);
  }
}

/** The digits of a rounding call; null where they are not a plain whole number. */
export function digitsOf(call: CallNode): number | null {
  const written = call.arguments[1];
  const number = written?.kind === 'minus' ? written.of : written;
  if (number?.kind !== 'number' || number.percent || !/^\d{1,2}$/.test(number.value)) return null;
  const digits = Number(number.value);
  if (digits > MOST_DIGITS) return null;
  return written?.kind === 'minus' && digits > 0 ? -digits : digits;
}

/** Whether cells can be counted and read here: a reference, or last year's. */
export function isCells(tree: FormulaTree): boolean {
  if (tree.kind === 'reference') return true;
  return tree.kind === 'call' && tree.name === '前年' && tree.arguments[0]?.kind === 'reference';
}

function isCellOrText(tree: FormulaTree): boolean {
  return isCells(tree) || tree.kind === 'text';
}

/** 個数(欄、欄、条件): the condition is a text or a range of numbers, and stands last. */
function countFault(call: CallNode): CallFault | null {
  const [first, ...rest] = call.arguments;
  const cells = isCondition(rest.at(-1)) ? [first, ...rest.slice(0, -1)] : [first, ...rest];
  if (cells.some(isCondition)) return { code: 'conditionMisplaced', details: [] };
  return cells.every(cell => cell && isCells(cell)) ? null : { code: 'argumentNotACell', details: ['個数'] };
}

export function isCondition(tree: FormulaTree | undefined): boolean {
  return tree?.kind === 'text' || tree?.kind === 'range';
}

function misplacedCondition(call: CallNode): CallFault | null {
  const has = call.arguments.some(argument => argument.kind === 'range');
  return has ? { code: 'rangeOutsideCount', details: [] } : null;
}

function calledWithin(tree: FormulaTree, names: readonly string[]): string | null {
  for (const child of childrenOf(tree)) {
    if (child.kind === 'call' && names.includes(child.name)) return child.name;
    const deeper = calledWithin(child, names);
    if (deeper !== null) return deeper;
  }
  return null;
}
