import { monthlyRowId } from '../../shared/calc/monthlyRows.ts';
import type { Moment } from '../../shared/domain/moment.ts';
import {
  indicatorFields,
  type NotePlace,
  notePlaceKey,
  passageFields,
} from '../../shared/domain/notePlace.ts';
import { periods } from '../../shared/domain/period.ts';
import { measurementKinds } from '../../shared/domain/records.ts';
import type { CellPosition } from '../grid/gridTypes.ts';
import { cellKey } from './cellMarks.ts';
import { type DocumentTab, indicatorColumnOf } from './destination.ts';
import type { MarkedPage } from './findingMarks.ts';

/** Where in a page a person is. */
interface PageSpot {
  tableId?: number;
  goal?: CellPosition;
}

/** The place of the document a cell of a page shows; null for cells that show none (heads of rows, totals). */
export function placeAt(
  tab: DocumentTab,
  { tableId, goal }: PageSpot,
  { year, period }: Moment,
): NotePlace | null {
  if (goal === undefined) return null;
  const { rowId, columnId } = goal;
  switch (tab) {
    case 'indicators': {
      const field = indicatorFields.find(one => one === columnId);
      return field ? { at: 'indicator', indicatorId: Number(rowId), year, period, field } : null;
    }
    case 'monthly': {
      const [indicatorId, kind] = rowId.split('/');
      const field = indicatorFields.find(one => one === kind);
      const of = periods.find(one => one === columnId);
      if (field === undefined || of === undefined) return null;
      return { at: 'indicator', indicatorId: Number(indicatorId), year, period: of, field };
    }
    case 'tables':
      return tableId === undefined ? null : { at: 'cell', tableId, rowId, columnId };
    case 'passages': {
      const heading = /^s([1-9]\d*)$/.exec(rowId)?.[1];
      if (heading !== undefined)
        return { at: 'section', sectionId: Number(heading), field: columnId === 'mark' ? 'mark' : 'title' };
      // what stands beside a sentence is about the sentence
      const field = passageFields.find(one => one === columnId) ?? 'text';
      return { at: 'passage', passageId: Number(rowId), field };
    }
    case 'dashboard':
    case 'checks':
      return null;
  }
}

/** The cell of a page that shows a place; null where it is on another page. */
export function cellOfPlace(place: NotePlace, shown: MarkedPage): string | null {
  switch (place.at) {
    case 'indicator': {
      if (shown.page === 'monthly') return cellOfMonth(place, shown.year);
      if (shown.page !== 'indicators') return null;
      const here = notePlaceKey({ ...place, ...timeOf(shown.moment) });
      return here === notePlaceKey(place)
        ? cellKey(String(place.indicatorId), indicatorColumnOf(place.field))
        : null;
    }
    case 'cell':
      return shown.page === 'table' && shown.tableId === place.tableId
        ? cellKey(place.rowId, place.columnId)
        : null;
    case 'passage':
      return shown.page === 'passages' ? cellKey(String(place.passageId), place.field) : null;
    case 'section':
      return shown.page === 'passages' ? cellKey(`s${place.sectionId}`, place.field) : null;
  }
}

function cellOfMonth(
  { indicatorId, year, period, field }: NotePlace & { at: 'indicator' },
  shown: number,
): string | null {
  const kind = measurementKinds.find(one => one === field);
  if (kind === undefined || period === null || year !== shown) return null;
  return cellKey(monthlyRowId(indicatorId, kind), period);
}

function timeOf({ year, period }: Moment): Pick<Moment, 'year' | 'period'> {
  return { year, period };
}
