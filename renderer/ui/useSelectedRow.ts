import { useCallback, useMemo } from 'react';

/** The row a person chose, and where it stood then. */
export interface ChosenRow {
  id: string;
  index: number;
}

/** The selected row of a list; its index is -1 where the list is empty. */
export interface SelectedRow<Row> {
  index: number;
  row: Row | null;
  select(index: number): void;
}

/**
 * Keeps the selection on its row while the list changes around it. Where the row is gone, the one that took its
 * place is selected, and the row itself again once it is back.
 */
export function useSelectedRow<Row>(
  rows: readonly Row[],
  rowId: (row: Row) => string,
  chosen: ChosenRow | null,
  setChosen: (chosen: ChosenRow) => void,
): SelectedRow<Row> {
  const index = useMemo(() => selectedIndex(rows, rowId, chosen), [rows, rowId, chosen]);
  const select = useCallback(
    (to: number) => {
      const row = rows[to];
      if (row !== undefined) setChosen({ id: rowId(row), index: to });
    },
    [rows, rowId, setChosen],
  );
  return { index, row: rows[index] ?? null, select };
}

/** The first row where none was chosen. */
export function selectedIndex<Row>(
  rows: readonly Row[],
  rowId: (row: Row) => string,
  chosen: ChosenRow | null,
): number {
  if (chosen === null) return Math.min(0, rows.length - 1);
  const there = rows[chosen.index];
  if (there !== undefined && rowId(there) === chosen.id) return chosen.index;
  const found = rows.findIndex(row => rowId(row) === chosen.id);
  return found >= 0 ? found : Math.min(chosen.index, rows.length - 1);
}
