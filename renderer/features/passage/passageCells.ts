import type { Passage, PassageKind } from '../../../shared/domain/outlineRecords.ts';
import { passageKindName, passageKinds } from '../../../shared/domain/outlineRecords.ts';
import type { CellPosition } from '../../grid/gridTypes.ts';
import type { PassageRow, TextRow } from './passageRows.ts';

/** The passage whose mark or date a line shows: the one that has it, else what was done, else the plan. */
export function holderOf({ plan, status }: TextRow, field: 'mark' | 'asOfText'): Passage | null {
  if (status !== null && (status[field] ?? '') !== '') return status;
  if (plan !== null && (plan[field] ?? '') !== '') return plan;
  return status ?? plan;
}

/** The passage a cell of the page is about; null where there is none. */
export function passageOf(row: PassageRow | undefined, columnId: string): Passage | null {
  if (row?.kind !== 'texts') return null;
  switch (columnId) {
    case 'plan':
      return row.plan;
    case 'text':
      return row.status;
    case 'mark':
      return holderOf(row, 'mark');
    case 'asOf':
      return holderOf(row, 'asOfText');
    default:
      return row.status ?? row.plan;
  }
}

/**
 * A cell as the rest of the window knows it (検算, メモ, 版): a passage by its id with its text, mark or date, or a
 * heading. Null where a cell shows none.
 */
export function placeOfCell(row: PassageRow | undefined, columnId: string): CellPosition | null {
  if (row?.kind === 'heading' && row.section !== null)
    return { rowId: row.id, columnId: columnId === 'mark' ? 'mark' : 'title' };
  const passage = passageOf(row, columnId);
  if (passage === null) return null;
  return { rowId: String(passage.id), columnId: columnId === 'plan' ? 'text' : columnId };
}

/** The cell of the page that shows such a place; null where the page does not show it. */
export function cellOfPlace(
  rows: readonly PassageRow[],
  { rowId, columnId }: CellPosition,
): CellPosition | null {
  const row = rows.find(one => isAt(one, rowId));
  if (!row) return null;
  if (columnId === 'title') return { rowId: row.id, columnId: 'plan' };
  const isPlan = row.kind === 'texts' && columnId === 'text' && String(row.plan?.id) === rowId;
  return { rowId: row.id, columnId: isPlan ? 'plan' : columnId };
}

function isAt(row: PassageRow, rowId: string): boolean {
  if (row.kind !== 'texts') return row.id === rowId;
  return [row.plan, row.status].some(one => String(one?.id) === rowId) || row.id === rowId;
}

/** The places whose signs a cell shows: a mark may be that of the plan and of what was done. */
export function signedPlaces(row: PassageRow, columnId: string): CellPosition[] {
  if (row.kind === 'heading') {
    const field = columnId === 'plan' ? 'title' : columnId;
    return [{ rowId: row.id, columnId: field }];
  }
  if (row.kind !== 'texts') return [];
  if (columnId === 'plan' || columnId === 'text') {
    const place = placeOfCell(row, columnId);
    return place ? [place] : [];
  }
  return [row.plan, row.status].flatMap(one => (one ? [{ rowId: String(one.id), columnId }] : []));
}

/** The first cell of a line in which something stands or can be written. */
export function firstCellOf(row: TextRow): CellPosition {
  return { rowId: row.id, columnId: row.plan !== null || row.status === null ? 'plan' : 'text' };
}

/** The kind a typed word means; null for any other word. */
export function kindNamed(word: string): PassageKind | null {
  const plain = word.normalize('NFKC').trim();
  return passageKinds.find(kind => passageKindName[kind] === plain) ?? null;
}
