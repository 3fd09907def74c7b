import type { GridApi } from 'ag-grid-community';
import type { CellIndex } from './cellMoves.ts';
import { pageRow } from './cellMoves.ts';
import type { CellPosition } from './gridTypes.ts';

/** The grid in the order it is displayed in: sorted rows, moved columns. */
export interface DisplayedGrid<Row> {
  rows(): number;
  columns(): number;
  /** Null for a cell whose row or column is not displayed. */
  indexOf(at: CellPosition): CellIndex | null;
  columnIndex(columnId: string): number | null;
  at(index: CellIndex): CellPosition | null;
  row(rowId: string): Row | undefined;
  pageFrom(row: number, step: 1 | -1): number;
  /** Scrolls just as far as needed to see the cell. */
  reveal(at: CellPosition): void;
  /** Takes the keyboard to the head of a column. */
  focusHead(columnId: string): void;
  /** Draws one cell anew. */
  redraw(at: CellPosition): void;
}

export function createDisplayedGrid<Row>(api: GridApi<Row>): DisplayedGrid<Row> {
  const columnIds = () => api.getAllDisplayedColumns().map(column => column.getColId());

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
    indexOf,
    columnIndex,
    at(index) {
      const rowId = api.getDisplayedRowAtIndex(index.row)?.id;
      const columnId = columnIds()[index.column];
      return rowId === undefined || columnId === undefined ? null : { rowId, columnId };
    },
    row: rowId => api.getRowNode(rowId)?.data,
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
    focusHead: columnId => api.setFocusedHeader(columnId),
    redraw(at) {
      const node = api.getRowNode(at.rowId);
      if (node) api.refreshCells({ rowNodes: [node], columns: [at.columnId], force: true });
    },
  };
}
