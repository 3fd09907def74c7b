import { AG_GRID_LOCALE_JP } from '@ag-grid-community/locale';
import { AgGridReact } from 'ag-grid-react';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { columnDefs } from './columnDefs.ts';
import { ColumnFilterPanel } from './filter/ColumnFilterPanel.tsx';
import { arrowUnder, filterAsked } from './filter/filterKeys.ts';
import { filterTexts } from './filter/filterTexts.ts';
import { gridModules } from './gridModules.ts';
import { gridTexts } from './gridTexts.ts';
import { gridTheme } from './gridTheme.ts';
import type { PlanGridProps } from './gridTypes.ts';
import { InputOverlay } from './InputOverlay.tsx';
import { GridNotices } from './layout/GridNotices.tsx';
import { useGridTools } from './layout/useGridTools.ts';
import { useGridView } from './layout/useGridView.ts';
import './planGrid.css';
import { ChangePreviewDialog } from './preview/ChangePreviewDialog.tsx';
import { rowHeadDef } from './rowHeads.ts';
import { RangeOverlay } from './selection/RangeOverlay.tsx';
import { styleNonce } from './styleNonce.ts';
import { useDarkMode } from './useDarkMode.ts';
import { useGridLock } from './useGridLock.ts';
import { useGridRows } from './useGridRows.ts';
import { usePlanGrid } from './usePlanGrid.ts';

export type {
  CellEdit,
  CellMisfit,
  CellPosition,
  EditHint,
  EditOutcome,
  GridColumn,
  GridGoal,
  PlanGridProps,
  ProgramKey,
  SelectedCells,
} from './gridTypes.ts';

/** A grid that is typed into like Excel, with a Japanese IME from the first key on. */
export function PlanGrid<Row>(own: PlanGridProps<Row>): ReactNode {
  const props = useGridLock(own);
  const { emptyText } = props;
  const view = useGridView(props);
  const { columns, rows, order, openFilter, setApi } = view;
  // Before the effects that look for the selected cell among the rows.
  const gridRows = useGridRows(rows, props.rowId);
  const grid = usePlanGrid({ ...props, columns, rows });
  const { input } = grid.controller;
  const activeColumn = () => input.view().at?.columnId;
  useGridTools(view, activeColumn);
  const systemDark = useDarkMode();
  const dark = props.dark ?? systemDark;

  // The numbers of the rows need more room with every digit.
  const mostRows = 10 ** String(props.rows.length).length - 1;
  const rowHeads = props.rowHeads !== false;
  const filteredIds = JSON.stringify(Object.keys(view.layout.filters));
  const defs = useMemo(() => {
    const filtered = new Set(JSON.parse(filteredIds) as string[]);
    const look = { order, isFiltered: (id: string) => filtered.has(id) };
    const own = columnDefs(columns, grid.rowId, grid.controller.pending, look);
    return rowHeads ? [rowHeadDef<Row>(mostRows), ...own] : own;
  }, [columns, grid.rowId, grid.controller, rowHeads, mostRows, order, filteredIds]);
  const allOut = rows.length === 0 && props.rows.length > 0;
  // Asked for each time the grid is empty: it may be so because of a filter.
  const emptyNow = useRef('');
  useLayoutEffect(() => {
    emptyNow.current = allOut ? filterTexts.noRows : (emptyText ?? gridTexts.emptyGrid);
  });
  const getLocaleText = useCallback(
    ({ key, defaultValue }: { key: string; defaultValue: string }) =>
      key === 'noRowsToShow' ? emptyNow.current : (LOCALE[key] ?? defaultValue),
    [],
  );

  const { wrapper } = grid;
  const wrapperElement = useCallback(() => wrapper.current, [wrapper]);
  // Before AG Grid and the grid's own listeners: for them a head is there to be sorted by or selected.
  const open = (event: KeyboardEvent | MouseEvent, columnId: string | undefined) => {
    event.preventDefault();
    event.stopPropagation();
    if (columnId !== undefined) openFilter(columnId);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const asked = event.nativeEvent.isComposing ? null : filterAsked(event);
    if (asked !== null) open(event, asked === 'selected' ? activeColumn() : asked.headOf);
  };
  const onClick = (event: MouseEvent) => {
    const columnId = arrowUnder(event.target);
    if (columnId !== null) open(event, columnId);
  };

  return (
    <div className="plan-frame-outer" onKeyDownCapture={onKeyDown} onClickCapture={onClick}>
      <GridNotices view={view} allRows={props.rows.length} />
      <div
        className="plan-grid ag-theme-mode"
        data-ag-theme-mode={dark ? 'dark' : 'light'}
        ref={grid.wrapper}
      >
        <AgGridReact<Row>
          modules={gridModules}
          theme={gridTheme}
          styleNonce={NONCE}
          getLocaleText={getLocaleText}
          rowData={gridRows.first}
          columnDefs={defs}
          getRowId={({ data }) => grid.rowId(data)}
          defaultColDef={DEFAULT_COLUMN}
          suppressClickEdit
          // The textarea keeps the focus: AG Grid would take it to a cell at every move, and the IME with it.
          suppressCellFocus
          // One stop of the Tab key, the textarea; F6 goes to the heads.
          tabIndex={-1}
          animateRows={false}
          suppressColumnMoveAnimation
          suppressDragLeaveHidesColumns
          {...grid.events}
          onGridReady={event => {
            setApi(event.api);
            gridRows.onReady(event.api);
            grid.events.onGridReady?.(event);
          }}
          onGridPreDestroyed={event => {
            setApi(null);
            gridRows.onGone();
            grid.events.onGridPreDestroyed?.(event);
          }}
          onColumnResized={event => {
            view.events.onColumnResized(event);
            grid.events.onColumnResized?.(event);
          }}
          onColumnMoved={view.events.onColumnMoved}
          onSortChanged={event => {
            view.events.onSortChanged();
            grid.events.onSortChanged?.(event);
          }}
        />
        <RangeOverlay {...grid.ranges} />
        <InputOverlay {...grid.overlay} />
        <ChangePreviewDialog
          desk={grid.controller.previews}
          lockedName={props.lockedName ?? gridTexts.lockedName}
        />
        {view.filtering !== null && (
          <ColumnFilterPanel
            view={view}
            allRows={props.rows}
            wrapper={wrapperElement}
            onClosed={grid.controller.pen.focus}
          />
        )}
      </div>
    </div>
  );
}

const LOCALE: Readonly<Record<string, string>> = AG_GRID_LOCALE_JP;

const NONCE = styleNonce();

const DEFAULT_COLUMN = {
  editable: false,
  resizable: true,
  sortable: true,
  unSortIcon: true,
  suppressHeaderMenuButton: true,
  wrapHeaderText: true,
  autoHeaderHeight: true,
} as const;
