import { isRounding } from './formulaFunctions.ts';
import type { CallNode, FormulaTree } from './formulaTree.ts';

/** What kind of 検算 a formula is. */
export type FormulaShape = 'restated' | 'sum' | 'difference' | 'ratio' | 'cumulative' | 'count' | 'other';

export function formulaShape(tree: FormulaTree): FormulaShape {
  switch (tree.kind) {
    case 'reference':
      return 'restated';
    case 'call':
      return shapeOfCall(tree);
    case 'binary':
      if (tree.operator === '÷') return 'ratio';
      // × 100 and other factors change the unit, not what is computed.
      if (tree.operator === '×') return tree.right.kind === 'number' ? shapeOfScaled(tree.left) : 'other';
      return shapeOfChain(membersOf(tree));
    default:
      return 'other';
  }
}

function shapeOfCall(call: CallNode): FormulaShape {
  const [first] = call.arguments;
  if (first !== undefined && (isRounding(call.name) || call.name === '絶対値' || call.name === '前年')) {
    return formulaShape(first);
  }
  switch (call.name) {
    case '合計':
      return 'sum';
    case '累計':
      return 'cumulative';
    case '個数':
    case '日数':
    case '月数':
    case '年数':
    case '列挙数':
    case '間隔':
    case '西暦':
    case '行番号':
      return 'count';
    default:
      return 'other';
  }
}

/** A figure times a number is computed, not restated. */
function shapeOfScaled(tree: FormulaTree): FormulaShape {
  const shape = formulaShape(tree);
  return shape === 'restated' ? 'other' : shape;
}

interface Member {
  negative: boolean;
  tree: FormulaTree;
}

/** The members of a chain written without brackets. a − (b + c) has two: what is taken away is one side. */
function membersOf(tree: FormulaTree): readonly Member[] {
  const members: Member[] = [];
  collectMembers(tree, members);
  return members;
}

function collectMembers(tree: FormulaTree, members: Member[]): void {
  if (tree.kind === 'minus') members.push({ negative: true, tree: tree.of });
  else if (tree.kind !== 'binary' || (tree.operator !== '+' && tree.operator !== '−')) {
    members.push({ negative: false, tree });
  } else {
    collectMembers(tree.left, members);
    if (tree.operator === '−') members.push({ negative: true, tree: tree.right });
    else collectMembers(tree.right, members);
  }
}

function shapeOfChain(members: readonly Member[]): FormulaShape {
  const shapes = members.map(member => formulaShape(member.tree));
  const addsUp = members.every(member => !member.negative);
  if (shapes.includes('cumulative')) return 'cumulative';
  if (addsUp && members.some(member => isLastYear(member.tree))) return 'cumulative';
  const countsOnly = members.every(
    (member, index) => member.tree.kind === 'number' || shapes[index] === 'count',
  );
  if (countsOnly && shapes.includes('count')) return 'count';
  return members.length === 2 && !addsUp ? 'difference' : 'sum';
}

function isLastYear(tree: FormulaTree): boolean {
  return tree.kind === 'call' && tree.name === '前年';
}
