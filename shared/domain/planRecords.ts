import { RecordMap } from './recordMap.ts';
import { type RecordKind, type RecordTypes, recordKey, recordKinds } from './records.ts';

/** All records of a document in memory, by kind and key. Treated as immutable: a change makes a new one. */
export type PlanRecords = { readonly [K in RecordKind]: ReadonlyMap<string, RecordTypes[K]> };

/** The same records as plain lists, for the contract and for files. */
export type RecordLists = { [K in RecordKind]: RecordTypes[K][] };

export function emptyLists(): RecordLists {
  return fromKinds(() => []);
}

export function toRecords(lists: RecordLists): PlanRecords {
  const index = <K extends RecordKind>(kind: K): ReadonlyMap<string, RecordTypes[K]> =>
    RecordMap.by(lists[kind], recordKey[kind]);
  return fromKinds(index) as PlanRecords;
}

/** An entry for every kind of record. */
function fromKinds<T>(make: (kind: RecordKind) => T): Record<RecordKind, T> {
  return Object.fromEntries(recordKinds.map(kind => [kind, make(kind)])) as Record<RecordKind, T>;
}

export function toLists(records: PlanRecords): RecordLists {
  const lists = emptyLists();
  const fill = <K extends RecordKind>(kind: K) => {
    for (const record of records[kind].values()) lists[kind].push(record);
  };
  for (const kind of recordKinds) fill(kind);
  return lists;
}

/** The branches of a document in the order they came in; most documents have one. */
export function orderedBranches(records: PlanRecords): RecordTypes['branch'][] {
  return [...records.branch.values()].sort((a, b) => a.id - b.id);
}

/** The first branch of a document; every document has one. */
export function firstBranch(records: PlanRecords): RecordTypes['branch'] {
  return orderedBranches(records)[0] ?? { id: 1, name: '' };
}

/** Indicators of a branch in the order of the list. */
export function orderedIndicators(records: PlanRecords, branchId: number): RecordTypes['indicator'][] {
  return [...records.indicator.values()].filter(indicator => indicator.branchId === branchId).sort(inOrder);
}

/** Order of the records of a list. */
export function inOrder(a: { sortOrder: number; id: number }, b: { sortOrder: number; id: number }): number {
  return a.sortOrder - b.sortOrder || a.id - b.id;
}

/** The next free id of a kind of record. */
export function nextId(records: ReadonlyMap<string, { id: number }>): number {
  let highest = 0;
  for (const { id } of records.values()) highest = Math.max(highest, id);
  return highest + 1;
}

/** Fiscal years that have anything: a target, a result, a table, a heading or a sentence; newest first. */
export function fiscalYears(records: PlanRecords): number[] {
  const years = new Set<number>();
  for (const target of records.target.values()) years.add(target.year);
  for (const measurement of records.measurement.values()) years.add(measurement.year);
  for (const list of [records.table, records.section, records.passage]) {
    for (const { year } of list.values()) years.add(year);
  }
  return [...years].sort((a, b) => b - a);
}
