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
  /** Undefined where nothing of this id is known. */
  get(id: NodeId): unknown;
  has(id: NodeId): boolean;
  /**
   * Adds formulas, or puts them in the place of others of the same id. They run at the next `recompute`.
   * @returns what they need and nothing has needed before.
   */
  define(formulas: readonly Formula[]): NodeId[];
  /** Takes formulas away; what hung on them sees nothing there at the next `recompute`. */
  drop(ids: readonly NodeId[]): void;
  /** @returns the derived values that changed, each once. */
  recompute(changedRecords: Iterable<NodeId>): NodeId[];
  /** The derived values that hang on one, near or far. */
  hangingOn(id: NodeId): NodeId[];
  /** How many values are held: records that are needed, and derived ones. */
  readonly size: number;
}

/** One value with its place in the graph. There may be a million of them: no field that can be done without. */
export interface GraphNode {
  readonly id: NodeId;
  /** Null for a record that is needed. */
  compute: Formula['compute'] | null;
  needs: readonly GraphNode[];
  dependents: GraphNode[];
  value: unknown;
  /** The pass that reached this node last, and what it still waits for in it. */
  pass: number;
  waiting: number;
  /** The last pass it has to run in: its formula is new or gone, or something it needs has changed. */
  stale: number;
}

const NOTHING: GraphNode[] = [];

export function createCalculation(readRecord: ReadRecord): Calculation {
  const nodes = new Map<NodeId, GraphNode>();
  /** Nodes whose formula is new or gone since the last pass. */
  let unsettled: GraphNode[] = [];
  let pass = 0;

  function create(id: NodeId, value: unknown): GraphNode {
    const node: GraphNode = {
      id,
      compute: null,
      needs: NOTHING,
      dependents: NOTHING,
      value,
      pass: 0,
      waiting: 0,
      stale: 0,
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

  /** The next pass will run it. */
  function unsettle(node: GraphNode): void {
    if (node.stale > pass) return;
    node.stale = pass + 1;
    unsettled.push(node);
  }

  /** Everything that hangs on the seeds, near or far, each knowing how many of its needs are in the set. */
  function reach(changedRecords: Iterable<NodeId>): GraphNode[] {
    const reached: GraphNode[] = [];
    const add = (node: GraphNode) => {
      if (node.pass === pass) return;
      node.pass = pass;
      node.waiting = 0;
      reached.push(node);
    };
    for (const id of changedRecords) {
      const node = nodes.get(id);
      if (node) add(node);
    }
    for (const node of unsettled) add(node);
    for (let at = 0; at < reached.length; at += 1) {
      for (const dependent of (reached[at] as GraphNode).dependents) {
        add(dependent);
        dependent.waiting += 1;
      }
    }
    return reached;
  }

  function settle(node: GraphNode, value: unknown, changed: NodeId[]): void {
    if (sameRecord(node.value, value)) return;
    node.value = value;
    for (const dependent of node.dependents) dependent.stale = pass;
    // what is stale without a formula has just lost it
    if (node.compute !== null || node.stale === pass) changed.push(node.id);
  }

  function run(node: GraphNode, changed: NodeId[]): void {
    if (node.compute === null) settle(node, readRecord(node.id) ?? null, changed);
    else if (node.stale === pass) settle(node, node.compute(node.needs.map(heldBy)), changed);
  }

  /** Each node after those it needs. */
  function runInOrder(reached: readonly GraphNode[], changed: NodeId[]): void {
    const ready = reached.filter(node => node.waiting === 0);
    for (const node of ready) {
      run(node, changed);
      for (const dependent of node.dependents) {
        dependent.waiting -= 1;
        if (dependent.waiting === 0) ready.push(dependent);
      }
    }
    if (ready.length < reached.length) runCyclic(reached, changed);
  }

  return {
    get: id => nodes.get(id)?.value,
    has: id => nodes.has(id),
    get size() {
      return nodes.size;
    },
    define(formulas) {
      const defined = formulas.map(({ id }) => nodes.get(id) ?? create(id, null));
      const tied = defined.filter(node => node.needs.length > 0);
      if (tied.length > 0) untie(new Set(tied));
      const unknown: NodeId[] = [];
      const nodeOf = (id: NodeId) => {
        const known = nodes.get(id);
        if (known) return known;
        unknown.push(id);
        return create(id, readRecord(id) ?? null);
      };
      formulas.forEach(({ needs, compute }, index) => {
        const node = defined[index] as GraphNode;
        // a node that was a record until now begins without a value
        if (node.compute === null) node.value = null;
        node.compute = compute;
        node.needs = needs.length === 0 ? NOTHING : needs.map(nodeOf);
        for (const need of node.needs) addDependent(need, node);
        unsettle(node);
      });
      return unknown;
    },
    drop(ids) {
      const leaving = ids.flatMap(id => nodes.get(id) ?? []);
      if (leaving.length === 0) return;
      untie(new Set(leaving));
      for (const node of leaving) {
        node.compute = null;
        unsettle(node);
      }
    },
    hangingOn(id) {
      const hanging = new Set(nodes.get(id)?.dependents);
      for (const node of hanging) for (const dependent of node.dependents) hanging.add(dependent);
      return Array.from(hanging, node => node.id);
    },
    recompute(changedRecords) {
      pass += 1;
      const changed: NodeId[] = [];
      const reached = reach(changedRecords);
      const [first] = reached;
      // one value that is asked for, and nothing else new, is by far the most frequent case
      if (first !== undefined && reached.length === 1 && first.waiting === 0) run(first, changed);
      else runInOrder(reached, changed);
      forgetUnneeded();
      unsettled = [];
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
      if (node.compute === null && node.dependents.length === 0) nodes.delete(node.id);
    }
  }
}

/** A list that is pushed to reserves room for 17; most nodes have one or two dependents and are many. */
const FEW = 4;

/** Makes `node` hang on `need`, once even if it needs it twice. */
function addDependent(need: GraphNode, node: GraphNode): void {
  const { dependents } = need;
  if (dependents.at(-1) === node) return;
  if (dependents.length < FEW) need.dependents = [...dependents, node];
  else dependents.push(node);
}

function heldBy(node: GraphNode): unknown {
  return node.value;
}
