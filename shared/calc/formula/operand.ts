import type { Decimal } from 'decimal.js';
import { Amount } from '../../domain/amount.ts';
import { type Figure, formatFigure } from '../../domain/figureText.ts';
import { malformedFigure } from '../../domain/malformedFigure.ts';
import { type CalcError, isCalcError } from '../cellValue.ts';
import { baseAmount, type Exact } from './unitFactor.ts';

/** What a referenced cell holds; null where it is blank. A text of dashes only is blank too. */
export type Operand = { figure: Figure | null; text: string } | CalcError | null;

/** What a formula gives. The text is that of a cell it restates. */
export type FormulaValue = Exact | { text: string } | CalcError | null;

/** A value on its way through a formula: as FormulaValue, without a wrapper around every amount. */
export type Held = Amount | { text: string } | CalcError | null;

const BLANK = /^[\s－\-−‐–—―─ー]*$/u;

export function isBlankText(text: string): boolean {
  return BLANK.test(text);
}

export function heldAmount(operand: Operand | undefined): Held {
  if (!operand) return null;
  if ('calcError' in operand) return operand;
  if (operand.figure !== null) return baseAmount(operand.figure);
  return isBlankText(operand.text) ? null : operand;
}

/** The same with the amount as a decimal. */
export function heldValue(operand: Operand | undefined): Decimal | { text: string } | CalcError | null {
  const held = heldAmount(operand);
  return held instanceof Amount ? held.toDecimal() : held;
}

/** The text a cell shows; null where it is blank. */
export function heldText(operand: Operand | undefined): string | CalcError | null {
  if (!operand) return null;
  if ('calcError' in operand) return operand;
  if (operand.figure !== null && operand.text === '') return formatFigure(operand.figure);
  return isBlankText(operand.text) ? null : operand.text;
}

/** The trouble a value makes where a figure is needed: its own, or that it is a text. */
export function troubleOf(value: { text: string } | CalcError): CalcError {
  return isCalcError(value) ? value : noFigure(value.text);
}

/** A text where a figure is needed. "1,0760人" was meant as one, and says so. */
export function noFigure(text: string): CalcError {
  return { calcError: malformedFigure(text) === null ? 'notAFigure' : 'malformedFigure', detail: text };
}
