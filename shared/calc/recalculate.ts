import { sameRecord } from '../domain/sameRecord.ts';
import { AppError } from '../errors/appError.ts';
import {
  type DerivedKind,
  type Formula,
  type NodeId,
  type NodeKind,
  type NodeTypes,
  nodeId,
} from './node.ts';
import { orderFormulas } from './orderFormulas.ts';

/** Stored records by node; a missing one reads as null. */
export type ReadRecord = (id: NodeId) => unknown;

/**
 * The derived values of a set of formulas. `recompute` runs only what hangs on the changed nodes, stops where
 * a value did not change, and says which values did.
 */
export interface Calculation {
  get<K extends DerivedKind>(kind: K, key: string): NodeTypes[K] | null;
  recompute(changedRecords: Iterable<NodeId>): NodeId[];
  /** The nodes that are not the same as in another calculation, in either direction. */
  differencesFrom(other: Calculation): NodeId[];
  readonly values: ReadonlyMap<NodeId, unknown>;
}

export function createCalculation(formulas: readonly Formula[], readRecord: ReadRecord): Calculation {
  const { ordered, cyclic } = orderFormulas(formulas);
  const position = new Map<NodeId, number>(ordered.map((formula, index) => [nodeId(formula.node), index]));
  const dependents = new Map<NodeId, number[]>();
  ordered.forEach((formula, index) => {
    for (const need of formula.needs) {
      const list = dependents.get(nodeId(need));
      if (list) list.push(index);
      else dependents.set(nodeId(need), [index]);
    }
  });
  const values = new Map<NodeId, unknown>();
  for (const formula of cyclic) values.set(nodeId(formula.node), { calcError: 'cycle' });
  const isDerived = (id: NodeId) => position.has(id) || values.has(id);

  const compute = (formula: Formula): unknown => {
    const declared = new Set(formula.needs.map(nodeId));
    return formula.compute(<K extends NodeKind>(kind: K, key: string): NodeTypes[K] => {
      const id = nodeId({ kind, key });
      if (!declared.has(id))
        throw new AppError('unexpected', `${nodeId(formula.node)} reads ${id} undeclared`);
      return (isDerived(id) ? (values.get(id) ?? null) : (readRecord(id) ?? null)) as NodeTypes[K];
    });
  };
  for (const formula of ordered) values.set(nodeId(formula.node), compute(formula));

  return {
    values,
    differencesFrom: other =>
      [...new Set([...values.keys(), ...other.values.keys()])].filter(
        id => !sameRecord(values.get(id) ?? null, other.values.get(id) ?? null),
      ),
    get: <K extends DerivedKind>(kind: K, key: string) =>
      (values.get(nodeId({ kind, key })) ?? null) as NodeTypes[K] | null,
    recompute(changedRecords) {
      const touched = new Set<NodeId>(changedRecords);
      const changed: NodeId[] = [];
      for (const index of dependentsOf(touched)) {
        const formula = ordered[index];
        if (!formula?.needs.some(need => touched.has(nodeId(need)))) continue; // what it needs came out the same
        const id = nodeId(formula.node);
        const value = compute(formula);
        if (sameRecord(value, values.get(id) ?? null)) continue;
        values.set(id, value);
        touched.add(id);
        changed.push(id);
      }
      return changed;
    },
  };

  /** All formulas that hang on these nodes, near or far, in their order. */
  function dependentsOf(nodes: Iterable<NodeId>): number[] {
    const found = new Set<number>();
    const open = [...nodes];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      for (const index of dependents.get(id) ?? []) {
        const formula = ordered[index];
        if (formula === undefined || found.has(index)) continue;
        found.add(index);
        open.push(nodeId(formula.node));
      }
    }
    return [...found].sort((a, b) => a - b);
  }
}
