import type { Column, GridApi } from 'ag-grid-community';
import type { CellIndex } from './cellMoves.ts';
import { pageRow } from './cellMoves.ts';
import type { CellPosition } from './gridTypes.ts';
import { ROW_HEAD } from './rowHeads.ts';
import type { DisplayedOrder } from './selection/relocate.ts';

/** The grid in the order it is displayed in: sorted rows, moved columns. */
export interface DisplayedGrid<Row> {
  rows(): number;
  columns(): number;
  columnIds(): string[];
  /** So many of the columns are pinned: they come first. */
  pinnedColumns(): number;
  /** Null for a cell whose row or column is not displayed. */
  indexOf(at: CellPosition): CellIndex | null;
  columnIndex(columnId: string): number | null;
  at(index: CellIndex): CellPosition | null;
  row(rowId: string): Row | undefined;
  rowAt(index: number): { id: string; row: Row } | null;
  order(): DisplayedOrder;
  pageFrom(row: number, step: 1 | -1): number;
  /** Scrolls just as far as needed to see the cell. */
  reveal(at: CellPosition): void;
  /** Scrolls to a row, a column, or both. */
  revealIndex(at: Partial<CellIndex>): void;
  /** Makes columns as wide as what is drawn of them, within limits. */
  autoSize(columnIds: readonly string[]): void;
  /** Takes the keyboard to the head of a column. */
  focusHead(columnId: string): void;
  /** Draws some cells anew, and with them those that share a row with one and a column with another. */
  redraw(cells: readonly CellPosition[]): void;
}

export function createDisplayedGrid<Row>(api: GridApi<Row>): DisplayedGrid<Row> {
  const columnIds = () => idsOf(api.getAllDisplayedColumns());

  function columnIndex(columnId: string): number | null {
    const index = columnIds().indexOf(columnId);
    return index < 0 ? null : index;
  }

  function indexOf(at: CellPosition): CellIndex | null {
    const row = api.getRowNode(at.rowId)?.rowIndex ?? null;
    const column = columnIndex(at.columnId);
    return row === null || column === null ? null : { row, column };
  }

  return {
    rows: () => api.getDisplayedRowCount(),
    columns: () => columnIds().length,
    columnIds,
    pinnedColumns: () => idsOf(api.getDisplayedLeftColumns()).length,
    indexOf,
    columnIndex,
    at(index) {
      const rowId = api.getDisplayedRowAtIndex(index.row)?.id;
      const columnId = columnIds()[index.column];
      return rowId === undefined || columnId === undefined ? null : { rowId, columnId };
    },
    row: rowId => api.getRowNode(rowId)?.data,
    rowAt(index) {
      const node = api.getDisplayedRowAtIndex(index);
      return node?.id === undefined || node.data === undefined ? null : { id: node.id, row: node.data };
    },
    order() {
      const rows = Array.from({ length: api.getDisplayedRowCount() }, (_, index) => index);
      return {
        rowIds: rows.map(index => api.getDisplayedRowAtIndex(index)?.id ?? ''),
        columnIds: columnIds(),
      };
    },
    pageFrom(row, step) {
      const { top, bottom } = api.getVerticalPixelRange();
      const heightOf = (index: number) => api.getDisplayedRowAtIndex(index)?.rowHeight ?? 0;
      return pageRow(row, step, api.getDisplayedRowCount(), bottom - top, heightOf);
    },
    reveal(at) {
      const index = indexOf(at);
      if (!index) return;
      api.ensureIndexVisible(index.row);
      api.ensureColumnVisible(at.columnId);
    },
    revealIndex({ row, column }) {
      const columnId = column === undefined ? undefined : columnIds()[column];
      if (row !== undefined) api.ensureIndexVisible(row);
      if (columnId !== undefined) api.ensureColumnVisible(columnId);
    },
    autoSize: ids => api.autoSizeColumns({ colIds: [...ids], defaultMaxWidth: WIDEST }),
    focusHead: columnId => api.setFocusedHeader(columnId),
    redraw(cells) {
      const nodes = [...new Set(cells.map(({ rowId }) => rowId))].map(rowId => api.getRowNode(rowId));
      const rowNodes = nodes.filter(node => node !== undefined);
      const columns = [...new Set(cells.map(({ columnId }) => columnId))];
      if (rowNodes.length > 0) api.refreshCells({ rowNodes, columns, force: true });
    },
  };
}

/** A narrative on one line would fill several screens. */
const WIDEST = 560;

function idsOf(columns: readonly Column[]): string[] {
  return columns.map(column => column.getColId()).filter(id => id !== ROW_HEAD);
}
