import type { PlanRecords } from '../domain/planRecords.ts';
import { type CommonHeading, commonHeadings } from './commonHeadings.ts';
import type { ChangePlace, VersionChange } from './versionChange.ts';

/** A change of which it is known where, but not yet under which heading. */
export type PlacedChange = Omit<VersionChange, 'heading' | 'headingYear'>;

/** Under a heading: the heading itself, its sentences, indicators, tables. */
const rank: Record<ChangePlace['at'], number> = { section: 0, passage: 1, indicator: 2, table: 3, cell: 3 };
const FIRST: CommonHeading = { order: -1, path: 'KPI一覧' };
const LAST: CommonHeading = { order: Number.MAX_SAFE_INTEGER, path: '見出しなし' };

/** The changes with their headings, newest year first, in the order of the document. */
export function placedAndSorted(
  changes: readonly PlacedChange[],
  before: PlanRecords,
  after: PlanRecords,
  branchId: number,
  years: readonly number[],
): VersionChange[] {
  const headings = new Map(years.map(year => [year, commonHeadings(before, after, branchId, year)]));
  const newest = Math.max(...years);
  const placed = changes.map(change => {
    const { place } = change;
    const { sectionId, sortOrder, id } = ownerOf(after, place) ?? ownerOf(before, place) ?? NOBODY;
    const year = change.year ?? newest;
    const under =
      headingOf(headings.get(year), sectionId, after) ?? (place.at === 'indicator' ? FIRST : LAST);
    const isCell = place.at === 'cell' ? 1 : 0;
    const order = [-year, under.order, rank[place.at], sortOrder, id, isCell];
    return { change: { ...change, heading: under.path, headingYear: year }, order };
  });
  return placed.sort((a, b) => firstDifference(a.order, b.order)).map(({ change }) => change);
}

interface Owner {
  id: number;
  sectionId: number | null;
  sortOrder: number;
}

const NOBODY: Owner = { id: 0, sectionId: null, sortOrder: 0 };

function ownerOf(records: PlanRecords, place: ChangePlace): Owner | undefined {
  switch (place.at) {
    case 'indicator':
      return records.indicator.get(String(place.indicatorId));
    case 'table':
    case 'cell':
      return records.table.get(String(place.tableId));
    case 'passage':
      return records.passage.get(String(place.passageId));
    case 'section': {
      const section = records.section.get(String(place.sectionId));
      return section && { ...section, sectionId: section.id };
    }
  }
}

/** An indicator goes on through the years under the heading that goes on from its own. */
function headingOf(
  headings: ReadonlyMap<number, CommonHeading> | undefined,
  sectionId: number | null,
  records: PlanRecords,
): CommonHeading | undefined {
  if (headings === undefined || sectionId === null) return undefined;
  const own = headings.get(sectionId);
  if (own) return own;
  const above = new Set(line(records, sectionId));
  for (const [id, heading] of headings) {
    if (above.has(id) || line(records, id).includes(sectionId)) return heading;
  }
  return undefined;
}

/** A heading and those of the years before that it goes on from. */
function line(records: PlanRecords, id: number): number[] {
  const ids = [id];
  for (let from = records.section.get(String(id))?.fromId ?? null; from !== null && !ids.includes(from); ) {
    ids.push(from);
    from = records.section.get(String(from))?.fromId ?? null;
  }
  return ids;
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  for (const [index, one] of a.entries()) {
    const difference = one - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
