import type { GraphNode } from './calculation.ts';

/** Nodes that need each other in a ring, or one that does not. */
export interface CycleGroup {
  isCycle: boolean;
  nodes: GraphNode[];
}

interface Visit {
  order: number;
  low: number;
  onStack: boolean;
}

/**
 * Tarjan's strongly connected components of the nodes that wait for each other, each group after those it
 * needs. Without recursion: a running total can be 100,000 rows deep.
 */
export function findCycles(waiting: readonly GraphNode[]): CycleGroup[] {
  const among = new Set(waiting);
  const visits = new Map<GraphNode, Visit>();
  const groups: CycleGroup[] = [];
  const stack: GraphNode[] = [];

  for (const root of waiting) {
    if (visits.has(root)) continue;
    const path: { node: GraphNode; visit: Visit; next: number }[] = [];
    const enter = (node: GraphNode) => {
      const visit = { order: visits.size, low: visits.size, onStack: true };
      visits.set(node, visit);
      stack.push(node);
      path.push({ node, visit, next: 0 });
    };
    enter(root);
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const need = step.node.needs[step.next];
      step.next += 1;
      if (need !== undefined) {
        const seen = visits.get(need);
        if (!among.has(need)) continue;
        if (seen === undefined) enter(need);
        else if (seen.onStack) step.visit.low = Math.min(step.visit.low, seen.order);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) parent.visit.low = Math.min(parent.visit.low, step.visit.low);
      if (step.visit.low === step.visit.order) groups.push(takeGroup(step.node));
    }
  }
  return groups;

  /** The nodes above `first` on the stack, which all reach each other. */
  function takeGroup(first: GraphNode): CycleGroup {
    const nodes = stack.splice(stack.indexOf(first));
    for (const node of nodes) {
      const visit = visits.get(node);
      if (visit) visit.onStack = false;
    }
    return { isCycle: nodes.length > 1 || first.needs.includes(first), nodes };
  }
}
