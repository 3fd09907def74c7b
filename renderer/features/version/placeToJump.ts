import type { CheckPlace } from '../../../shared/calc/checks/check.ts';
import { checkPlaceOf } from '../../../shared/calc/checks/checkPlaceOf.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import { placeExists } from '../../../shared/domain/notePlace.ts';
import type { PlanRecords } from '../../../shared/domain/planRecords.ts';
import type { ChangePlace } from '../../../shared/versions/versionChange.ts';

/** Whether a state of the plan still has the place of a change. */
export function isThereIn(records: PlanRecords, place: ChangePlace): boolean {
  return place.at === 'table' ? records.table.has(String(place.tableId)) : placeExists(records, place);
}

/** The way to a change in a state of the plan; a table is shown at its first cell. Null where it is not there. */
export function placeToJump(records: PlanRecords, place: ChangePlace, now: Moment): CheckPlace | null {
  if (place.at !== 'table') return checkPlaceOf(place, now);
  const table = records.table.get(String(place.tableId));
  const [row, column] = [table?.rows[0], table?.columns[0]];
  if (!table || !row || !column) return null;
  return { at: 'cell', tableId: table.id, rowId: row.id, columnId: column.id };
}
