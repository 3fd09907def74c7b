import { AG_GRID_LOCALE_JP } from '@ag-grid-community/locale';
import { AgGridReact } from 'ag-grid-react';
import { type ReactNode, useMemo } from 'react';
import { columnDefs } from './columnDefs.ts';
import { gridModules } from './gridModules.ts';
import { gridTexts } from './gridTexts.ts';
import { gridTheme } from './gridTheme.ts';
import type { PlanGridProps } from './gridTypes.ts';
import { InputOverlay } from './InputOverlay.tsx';
import './planGrid.css';
import { rowHeadDef } from './rowHeads.ts';
import { RangeOverlay } from './selection/RangeOverlay.tsx';
import { useDarkMode } from './useDarkMode.ts';
import { useKeepsOrder } from './useKeepsOrder.ts';
import { usePlanGrid } from './usePlanGrid.ts';

export type {
  CellEdit,
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
export function PlanGrid<Row>(props: PlanGridProps<Row>): ReactNode {
  const { columns, rows, emptyText } = props;
  const grid = usePlanGrid(props);
  const systemDark = useDarkMode();
  const keepsOrder = useKeepsOrder(columns);
  const dark = props.dark ?? systemDark;

  // The numbers of the rows need more room with every digit.
  const mostRows = 10 ** String(rows.length).length - 1;
  const rowHeads = props.rowHeads !== false;
  const defs = useMemo(() => {
    const own = columnDefs(columns, grid.rowId, grid.controller.pending);
    return rowHeads ? [rowHeadDef<Row>(mostRows), ...own] : own;
  }, [columns, grid.rowId, grid.controller, rowHeads, mostRows]);
  const localeText = useMemo(
    () => ({ ...AG_GRID_LOCALE_JP, noRowsToShow: emptyText ?? gridTexts.emptyGrid }),
    [emptyText],
  );
  const rowData = useMemo(() => [...rows], [rows]);

  return (
    <div className="plan-grid ag-theme-mode" data-ag-theme-mode={dark ? 'dark' : 'light'} ref={grid.wrapper}>
      <AgGridReact<Row>
        modules={gridModules}
        theme={gridTheme}
        localeText={localeText}
        rowData={rowData}
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
        maintainColumnOrder={keepsOrder}
        {...grid.events}
      />
      <RangeOverlay {...grid.ranges} />
      <InputOverlay {...grid.overlay} />
    </div>
  );
}

const DEFAULT_COLUMN = {
  editable: false,
  resizable: true,
  sortable: true,
  unSortIcon: true,
  suppressHeaderMenuButton: true,
  wrapHeaderText: true,
  autoHeaderHeight: true,
} as const;
