import { type Area, rectOf } from './area.ts';

/** The ids of all rows and columns as they are displayed. */
export interface DisplayedOrder {
  rowIds: readonly string[];
  columnIds: readonly string[];
}

/**
 * An area in the grid as it is displayed now: still over the same cells, wherever they have been pushed to. Null
 * where they no longer stand together in the same order.
 */
export function relocate(area: Area, before: DisplayedOrder, now: DisplayedOrder): Area | null {
  const { top, left, bottom, right } = rectOf(area);
  const down = area.whole === 'columns' ? 0 : shift(before.rowIds, now.rowIds, top, bottom);
  const across = area.whole === 'rows' ? 0 : shift(before.columnIds, now.columnIds, left, right);
  if (down === null || across === null) return null;
  const [lastRow, lastColumn] = [now.rowIds.length - 1, now.columnIds.length - 1];
  if (area.whole === 'columns') {
    return {
      ...area,
      anchor: { row: 0, column: area.anchor.column + across },
      head: { row: lastRow, column: area.head.column + across },
    };
  }
  if (area.whole === 'rows') {
    return {
      ...area,
      anchor: { row: area.anchor.row + down, column: 0 },
      head: { row: area.head.row + down, column: lastColumn },
    };
  }
  return {
    ...area,
    anchor: { row: area.anchor.row + down, column: area.anchor.column + across },
    head: { row: area.head.row + down, column: area.head.column + across },
  };
}

/** How far a run of ids has moved as a whole; null where it has been torn apart. */
function shift(before: readonly string[], now: readonly string[], from: number, to: number): number | null {
  const first = before[from];
  const start = first === undefined ? -1 : now.indexOf(first);
  if (start < 0) return null;
  const by = start - from;
  for (let index = from; index <= to; index += 1) if (before[index] !== now[index + by]) return null;
  return by;
}
