import type { ColumnMovedEvent, ColumnResizedEvent, GridApi } from 'ag-grid-community';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useFilteredRows } from '../filter/useFilteredRows.ts';
import type { GridColumn, PlanGridProps } from '../gridTypes.ts';
import { ROW_HEAD } from '../rowHeads.ts';
import { hiddenIn, laidOut, withHidden, withOrder, withWidths } from './columnLayout.ts';
import { columnNames } from './columnName.ts';
import type { GridLayout, NamedColumn } from './gridLayout.ts';
import { createSteadyOrder, type SteadyOrder } from './steadyOrder.ts';
import { useGridLayout } from './useGridLayout.ts';

/** A column as it is shown: laid out as the person wants it. */
export type LaidOutColumn<Row> = GridColumn<Row> & { hidden: boolean };

export interface GridView<Row> {
  layout: GridLayout;
  columns: readonly LaidOutColumn<Row>[];
  rows: readonly Row[];
  /** All columns, for those who show hidden ones again. */
  named: readonly NamedColumn[];
  order: SteadyOrder;
  /** The head whose filter is open. */
  filtering: string | null;
  openFilter(columnId: string | null): void;
  /** Filters and sorts by what the cells show now. */
  applyAgain(): void;
  sort(columnId: string, way: 'asc' | 'desc'): void;
  setApi(api: GridApi<Row> | null): void;
  events: {
    onColumnResized(event: ColumnResizedEvent<Row>): void;
    onColumnMoved(event: ColumnMovedEvent<Row>): void;
    onSortChanged(): void;
  };
}

/** The rows and columns of the owner as the person wants to see them: filtered, hidden, moved, made wider. */
export function useGridView<Row>(props: PlanGridProps<Row>): GridView<Row> {
  const layout = useGridLayout(props.layout);
  const [order] = useState(createSteadyOrder);
  const [filtering, openFilter] = useState<string | null>(null);
  const api = useRef<GridApi<Row>>(null);
  const latest = useRef({ layout, props });
  useLayoutEffect(() => {
    latest.current = { layout, props };
  });
  const { value, about } = layout;
  const columns = useMemo(() => laidOut(props.columns, value), [props.columns, value]);
  const named = useMemo(() => {
    const hidden = hiddenIn(props.columns, value);
    return columnNames(props.columns).map(({ column: { id }, name }) => ({
      id,
      name,
      isHidden: hidden.has(id),
    }));
  }, [props.columns, value]);
  const rowId = useCallback((row: Row) => latest.current.props.rowId(row), []);
  const filtered = useFilteredRows(props.rows, props.columns, rowId, layout);

  const afterSorting = useCallback(() => {
    if (order.renew()) api.current?.refreshClientSideRowModel('sort');
  }, [order]);
  const sortAgain = useCallback(() => {
    // What the rows show now is seen only by comparing them.
    api.current?.refreshClientSideRowModel('sort');
    afterSorting();
  }, [afterSorting]);
  const seen = useRef(about);
  useEffect(() => {
    if (seen.current !== about) sortAgain();
    seen.current = about;
  }, [about, sortAgain]);

  // Who is led to a cell sees it, whatever they have hidden.
  const { goTo } = props;
  const { admit } = filtered;
  useLayoutEffect(() => {
    if (!goTo?.focus) return;
    const { value: now, onChange } = latest.current.layout;
    if (now.hidden.includes(goTo.columnId)) onChange(withHidden(now, [goTo.columnId], false));
    admit(goTo.rowId);
  }, [goTo, admit]);

  const events = useMemo<GridView<Row>['events']>(
    () => ({
      onColumnResized({ finished, source, columns: resized }) {
        const isPersons = source === 'uiColumnResized' || source === 'autosizeColumns';
        if (!finished || !isPersons || !resized) return;
        const widths = resized.map(column => [column.getColId(), column.getActualWidth()]);
        const { value: now, onChange } = latest.current.layout;
        onChange(withWidths(now, Object.fromEntries(widths)));
      },
      onColumnMoved({ finished, source, api: grid }) {
        if (!finished || source !== 'uiColumnMoved') return;
        const ids = grid.getAllGridColumns().map(column => column.getColId());
        const { layout: now, props: known } = latest.current;
        const moved = ids.filter(id => id !== ROW_HEAD);
        now.onChange(withOrder(now.value, moved, known.columns));
      },
      onSortChanged: afterSorting,
    }),
    [afterSorting],
  );

  return {
    layout,
    columns,
    rows: filtered.rows,
    named,
    order,
    filtering,
    openFilter,
    applyAgain() {
      filtered.applyAgain();
      sortAgain();
    },
    sort(columnId, sort) {
      api.current?.applyColumnState({ state: [{ colId: columnId, sort }], defaultState: { sort: null } });
    },
    setApi(grid) {
      api.current = grid;
    },
    events,
  };
}
