import type { Moment } from '../domain/moment.ts';
import type { FormulaValue, Operand } from './formula/operand.ts';
import { parseFormula } from './formula/parseFormula.ts';
import { type DerivedKind, type NodeId, nodeRef } from './node.ts';
import type { CalculatedPlan } from './planCalculation.ts';
import { compileAt } from './table/cellFormula.ts';

/** What a formula would give in a sentence of a period, before it is stored; trouble is a value. */
export function formulaValue(plan: CalculatedPlan, moment: Moment, text: string): FormulaValue {
  const parsed = parseFormula(text.trim());
  if (!parsed.ok) return { calcError: 'syntax', detail: text };
  const { needs, compute } = compileAt(plan.records, { ...moment, cell: null }, parsed.tree, null);
  const values = needs.map(id => {
    const { kind, key } = nodeRef(id as NodeId);
    return plan.get(kind as DerivedKind, key) as Operand;
  });
  return compute(values);
}
