import { type Formula, type NodeId, nodeId } from './node.ts';

/** Formulas so ordered that each stands after all it needs, and those that need themselves. */
export interface OrderedFormulas {
  ordered: Formula[];
  cyclic: Formula[];
}

/** Kahn's algorithm over the derived nodes; stored records need nothing and are always there. */
export function orderFormulas(formulas: readonly Formula[]): OrderedFormulas {
  const byId = new Map<NodeId, Formula>(formulas.map(formula => [nodeId(formula.node), formula]));
  const dependents = new Map<NodeId, Formula[]>();
  const open = new Map<Formula, number>();
  for (const formula of formulas) {
    const derivedNeeds = [...new Set(formula.needs.map(nodeId))].filter(id => byId.has(id));
    open.set(formula, derivedNeeds.length);
    for (const id of derivedNeeds) {
      const list = dependents.get(id);
      if (list) list.push(formula);
      else dependents.set(id, [formula]);
    }
  }
  const ordered = formulas.filter(formula => open.get(formula) === 0);
  for (const formula of ordered) {
    for (const dependent of dependents.get(nodeId(formula.node)) ?? []) {
      const left = (open.get(dependent) ?? 0) - 1;
      open.set(dependent, left);
      if (left === 0) ordered.push(dependent);
    }
  }
  const done = new Set(ordered);
  return { ordered, cyclic: formulas.filter(formula => !done.has(formula)) };
}
