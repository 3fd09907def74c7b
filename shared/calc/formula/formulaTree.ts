import type { DecimalText } from '../../domain/decimalText.ts';
import type { FunctionName } from './formulaFunctions.ts';

/** One step of a path of names: 協会, 「指標*」 (every name that begins so), 4月～3月 (every one between). */
export type PathStep = { name: string } | { prefix: string } | { from: string; to: string };

/** Which cells a formula means. Names are kept as written; whoever resolves them compares without widths. */
export type Reference =
  /** `title` null: the table the formula stands in. An empty path: the only figure of the table. */
  | { at: 'table'; title: string | null; path: readonly PathStep[] }
  | { at: 'indicator'; name: string; path: readonly PathStep[] }
  /** 上: the body cells above in the same column. */
  | { at: 'above' }
  /** 左: the figure cells to the left in the same row and group. */
  | { at: 'left' };

export type BinaryOperator = '+' | '−' | '×' | '÷';

/** A number written in a formula, never negative: ▲7 is a minus and 7. `percent`: 12.5％ is "12.5" and true. */
export interface NumberLiteral {
  kind: 'number';
  value: DecimalText;
  percent: boolean;
}

export interface TextLiteral {
  kind: 'text';
  text: string;
}

export interface ReferenceNode {
  kind: 'reference';
  reference: Reference;
}

export interface MinusNode {
  kind: 'minus';
  of: FormulaTree;
}

export interface BinaryNode {
  kind: 'binary';
  operator: BinaryOperator;
  left: FormulaTree;
  right: FormulaTree;
}

export interface CallNode {
  kind: 'call';
  name: FunctionName;
  arguments: readonly FormulaTree[];
}

/** One end of 30～39, with its sign in the value. */
export interface Bound {
  value: DecimalText;
  percent: boolean;
}

/** 30～39, both ends included: what 個数 counts. */
export interface NumericRange {
  kind: 'range';
  from: Bound;
  to: Bound;
}

/** A formula as read. Brackets are not kept: the shape of the tree says what they said. */
export type FormulaTree =
  | NumberLiteral
  | TextLiteral
  | ReferenceNode
  | MinusNode
  | BinaryNode
  | CallNode
  | NumericRange;

/** The nodes directly below. */
export function childrenOf(tree: FormulaTree): readonly FormulaTree[] {
  switch (tree.kind) {
    case 'minus':
      return [tree.of];
    case 'binary':
      return [tree.left, tree.right];
    case 'call':
      return tree.arguments;
    default:
      return [];
  }
}
