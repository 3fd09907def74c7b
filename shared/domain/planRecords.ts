import { type RecordKind, type RecordTypes, recordKey, recordKinds } from './records.ts';

/** All records of a document in memory, by kind and key. Treated as immutable: a change makes a new one. */
export type PlanRecords = { readonly [K in RecordKind]: ReadonlyMap<string, RecordTypes[K]> };

/** The same records as plain lists, for the contract and for files. */
export type RecordLists = { [K in RecordKind]: RecordTypes[K][] };

export function emptyLists(): RecordLists {
  return {
    branch: [],
    indicator: [],
    target: [],
    measurement: [],
    markOverride: [],
    workbookSource: [],
    cellLink: [],
  };
}

export function toRecords(lists: RecordLists): PlanRecords {
  const index = <K extends RecordKind>(kind: K): ReadonlyMap<string, RecordTypes[K]> =>
    new Map(lists[kind].map(record => [recordKey[kind](record), record]));
  return {
    branch: index('branch'),
    indicator: index('indicator'),
    target: index('target'),
    measurement: index('measurement'),
    markOverride: index('markOverride'),
    workbookSource: index('workbookSource'),
    cellLink: index('cellLink'),
  };
}

export function toLists(records: PlanRecords): RecordLists {
  const lists = emptyLists();
  const fill = <K extends RecordKind>(kind: K) => lists[kind].push(...records[kind].values());
  for (const kind of recordKinds) fill(kind);
  return lists;
}

export function branchName(records: PlanRecords): string {
  return records.branch.get('branch')?.name ?? '';
}

/** Indicators in the order of the list. */
export function orderedIndicators(records: PlanRecords): RecordTypes['indicator'][] {
  return [...records.indicator.values()].sort((a, b) => a.sortOrder - b.sortOrder || a.id - b.id);
}

/** Fiscal years that have any target or result, newest first. */
export function fiscalYears(records: PlanRecords): number[] {
  const years = new Set<number>();
  for (const target of records.target.values()) years.add(target.year);
  for (const measurement of records.measurement.values()) years.add(measurement.year);
  return [...years].sort((a, b) => b - a);
}
