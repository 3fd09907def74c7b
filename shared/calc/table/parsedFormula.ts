import {
  type ParsedEquation,
  type ParsedFormula,
  parseEquation,
  parseFormula,
} from '../formula/parseFormula.ts';

/** A column's formula is asked for once a row: the last texts are kept as read. Reading is pure, so nothing can go stale. */
const KEPT = 500;
const formulas = new Map<string, ParsedFormula>();
const equations = new Map<string, ParsedEquation>();

export function parsedFormula(text: string): ParsedFormula {
  return remembered(formulas, text, parseFormula);
}

export function parsedEquation(text: string): ParsedEquation {
  return remembered(equations, text, parseEquation);
}

function remembered<T>(known: Map<string, T>, text: string, read: (text: string) => T): T {
  const found = known.get(text);
  if (found !== undefined) return found;
  const made = read(text);
  if (known.size >= KEPT) known.clear();
  known.set(text, made);
  return made;
}
