import { emptyLists, type PlanRecords, type RecordLists } from './planRecords.ts';

/** The shape of the records in a version, so that a later program knows what it reads. */
const SHAPE = 50;

/**
 * What a version of a branch holds: all years of that branch, since formulas and last year's figures reach back, and
 * what belongs to no branch. Other branches and other versions are not part of it.
 */
export function recordsOfBranch(records: PlanRecords, branchId: number): RecordLists {
  const ofBranch = (one: { branchId: number }) => one.branchId === branchId;
  const ofIndicator = (one: { indicatorId: number }) =>
    records.indicator.get(String(one.indicatorId))?.branchId === branchId;
  const ofTable = (one: { tableId: number }) => records.table.get(String(one.tableId))?.branchId === branchId;
  return {
    ...emptyLists(),
    branch: pick(records.branch, ({ id }) => id === branchId),
    indicator: pick(records.indicator, ofBranch),
    target: pick(records.target, ofIndicator),
    measurement: pick(records.measurement, ofIndicator),
    markOverride: pick(records.markOverride, ofIndicator),
    section: pick(records.section, ofBranch),
    passage: pick(records.passage, ofBranch),
    table: pick(records.table, ofBranch),
    tableCell: pick(records.tableCell, ofTable),
    printedFigure: pick(records.printedFigure, ofIndicator),
    acceptedFinding: [...records.acceptedFinding.values()],
    judgementScale: [...records.judgementScale.values()],
  };
}

function pick<T>(records: ReadonlyMap<string, T>, isWanted: (one: T) => boolean): T[] {
  const picked: T[] = [];
  for (const one of records.values()) if (isWanted(one)) picked.push(one);
  return picked;
}

/** The records of a version as the text that is kept and whose hash names it. */
export function frozenText(lists: RecordLists): string {
  return JSON.stringify({ shape: SHAPE, records: lists });
}

/** The records in such a text; kinds of records that came later are empty in it. */
export function thawedRecords(text: string): RecordLists {
  const { shape, records } = JSON.parse(text) as { shape: number; records: Partial<RecordLists> };
  const lists = { ...emptyLists(), ...records };
  return shape < 50 ? withFieldsOf50(lists) : lists;
}

function withFieldsOf50(lists: RecordLists): RecordLists {
  return {
    ...lists,
    target: lists.target.map(one => ({ ...one, carriedFrom: null })),
    section: lists.section.map(one => ({ ...one, fromId: null })),
    passage: lists.passage.map(one => ({ ...one, carriedFrom: null })),
    table: lists.table.map(one => ({ ...one, chart: null, carriedFrom: null })),
  };
}
