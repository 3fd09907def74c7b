import { sameRecord } from '../domain/sameRecord.ts';
import { findCycles } from './cycles.ts';
import type { Formula, NodeId } from './node.ts';

/** Stored records by node; a missing one reads as null. */
export type ReadRecord = (id: NodeId) => unknown;

/**
 * Values that hang on stored records and on each other. Formulas come and go; `recompute` runs only what hangs
 * on what changed, stops where a value came out the same, and says which values are different now.
 */
export interface Calculation {
  get(id: NodeId): unknown;
  has(id: NodeId): boolean;
  /** Adds formulas, or puts them in the place of others of the same id. They run at the next `recompute`. */
  define(formulas: readonly Formula[]): void;
  /** Takes formulas away; what hung on them sees nothing there at the next `recompute`. */
  drop(ids: readonly NodeId[]): void;
  /** @returns the derived values that changed, each once. */
  recompute(changedRecords: Iterable<NodeId>): NodeId[];
  /** How many values are held: records that are needed, and derived ones. */
  readonly size: number;
}

/** One value with its place in the graph. A record that is needed is a node without a formula. */
export interface GraphNode {
  readonly id: NodeId;
  formula: Formula | null;
  needs: readonly GraphNode[];
  dependents: GraphNode[];
  value: unknown;
  /** The pass that reached this node last, and what it still waits for in it. */
  pass: number;
  waiting: number;
  /** The pass in which its value changed last. */
  changedIn: number;
}

const NOTHING: readonly GraphNode[] = [];

export function createCalculation(readRecord: ReadRecord): Calculation {
  const nodes = new Map<NodeId, GraphNode>();
  /** Nodes whose formula is new or gone since the last pass. */
  let unsettled = new Set<GraphNode>();
  let pass = 0;

  function nodeOf(id: NodeId): GraphNode {
    const known = nodes.get(id);
    if (known) return known;
    const value = readRecord(id) ?? null;
    const node: GraphNode = {
      id,
      formula: null,
      needs: NOTHING,
      dependents: [],
      value,
      pass: 0,
      waiting: 0,
      changedIn: 0,
    };
    nodes.set(id, node);
    return node;
  }

  /** Unties nodes from what they need, all of them in one go: a popular need is gone through once. */
  function untie(leaving: ReadonlySet<GraphNode>): void {
    const needed = new Set<GraphNode>();
    for (const node of leaving) for (const need of node.needs) needed.add(need);
    for (const need of needed) need.dependents = need.dependents.filter(dependent => !leaving.has(dependent));
    for (const node of leaving) node.needs = NOTHING;
  }

  /** Everything that hangs on the seeds, near or far, each knowing how many of its needs are in the set. */
  function reach(seeds: Iterable<GraphNode>): GraphNode[] {
    const reached: GraphNode[] = [];
    for (const seed of seeds) {
      if (seed.pass === pass) continue;
      seed.pass = pass;
      seed.waiting = 0;
      reached.push(seed);
    }
    for (let at = 0; at < reached.length; at += 1) {
      for (const dependent of (reached[at] as GraphNode).dependents) {
        if (dependent.pass !== pass) {
          dependent.pass = pass;
          dependent.waiting = 0;
          reached.push(dependent);
        }
        dependent.waiting += 1;
      }
    }
    return reached;
  }

  /** Whether anything it needs has changed in this pass, or its formula is new. */
  const isStale = (node: GraphNode) =>
    unsettled.has(node) || node.needs.some(need => need.changedIn === pass);

  function settle(node: GraphNode, value: unknown, changed: NodeId[]): void {
    if (sameValue(node.value, value)) return;
    node.value = value;
    node.changedIn = pass;
    if (node.formula !== null || unsettled.has(node)) changed.push(node.id);
  }

  function run(node: GraphNode, changed: NodeId[]): void {
    const { formula } = node;
    if (formula === null) settle(node, readRecord(node.id) ?? null, changed);
    else if (isStale(node)) settle(node, formula.compute(node.needs.map(heldBy)), changed);
  }

  return {
    get: id => nodes.get(id)?.value ?? null,
    has: id => nodes.has(id),
    get size() {
      return nodes.size;
    },
    define(formulas) {
      const defined = formulas.map(formula => ({ formula, node: nodeOf(formula.id) }));
      untie(new Set(defined.flatMap(({ node }) => (node.formula === null ? [] : [node]))));
      for (const { formula, node } of defined) {
        // a node that was a record until now begins without a value
        if (node.formula === null) node.value = null;
        node.formula = formula;
        node.needs = formula.needs.map(nodeOf);
        for (const need of new Set(node.needs)) need.dependents.push(node);
        unsettled.add(node);
      }
    },
    drop(ids) {
      const leaving = new Set(ids.flatMap(id => nodes.get(id) ?? []));
      untie(leaving);
      for (const node of leaving) {
        node.formula = null;
        unsettled.add(node);
      }
    },
    recompute(changedRecords) {
      pass += 1;
      const changed: NodeId[] = [];
      const records = [...changedRecords].flatMap(id => nodes.get(id) ?? []);
      const reached = reach([...records, ...unsettled]);
      const ready = reached.filter(node => node.waiting === 0);
      for (const node of ready) {
        run(node, changed);
        for (const dependent of node.dependents) {
          dependent.waiting -= 1;
          if (dependent.waiting === 0) ready.push(dependent);
        }
      }
      if (ready.length < reached.length) runCyclic(reached, changed);
      forgetUnneeded();
      unsettled = new Set();
      return changed;
    },
  };

  /** What no order could be found for: members of a cycle name it, what hangs on them computes with that. */
  function runCyclic(reached: readonly GraphNode[], changed: NodeId[]): void {
    const left = reached.filter(node => node.waiting > 0);
    for (const group of findCycles(left)) {
      if (!group.isCycle) for (const node of group.nodes) run(node, changed);
      else {
        const value = { calcError: 'cycle', detail: group.nodes.map(({ id }) => id).join(' ') };
        for (const node of group.nodes) settle(node, value, changed);
      }
    }
  }

  /** A dropped node stays only while something still asks for it. */
  function forgetUnneeded(): void {
    for (const node of unsettled) {
      if (node.formula === null && node.dependents.length === 0) nodes.delete(node.id);
    }
  }
}

function heldBy(node: GraphNode): unknown {
  return node.value;
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || sameRecord(a, b);
}
