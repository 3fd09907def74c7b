import { digitsOf, isCells } from '../calc/formula/callFault.ts';
import type { RoundingFunction } from '../calc/formula/formulaFunctions.ts';
import { isRounding } from '../calc/formula/formulaFunctions.ts';
import type { CellRequest } from '../calc/formula/formulaScope.ts';
import type { BinaryOperator, CallNode, FormulaTree } from '../calc/formula/formulaTree.ts';
import type { DecimalText } from '../domain/decimalText.ts';
import { addressOf } from '../reading/workbookCells.ts';
import { type CellAt, rangesText } from './cellRanges.ts';

/** A cell a formula may name: where it stands, and what its number counts for as a power of ten. */
export interface NamedCell extends CellAt {
  power: number;
}

/** What a translation has to know of its cell. */
export interface ExpressionPlace {
  /** The cells meant; null where one of them is not on the sheet, or is no number there. */
  cells(request: CellRequest): readonly NamedCell[] | null;
  /** What a footnote adds to a running total, in base units. */
  adjustment: DecimalText | null;
}

/** A formula of ours in the words of Excel. The amount it stands for is its number × 10^power. */
export interface Expression {
  text: string;
  power: number;
  binds: number;
  /** Only adds what is there, so that nothing has to be rounded. */
  addsOnly: boolean;
  /** Cells without which there is no value. */
  needs: readonly CellAt[];
  /** Of each of these lists one cell at least has to be filled. */
  needsSome: readonly (readonly CellAt[])[];
}

const SUM = 1;
const PRODUCT = 2;
const SIGNED = 3;
const VALUE = 4;

/** The formula in the words of Excel; null where Excel has none that give the same. */
export function excelExpression(
  tree: FormulaTree,
  place: ExpressionPlace,
  from: 'here' | 'lastYear' = 'here',
): Expression | null {
  switch (tree.kind) {
    case 'number':
      return value(tree.percent ? `${tree.value}%` : tree.value);
    case 'reference': {
      const cells = place.cells({ reference: tree.reference, use: 'one', from });
      const [cell] = cells ?? [];
      return cells?.length === 1 && cell ? ofCell(cell) : null;
    }
    case 'minus': {
      const of = excelExpression(tree.of, place, from);
      return of && { ...of, text: `-${bracketed(of, SIGNED)}`, binds: SIGNED };
    }
    case 'binary': {
      const [left, right] = [
        excelExpression(tree.left, place, from),
        excelExpression(tree.right, place, from),
      ];
      return left && right && combined(tree.operator, left, right);
    }
    case 'call':
      return ofCall(tree, place, from);
    default:
      return null;
  }
}

/** The expression as a number in another power of ten: × 1000, ÷ 100. */
export function inPower(expression: Expression, power: number): Expression {
  const difference = expression.power - power;
  if (difference === 0) return expression;
  const scale = `1${'0'.repeat(Math.abs(difference))}`;
  const text = `${bracketed(expression, PRODUCT)}${difference > 0 ? '*' : '/'}${scale}`;
  return { ...expression, text, power, binds: PRODUCT, addsOnly: false };
}

const NAMES = { 合計: 'SUM', 平均: 'AVERAGE', 最大: 'MAX', 最小: 'MIN' } as const;
const ROUNDINGS: Record<RoundingFunction, string> = {
  四捨五入: 'ROUND',
  切捨て: 'ROUNDDOWN',
  切上げ: 'ROUNDUP',
};

function ofCall(call: CallNode, place: ExpressionPlace, from: 'here' | 'lastYear'): Expression | null {
  const [first] = call.arguments;
  switch (call.name) {
    case '合計':
    case '平均':
    case '最大':
    case '最小':
      return ofList(call, NAMES[call.name], place, from);
    case '前年':
      return first ? excelExpression(first, place, 'lastYear') : null;
    case '絶対値': {
      const of = first ? excelExpression(first, place, from) : null;
      return of && { ...of, text: `ABS(${of.text})`, binds: VALUE };
    }
    case '累計':
      return first ? runningTotal(first, place, from) : null;
    default: {
      const digits = isRounding(call.name) ? digitsOf(call) : null;
      const of = first && digits !== null ? excelExpression(first, place, from) : null;
      return of && digits !== null && isRounding(call.name)
        ? rounded(of, ROUNDINGS[call.name], digits + of.power)
        : null;
    }
  }
}

