import { type FormulaCursor, peek, take, unexpected } from './formulaCursor.ts';
import { type FormulaProblem, formulaProblem, isFormulaProblem } from './formulaProblem.ts';
import { formulaTokens } from './formulaTokens.ts';
import type { FormulaTree, PathStep, Reference } from './formulaTree.ts';
import { parseExpression } from './parseExpression.ts';

/** `name`: what stands before the = in 「計 = 協会 + 委託」. */
export type ParsedFormula =
  | { ok: true; tree: FormulaTree; name: readonly PathStep[] | null }
  | { ok: false; problem: FormulaProblem };

/** An equation that must hold besides the formulas: 見込者数 = 対象者数 × 率. */
export type ParsedEquation =
  | { ok: true; left: Reference; right: FormulaTree }
  | { ok: false; problem: FormulaProblem };

/** Longer than any formula a person writes; the parser's nesting stays within bounds. */
const LONGEST = 4000;

/** Reads a formula. An = before it, with or without the cell's own name, is accepted as Excel's habit. */
export function parseFormula(text: string): ParsedFormula {
  const sides = parseSides(text);
  if (isFormulaProblem(sides)) return { ok: false, problem: sides };
  const { left, right } = sides;
  if (left === null) return { ok: true, tree: right, name: null };
  const own = left.kind === 'reference' && left.reference.at === 'table' ? left.reference : null;
  if (own === null || own.title !== null)
    return { ok: false, problem: formulaProblem('leftNotAName', text, 0) };
  return { ok: true, tree: right, name: own.path };
}

/** Reads an equation. 協会 + 委託 = 計 says the same as 計 = 協会 + 委託. */
export function parseEquation(text: string): ParsedEquation {
  const sides = parseSides(text);
  if (isFormulaProblem(sides)) return { ok: false, problem: sides };
  const { left, right } = sides;
  const [named, other] = left?.kind === 'reference' ? [left, right] : [right, left];
  if (named.kind !== 'reference' || other === null || !isNamed(named.reference)) {
    return { ok: false, problem: formulaProblem('notAnEquation', text, 0) };
  }
  return { ok: true, left: named.reference, right: other };
}

function isNamed(reference: Reference): boolean {
  return reference.at === 'table' || reference.at === 'indicator';
}

interface Sides {
  left: FormulaTree | null;
  right: FormulaTree;
}

function parseSides(text: string): Sides | FormulaProblem {
  if (text.length > LONGEST) return formulaProblem('tooLong', text, LONGEST, String(LONGEST));
  const tokens = formulaTokens(text);
  if (isFormulaProblem(tokens)) return tokens;
  const cursor: FormulaCursor = { text, tokens, next: 0, depth: 0 };
  const leading = take(cursor, '=');
  const first = parseExpression(cursor);
  if (isFormulaProblem(first)) return first;
  const second = leading === null && take(cursor, '=') ? parseExpression(cursor) : null;
  if (second !== null && isFormulaProblem(second)) return second;
  if (peek(cursor).kind !== 'end') return unexpected(cursor);
  return second === null ? { left: null, right: first } : { left: first, right: second };
}
