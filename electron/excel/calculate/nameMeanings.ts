import type { DefinedNames } from '../formulaReferences.ts';
import type { Formula } from './formula.ts';
import { type NameMeaning, parseFormula } from './parseFormula.ts';

/**
 * The defined names that stand for certain cells or a value. Names of whole formulas are left: names made of names
 * made of names grow without end.
 */
export function nameMeanings(names: DefinedNames): NameMeaning {
  const known = new Map<string, Formula | null>();
  return name => {
    const key = name.toLowerCase();
    const before = known.get(key);
    if (before !== undefined) return before;
    const [text, ...otherScopes] = names.get(key) ?? [];
    const parsed = text === undefined || otherScopes.length > 0 ? null : parseFormula(text);
    const found = parsed && isFixed(parsed) ? parsed : null;
    known.set(key, found);
    return found;
  };
}

/** What is not fixed would move with the cell that uses the name. */
function isFixed(formula: Formula): boolean {
  if (formula.kind !== 'reference') return formula.kind === 'constant';
  const { sheet, from, to } = formula.reference;
  return sheet !== null && [from, to].every(corner => corner.fixedRow && corner.fixedColumn);
}
