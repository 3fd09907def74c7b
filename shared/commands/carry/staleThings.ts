import { isStale } from '../../domain/isStale.ts';
import type { Moment } from '../../domain/moment.ts';
import type { NotePlace } from '../../domain/notePlace.ts';
import type { PlanRecords } from '../../domain/planRecords.ts';
import type { CarriedThings } from './confirmCarried.ts';

/** What a branch's year and period hold that is still as it was carried over. */
export function staleThings(records: PlanRecords, { branchId, year, period }: Moment): CarriedThings {
  const isHere = (one: Moment) => one.branchId === branchId && one.year === year && one.period === period;
  const idsOf = (list: Iterable<Moment & { id: number } & Parameters<typeof isStale>[0]>) =>
    [...list].filter(one => isHere(one) && isStale(one)).map(({ id }) => id);
  return {
    passageIds: idsOf(records.passage.values()),
    tableIds: idsOf(records.table.values()),
    targets: [...records.target.values()]
      .filter(
        one =>
          one.year === year &&
          isStale(one) &&
          records.indicator.get(String(one.indicatorId))?.branchId === branchId,
      )
      .map(({ indicatorId }) => ({ indicatorId, year })),
  };
}

/** Those of them that are at one place: the sentence, the table of the cell, the target of the line. */
export function staleAt(things: CarriedThings, place: NotePlace | null): CarriedThings {
  const none: CarriedThings = { passageIds: [], tableIds: [], targets: [] };
  switch (place?.at) {
    case 'passage':
      return { ...none, passageIds: things.passageIds.filter(id => id === place.passageId) };
    case 'cell':
      return { ...none, tableIds: things.tableIds.filter(id => id === place.tableId) };
    case 'indicator':
      return { ...none, targets: things.targets.filter(one => one.indicatorId === place.indicatorId) };
    default:
      return none;
  }
}

/** How many there are. */
export function countThings({ passageIds, tableIds, targets }: CarriedThings): number {
  return passageIds.length + tableIds.length + targets.length;
}
