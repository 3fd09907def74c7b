import type { CheckPlace, Finding } from '../../shared/calc/checks/check.ts';
import { placeText } from '../../shared/calc/checks/placeText.ts';
import { monthlyRowId } from '../../shared/calc/monthlyRows.ts';
import type { Moment } from '../../shared/domain/moment.ts';
import type { PlanRecords } from '../../shared/domain/planRecords.ts';
import { measurementKinds } from '../../shared/domain/records.ts';
import { type CellMark, cellKey } from './cellMarks.ts';
import { indicatorColumnOf } from './destination.ts';

/** The grid whose cells are marked. */
export type MarkedPage =
  | { page: 'indicators'; moment: Moment }
  | { page: 'monthly'; year: number }
  | { page: 'table'; tableId: number }
  | { page: 'passages' };

/** The cell of a page at which a place is; null where it is on another page. */
export function cellKeyOf(place: CheckPlace, shown: MarkedPage): string | null {
  if (place.at === 'indicator' && shown.page === 'indicators') {
    const { year, period } = shown.moment;
    if (place.year !== year || place.period !== period) return null;
    return cellKey(String(place.indicatorId), indicatorColumnOf(place.field));
  }
  if (place.at === 'indicator' && shown.page === 'monthly') {
    const kind = measurementKinds.find(one => one === place.field);
    if (place.year !== shown.year || kind === undefined) return null;
    return cellKey(monthlyRowId(place.indicatorId, kind), place.period);
  }
  if (place.at === 'cell' && shown.page === 'table') {
    return place.tableId === shown.tableId ? cellKey(place.rowId, place.columnId) : null;
  }
  if (place.at === 'passage' && shown.page === 'passages') return cellKey(String(place.passageId), 'text');
  return null;
}

/** The findings of 検算 at the cells of a page. */
export function findingMarks(
  records: PlanRecords,
  findings: readonly Finding[],
  shown: MarkedPage,
): [string, CellMark][] {
  return findings.flatMap((finding): [string, CellMark][] => {
    const key = cellKeyOf(finding.place, shown);
    return key === null ? [] : [[key, { sign: 'finding', hint: hintOf(records, finding) }]];
  });
}

/** What is wrong, without the name of the place: one is there. */
function hintOf(records: PlanRecords, { place, message }: Finding): string {
  const name = placeText(records, place);
  return `検算：${message.startsWith(name) ? message.slice(name.length).replace(/^[はのに：]、?/, '') : message}`;
}
