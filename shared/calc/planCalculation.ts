import type { PlanRecords } from '../domain/planRecords.ts';
import type { RecordKind } from '../domain/records.ts';
import { createCalculation } from './calculation.ts';
import { derivedFormula } from './derivedFormula.ts';
import { type DerivedKind, type Formula, type NodeId, type NodeTypes, nodeId, nodeRef } from './node.ts';
import { ownersOf, reshapedBy } from './planShape.ts';

/** The records of a document with everything that follows from them. */
export interface CalculatedPlan {
  readonly records: PlanRecords;
  /** A derived value. It is computed the first time it is asked for and kept up to date from then on. */
  get<K extends DerivedKind>(kind: K, key: string): NodeTypes[K] | null;
  /**
   * Puts new records in the place of the old ones and recomputes what hangs on the changed ones.
   * @returns the derived values that changed, of those that were asked for before.
   */
  update(records: PlanRecords, changedRecords: readonly NodeId[]): NodeId[];
  /** How many values are held. */
  readonly size: number;
}

export function calculatePlan(initial: PlanRecords): CalculatedPlan {
  let records = initial;
  const calculation = createCalculation(id => {
    const { kind, key } = nodeRef(id);
    return Object.hasOwn(records, kind) ? records[kind as RecordKind].get(key) : null;
  });
  /** The derived values whose formulas depend on how a record is made, by that record. */
  const owned = new Map<string, Set<NodeId>>();

  return {
    get records() {
      return records;
    },
    get size() {
      return calculation.size;
    },
    get: <K extends DerivedKind>(kind: K, key: string) => {
      const id = nodeId({ kind, key });
      if (!calculation.has(id)) {
        define([id]);
        calculation.recompute([]);
      }
      return calculation.get(id) as NodeTypes[K] | null;
    },
    update(next, changedRecords) {
      const before = records;
      records = next;
      const reshaped = new Set<NodeId>();
      for (const id of changedRecords) {
        const { kind, key } = nodeRef(id);
        for (const owner of reshapedBy(before, next, kind as RecordKind, key)) {
          for (const derived of owned.get(owner) ?? []) reshaped.add(derived);
        }
      }
      if (reshaped.size > 0) define([...reshaped], { anew: true });
      return calculation.recompute(changedRecords);
    },
  };

  /** Makes these values and all that they need known to the calculation. */
  function define(ids: readonly NodeId[], { anew = false } = {}): void {
    const wanted = anew ? [...ids] : ids.filter(id => !calculation.has(id));
    const seen = new Set<NodeId>(wanted);
    const formulas: Formula[] = [];
    const nowhere: NodeId[] = [];
    for (let id = wanted.pop(); id !== undefined; id = wanted.pop()) {
      const { kind, key } = nodeRef(id);
      const formula = derivedFormula(records, kind as DerivedKind, key);
      own(id, formula);
      if (formula === null) {
        nowhere.push(id);
        continue;
      }
      formulas.push(formula);
      for (const need of formula.needs) {
        if (seen.has(need) || isRecord(need) || calculation.has(need)) continue;
        seen.add(need);
        wanted.push(need);
      }
    }
    calculation.drop(nowhere);
    calculation.define(formulas);
  }

  function own(id: NodeId, formula: Formula | null): void {
    const { kind, key } = nodeRef(id);
    for (const owner of ownersOf(kind as DerivedKind, key, formula)) {
      const ids = owned.get(owner);
      if (ids) ids.add(id);
      else owned.set(owner, new Set([id]));
    }
  }

  function isRecord(id: NodeId): boolean {
    return Object.hasOwn(records, nodeRef(id).kind);
  }
}