/** Rounds at so many digits of the number itself. */
export function rounded(of: Expression, name: string, digits: number): Expression {
  return { ...of, text: `${name}(${of.text},${digits})`, binds: VALUE, addsOnly: false };
}

function ofList(
  call: CallNode,
  name: string,
  place: ExpressionPlace,
  from: 'here' | 'lastYear',
): Expression | null {
  const cells: NamedCell[] = [];
  const others: Expression[] = [];
  for (const argument of call.arguments) {
    if (isCells(argument)) {
      const found = listed(argument, place, from);
      if (found === null) return null;
      cells.push(...found);
    } else {
      const other = excelExpression(argument, place, from);
      if (other === null) return null;
      others.push(other);
    }
  }
  const [power = 0, ...more] = new Set([...cells, ...others].map(one => one.power));
  if (more.length > 0 || cells.length + others.length === 0) return null;
  const words = [...(cells.length > 0 ? [rangesText(cells)] : []), ...others.map(({ text }) => text)];
  return {
    text: `${name}(${words.join(',')})`,
    power,
    binds: VALUE,
    addsOnly: name !== 'AVERAGE' && others.every(({ addsOnly }) => addsOnly),
    needs: others.flatMap(({ needs }) => needs),
    needsSome: [...(cells.length > 0 ? [cells] : []), ...others.flatMap(({ needsSome }) => needsSome)],
  };
}

function listed(argument: FormulaTree, place: ExpressionPlace, from: 'here' | 'lastYear') {
  if (argument.kind === 'reference') return place.cells({ reference: argument.reference, use: 'all', from });
  const inner = argument.kind === 'call' ? argument.arguments[0] : undefined;
  return inner?.kind === 'reference'
    ? place.cells({ reference: inner.reference, use: 'all', from: 'lastYear' })
    : null;
}

/** The cell above (none in the first row) + the value + what a footnote adds. */
function runningTotal(
  tree: FormulaTree,
  place: ExpressionPlace,
  from: 'here' | 'lastYear',
): Expression | null {
  const before = place.cells({ reference: { at: 'self' }, use: 'one', from: 'rowBefore' });
  const added = excelExpression(tree, place, from);
  if (before === null || added === null || before.length > 1) return null;
  const [above] = before;
  const total = above ? combined('+', ofCell(above), added) : added;
  if (!above || place.adjustment === null) return total;
  const isNegative = place.adjustment.startsWith('-');
  return combined(isNegative ? '−' : '+', total, value(place.adjustment.replace('-', '')));
}

const SIGNS: Record<BinaryOperator, string> = { '+': '+', '−': '-', '×': '*', '÷': '/' };

function combined(operator: BinaryOperator, left: Expression, right: Expression): Expression {
  const isSum = operator === '+' || operator === '−';
  const common = isSum && left.power !== right.power ? 0 : null;
  const first = common === null ? left : inPower(left, common);
  const second = common === null ? right : inPower(right, common);
  const binds = isSum ? SUM : PRODUCT;
  const power = isSum
    ? first.power
    : operator === '×'
      ? first.power + second.power
      : first.power - second.power;
  return {
    text: `${bracketed(first, binds)}${SIGNS[operator]}${bracketed(second, binds + 1)}`,
    power,
    binds,
    addsOnly: isSum && first.addsOnly && second.addsOnly,
    needs: [...first.needs, ...second.needs],
    needsSome: [...first.needsSome, ...second.needsSome],
  };
}

function bracketed({ text, binds }: Expression, least: number): string {
  return binds < least ? `(${text})` : text;
}

function ofCell(cell: NamedCell): Expression {
  return { ...value(addressOf(cell.row, cell.column)), power: cell.power, needs: [cell] };
}

function value(text: string): Expression {
  return { text, power: 0, binds: VALUE, addsOnly: true, needs: [], needsSome: [] };
}
