import { choicesOf, meantText } from './choiceKeys.ts';
import { isEditable } from './columnDefs.ts';
import type { DisplayedGrid } from './displayedGrid.ts';
import type { CellPosition, GridColumn } from './gridTypes.ts';

/** The cells of a grid as they are at this moment, by their place in the displayed order. For many cells at once. */
export interface CellReader {
  rows: number;
  columns: number;
  position(row: number, column: number): CellPosition | null;
  isEditable(row: number, column: number): boolean;
  /** Whether the cells of a column may hold line breaks. */
  isMultiline(column: number): boolean;
  /** What the cell shows. */
  shown(row: number, column: number): string;
  /** What F2 would load. */
  stored(row: number, column: number): string;
  /** What a text means that is typed into the cell: a choice for its key. */
  meant(row: number, column: number, typed: string): string;
}

export function readCells<Row>(
  grid: DisplayedGrid<Row>,
  columns: readonly GridColumn<Row>[],
  pendingText: (at: CellPosition) => string | undefined,
): CellReader {
  const columnIds = grid.columnIds();
  const byId = new Map(columns.map(column => [column.id, column]));
  const displayed = columnIds.map(id => byId.get(id));

  function read(row: number, column: number, stored: boolean): string {
    const [node, described] = [grid.rowAt(row), displayed[column]];
    if (!node || !described) return '';
    const pending = pendingText({ rowId: node.id, columnId: described.id });
    if (pending !== undefined) return pending;
    return stored && described.editText ? described.editText(node.row) : described.text(node.row);
  }

  return {
    rows: grid.rows(),
    columns: columnIds.length,
    position(row, column) {
      const [node, columnId] = [grid.rowAt(row), columnIds[column]];
      return node && columnId !== undefined ? { rowId: node.id, columnId } : null;
    },
    isEditable(row, column) {
      const [node, described] = [grid.rowAt(row), displayed[column]];
      return node !== null && described !== undefined && isEditable(described, node.row);
    },
    isMultiline: column => displayed[column]?.multiline === true,
    shown: (row, column) => read(row, column, false),
    stored: (row, column) => read(row, column, true),
    meant(row, column, typed) {
      const [node, described] = [grid.rowAt(row), displayed[column]];
      return node && described ? meantText(typed, choicesOf(described, node.row)) : typed;
    },
  };
}
