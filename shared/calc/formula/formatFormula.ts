import { formatNumber } from '../../domain/figureText.ts';
import { isBareName } from './bareName.ts';
import type { Bound, FormulaTree, PathStep, Reference } from './formulaTree.ts';
import { quote } from './quotedText.ts';

/** How tightly a node binds: it is put in brackets where its place asks for more. */
const SUM = 1;
const PRODUCT = 2;
const SIGNED = 3;
const VALUE = 4;

type TextOfReference = (reference: Reference) => string;

/** The formula as we write it: parsing it gives the same tree again. */
export function formatFormula(tree: FormulaTree): string {
  return writeFormula(tree, formatReference);
}

/** Writes a formula with other words for its references; they are asked for from left to right. */
export function writeFormula(tree: FormulaTree, textOfReference: TextOfReference): string {
  return write(tree, SUM, textOfReference);
}

/** 『題名』令和６年度＞評価数, 指標『名前』＞実績, 協会. */
export function formatReference(reference: Reference): string {
  switch (reference.at) {
    case 'above':
      return '上';
    case 'left':
      return '左';
    case 'indicator': {
      const path = reference.path.length === 0 ? '' : `＞${formatPath(reference.path)}`;
      return `指標${quote(reference.name, '『')}${path}`;
    }
    case 'table':
      return `${reference.title === null ? '' : quote(reference.title, '『')}${formatPath(reference.path)}`;
  }
}

export function formatPath(path: readonly PathStep[]): string {
  return path.map(formatStep).join('＞');
}

function formatStep(step: PathStep): string {
  if ('prefix' in step) return quote(step.prefix, '「', true);
  if ('name' in step) return formatName(step.name);
  return `${formatName(step.from)}～${formatName(step.to)}`;
}

function formatName(name: string): string {
  return isBareName(name) ? name : quote(name, '「');
}

function write(tree: FormulaTree, least: number, textOf: TextOfReference): string {
  switch (tree.kind) {
    case 'number':
      return formatBound(tree);
    case 'text':
      return quote(tree.text, '"');
    case 'reference':
      return textOf(tree.reference);
    case 'range':
      return `${formatBound(tree.from)}～${formatBound(tree.to)}`;
    case 'minus': {
      const sign = tree.of.kind === 'number' ? '▲' : '−';
      return bracketed(`${sign}${write(tree.of, VALUE, textOf)}`, least > SIGNED);
    }
    case 'binary': {
      const binds = tree.operator === '+' || tree.operator === '−' ? SUM : PRODUCT;
      // a − (b − c) needs its brackets; a − (−b) is only easier to read with them.
      const isSigned = tree.right.kind === 'minus' && tree.right.of.kind !== 'number';
      const left = write(tree.left, binds, textOf);
      const right = write(tree.right, isSigned ? VALUE : binds + 1, textOf);
      return bracketed(`${left} ${tree.operator} ${right}`, least > binds);
    }
    case 'call':
      return `${tree.name}(${tree.arguments.map(argument => write(argument, SUM, textOf)).join('、')})`;
  }
}

function bracketed(text: string, needed: boolean): string {
  return needed ? `(${text})` : text;
}

function formatBound(bound: Bound): string {
  return `${formatNumber(bound.value)}${bound.percent ? '％' : ''}`;
}
