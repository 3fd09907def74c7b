import type { CellPosition } from './gridTypes.ts';

/** Something for some of the cells. Asked by every cell that is drawn, so that no key is put together for it. */
export interface CellMap<T> {
  get(at: CellPosition): T | undefined;
  set(at: CellPosition, value: T): void;
  delete(at: CellPosition): void;
  values(): T[];
}

export function createCellMap<T>(): CellMap<T> {
  const rows = new Map<string, Map<string, T>>();
  return {
    get: ({ rowId, columnId }) => rows.get(rowId)?.get(columnId),
    set({ rowId, columnId }, value) {
      const row = rows.get(rowId);
      if (row) row.set(columnId, value);
      else rows.set(rowId, new Map([[columnId, value]]));
    },
    delete({ rowId, columnId }) {
      const row = rows.get(rowId);
      row?.delete(columnId);
      if (row?.size === 0) rows.delete(rowId);
    },
    values: () => [...rows.values()].flatMap(row => [...row.values()]),
  };
}
