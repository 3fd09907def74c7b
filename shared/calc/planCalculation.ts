import { scaleOf } from '../domain/judgementScale.ts';
import type { PlanRecords } from '../domain/planRecords.ts';
import type { RecordKind } from '../domain/records.ts';
import { createCalculation } from './calculation.ts';
import { type StatusKind, statusFormula } from './indicatorFormulas.ts';
import { measuredAt, measuredFormula, samePeriodMeasured } from './measured.ts';
import {
  type DerivedKind,
  derive,
  type Formula,
  type NodeId,
  type NodeTypes,
  nodeId,
  nodeRef,
} from './node.ts';
import { changesShape, ownerOf } from './planShape.ts';

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
        if (!changesShape(before, next, kind as RecordKind, key)) continue;
        for (const derived of owned.get(ownerOf(kind as RecordKind, key)) ?? []) reshaped.add(derived);
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
    for (let id = wanted.pop(); id !== undefined; id = wanted.pop()) {
      const formula = formulaOf(records, id);
      if (formula === null) continue;
      own(id);
      formulas.push(formula);
      for (const need of formula.needs) {
        if (seen.has(need) || isRecord(need) || calculation.has(need)) continue;
        seen.add(need);
        wanted.push(need);
      }
    }
    calculation.define(formulas);
  }

  function own(id: NodeId): void {
    const { kind, key } = nodeRef(id);
    const owner = ownerOf(kind as DerivedKind, key);
    const ids = owned.get(owner);
    if (ids) ids.add(id);
    else owned.set(owner, new Set([id]));
  }

  function isRecord(id: NodeId): boolean {
    return Object.hasOwn(records, nodeRef(id).kind);
  }
}

function formulaOf(records: PlanRecords, id: NodeId): Formula | null {
  const { kind, key } = nodeRef(id);
  switch (kind as DerivedKind) {
    case 'measured':
      return measuredFormula(records, measuredAt(key));
    case 'samePeriodMeasured':
      return samePeriodMeasured(records, measuredAt(key));
    case 'scale':
      return scaleFormula(records, key);
    default:
      return statusFormula(kind as StatusKind, key);
  }
}

/** The scale of an indicator: the document's own of this id, or the standard one. */
function scaleFormula(records: PlanRecords, indicatorId: string): Formula {
  const scaleId = records.indicator.get(indicatorId)?.judgementScale ?? 'metUnmet';
  const needs = [{ kind: 'judgementScale', key: scaleId }] as const;
  return derive(
    { kind: 'scale', key: indicatorId },
    needs,
    own => own ?? scaleOf({ judgementScale: new Map() }, scaleId),
  );
}
