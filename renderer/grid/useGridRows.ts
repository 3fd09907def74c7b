import type { GridApi } from 'ag-grid-community';
import { useCallback, useEffect, useRef, useState } from 'react';
import { replacedRows } from './replacedRows.ts';

interface GridRows<Row> {
  /** What AG Grid begins with. */
  first: Row[];
  onReady(api: GridApi<Row>): void;
  onGone(): void;
}

/**
 * Hands the rows to AG Grid. Where rows have only been replaced, each is put in the place of the old one: given them
 * all anew, it would look at every row and number them again, which takes 40 ms for 100,000.
 */
export function useGridRows<Row>(rows: readonly Row[], rowId: (row: Row) => string): GridRows<Row> {
  const [first] = useState(() => [...rows]);
  const grid = useRef<GridApi<Row>>(null);
  const given = useRef<readonly Row[]>(first);
  const latest = useRef({ rows, rowId });

  const give = useCallback(() => {
    const api = grid.current;
    const { rows: now, rowId: idOf } = latest.current;
    if (!api || given.current === now) return;
    const replaced = replacedRows(given.current, now, idOf);
    given.current = now;
    // AG Grid keeps the array that it is given
    if (replaced === null) api.setGridOption('rowData', [...now]);
    else for (const row of replaced) api.getRowNode(idOf(row))?.updateData(row);
  }, []);

  // Not before the effect by which AG Grid gets its columns.
  useEffect(() => {
    latest.current = { rows, rowId };
    give();
  }, [rows, rowId, give]);

  return {
    first,
    onReady: useCallback(
      api => {
        grid.current = api;
        given.current = first;
        give();
      },
      [first, give],
    ),
    onGone: useCallback(() => {
      grid.current = null;
    }, []),
  };
}
