import type { PlanRecords } from '../domain/planRecords.ts';
import type { RecordKind } from '../domain/records.ts';
import { createCalculation } from './calculation.ts';
import { derivedFormula } from './derivedFormula.ts';
import { type DerivedKind, type Formula, type NodeId, type NodeTypes, nodeId, nodeRef } from './node.ts';
import { ownersOf, type Reshaped, reshapedBy } from './planShape.ts';
import { keepSeries } from './series.ts';

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

function isOfSeries(id: NodeId): boolean {
  return id.startsWith('measurement:');
}

export function calculatePlan(initial: PlanRecords): CalculatedPlan {
  let records = initial;
  const series = keepSeries(() => records);
  const calculation = createCalculation(id => {
    const { kind, key } = nodeRef(id);
    if (!isRecord(kind)) return null;
    return kind === 'series' ? series.read(key) : records[kind as RecordKind].get(key);
  });
  /** The derived values whose formulas depend on more than the records they need, by what they depend on. */
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
      const known = calculation.get(id);
      if (known !== undefined) return known as NodeTypes[K] | null;
      define([id]);
      calculation.recompute([]);
      return (calculation.get(id) ?? null) as NodeTypes[K] | null;
    },
    update(next, changedRecords) {
      const before = records;
      records = next;
      // Nobody has asked for anything: there is nothing to keep up to date but the series.
      if (calculation.size === 0 && !changedRecords.some(isOfSeries)) return [];
      const changed = [...changedRecords];
      const reshaped = new Set<NodeId>();
      for (const id of changedRecords) {
        const { kind, key } = nodeRef(id);
        const ofSeries = kind === 'measurement' ? series.follow(key) : null;
        if (ofSeries !== null) changed.push(`series:${ofSeries}`);
        const shape = reshapedBy(before, next, kind as RecordKind, key);
        if (shape !== null) for (const derived of known(shape)) reshaped.add(derived);
      }
      if (reshaped.size > 0) define([...reshaped]);
      return calculation.recompute(changed);
    },
  };

  /** Makes these values and all that they need known to the calculation. */
  function define(ids: readonly NodeId[]): void {
    for (let wanted = ids; wanted.length > 0; ) {
      const formulas: Formula[] = [];
      const nowhere: NodeId[] = [];
      for (const id of wanted) {
        const { kind, key } = nodeRef(id);
        if (isRecord(kind)) continue;
        const formula = derivedFormula(records, kind as DerivedKind, key, series.read);
        for (const owner of ownersOf(kind as DerivedKind, key, formula)) own(owner, id);
        if (formula === null) nowhere.push(id);
        // the very string that is looked up: its hash is known
        else formulas.push({ ...formula, id });
      }
      if (nowhere.length > 0) calculation.drop(nowhere);
      wanted = calculation.define(formulas);
    }
  }

  function own(owner: string, id: NodeId): void {
    const ids = owned.get(owner);
    if (ids) ids.add(id);
    else owned.set(owner, new Set([id]));
  }

  /** Those of the reshaped values that anybody has asked for. */
  function* known({ values = [], hangingOn = [], owners = [] }: Reshaped): Iterable<NodeId> {
    for (const id of values) if (calculation.has(id)) yield id;
    for (const record of hangingOn) yield* calculation.hangingOn(record);
    for (const owner of owners) yield* owned.get(owner) ?? [];
  }

  function isRecord(kind: string): boolean {
    return kind === 'series' || Object.hasOwn(records, kind);
  }
}
