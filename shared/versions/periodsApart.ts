import { diffArrays } from 'diff';
import { groupBy } from '../domain/groupBy.ts';
import type { Moment } from '../domain/moment.ts';
import type { Passage } from '../domain/outlineRecords.ts';
import { inOrder, type PlanRecords, toLists, toRecords } from '../domain/planRecords.ts';

/**
 * The records of a state as if what belongs to one period belonged to another of the same year, so that what last
 * quarter's version said can be compared with what this quarter says, word by word. Sentences and tables take the
 * places of those they stand beside in `after`; what the state itself had in that period is left out.
 */
export function asIfOf(before: PlanRecords, after: PlanRecords, from: Moment, to: Moment): PlanRecords {
  const lists = toLists(before);
  const moved = <T extends { year: number; period: string }>(
    records: readonly T[],
    isOurs: (one: T) => boolean,
  ) =>
    records.flatMap(one => {
      if (!isOurs(one) || isAt(one, to)) return isOurs(one) ? [] : [one];
      return isAt(one, from) ? [{ ...one, year: to.year, period: to.period }] : [one];
    });
  const ofBranch = (one: { branchId: number }) => one.branchId === from.branchId;
  const ofIndicator = ({ indicatorId }: { indicatorId: number }) =>
    before.indicator.get(String(indicatorId))?.branchId === from.branchId;

  const passageIds = passagesBeside(
    lists.passage.filter(one => ofBranch(one) && isAt(one, from)),
    [...after.passage.values()].filter(one => ofBranch(one) && isAt(one, to)),
  );
  const tableIds = tablesBeside(before, after, from, to);
  const tableId = (id: number) => tableIds.get(id) ?? id;
  const gone = new Set(lists.table.filter(one => ofBranch(one) && isAt(one, to)).map(({ id }) => id));
  return toRecords({
    ...lists,
    measurement: moved(lists.measurement, ofIndicator),
    markOverride: moved(lists.markOverride, ofIndicator),
    printedFigure: moved(lists.printedFigure, ofIndicator),
    passage: moved(lists.passage, ofBranch).map(one => ({ ...one, id: passageIds.get(one.id) ?? one.id })),
    table: moved(lists.table, ofBranch).map(one => ({ ...one, id: tableId(one.id) })),
    tableCell: lists.tableCell
      .filter(cell => !gone.has(cell.tableId))
      .map(cell => ({ ...cell, tableId: tableId(cell.tableId) })),
  });
}

function isAt(one: { year: number; period: string }, { year, period }: Moment): boolean {
  return one.year === year && one.period === period;
}

/** Tables of the same title are the same table of another period. */
function tablesBeside(
  before: PlanRecords,
  after: PlanRecords,
  from: Moment,
  to: Moment,
): Map<number, number> {
  const titles = new Map<string, number>();
  for (const table of after.table.values()) {
    if (table.branchId === to.branchId && isAt(table, to)) titles.set(table.title, table.id);
  }
  const ids = new Map<number, number>();
  for (const table of before.table.values()) {
    const beside =
      table.branchId === from.branchId && isAt(table, from) ? titles.get(table.title) : undefined;
    if (beside !== undefined) ids.set(table.id, beside);
  }
  return ids;
}

/**
 * Which sentence of one period stands where which stood in another: below the same heading and of the same kind,
 * those that say the same first, then those between them one by one.
 */
function passagesBeside(before: readonly Passage[], after: readonly Passage[]): Map<number, number> {
  const places = (passages: readonly Passage[]) =>
    groupBy(passages.toSorted(inOrder), ({ sectionId, kind }) => `${sectionId}/${kind}`);
  const ids = new Map<number, number>();
  const now = places(after);
  for (const [place, old] of places(before)) {
    const fresh = now.get(place) ?? [];
    let [at, on]: [number, number] = [0, 0];
    let removed: Passage[] = [];
    for (const part of diffArrays(old.map(textOf), fresh.map(textOf))) {
      const { length } = part.value;
      if (part.removed) removed = old.slice(at, at + length);
      else {
        const left = part.added ? removed : old.slice(at, at + length);
        for (const [index, one] of fresh.slice(on, on + length).entries()) {
          const was = left[index];
          if (was) ids.set(was.id, one.id);
        }
        removed = [];
        on += length;
      }
      if (!part.added) at += length;
    }
  }
  return ids;
}

function textOf({ text }: Passage): string {
  return text;
}
