import type { ColDef, ColGroupDef } from 'ag-grid-community';
import { CellContent } from './CellContent.tsx';
import { compareTexts } from './compareTexts.ts';
import type { CellPosition, GridColumn } from './gridTypes.ts';

/** The text of an edit that is on its way, where there is one. */
export type PendingText = (at: CellPosition) => { text: string; refused: boolean } | null;

/** AG Grid's columns for the owner's. Nothing here makes a cell editable: the overlay is the only editor. */
export function columnDefs<Row>(
  columns: readonly GridColumn<Row>[],
  rowId: (row: Row) => string,
  pending: PendingText,
): (ColDef<Row> | ColGroupDef<Row>)[] {
  return groupColumns(columns, 0, column => columnDef(column, rowId, pending));
}

function columnDef<Row>(
  column: GridColumn<Row>,
  rowId: (row: Row) => string,
  pending: PendingText,
): ColDef<Row> {
  const pendingIn = (row: Row) => pending({ rowId: rowId(row), columnId: column.id });
  return {
    colId: column.id,
    headerName: column.header,
    headerClass: alignClass(column),
    // "initial": a width or an order the person has chosen outlives a new description of the column.
    initialWidth: column.width,
    initialFlex: column.flex,
    initialPinned: column.pinned,
    minWidth: column.minWidth ?? 40,
    lockPinned: true,
    ...(column.sortable === false && { sortable: false }),
    wrapText: column.multiline === true,
    autoHeight: column.multiline === true,
    valueGetter: ({ data }) => (data ? (pendingIn(data)?.text ?? column.text(data)) : ''),
    comparator: (a: string, b: string, _rowA, _rowB, descending) => compareTexts(a, b, descending),
    cellClass: ({ data }) => (data ? cellClasses(column, data, pendingIn(data)?.refused === true) : ''),
    ...(column.cell && {
      cellRenderer: CellContent,
      cellRendererParams: { display: column.cell, isPending: (row: Row) => pendingIn(row) !== null },
      // The owner's display may show more than the text does: draw it whenever the row is a new one.
      equals: () => false,
    }),
  };
}

function cellClasses<Row>(column: GridColumn<Row>, row: Row, refused: boolean): string[] {
  return [
    alignClass(column),
    isEditable(column, row) ? 'plan-cell-open' : 'plan-cell-locked',
    ...(refused ? ['plan-cell-refused'] : []),
    ...(column.cellClass?.(row) ?? '').split(' ').filter(name => name !== ''),
  ];
}

function alignClass<Row>(column: GridColumn<Row>): string {
  return `plan-align-${column.align ?? 'left'}`;
}

export function isEditable<Row>(column: GridColumn<Row>, row: Row): boolean {
  return typeof column.editable === 'function' ? column.editable(row) : column.editable === true;
}

/** Neighbours whose heads agree down to `depth` share the head at `depth`; the rest of their paths is nested in it. */
export function groupColumns<Row>(
  columns: readonly GridColumn<Row>[],
  depth: number,
  leaf: (column: GridColumn<Row>) => ColDef<Row>,
): (ColDef<Row> | ColGroupDef<Row>)[] {
  const defs: (ColDef<Row> | ColGroupDef<Row>)[] = [];
  let start = 0;
  while (start < columns.length) {
    const first = columns[start];
    if (!first) break;
    const head = first.group?.[depth];
    if (head === undefined) {
      defs.push(leaf(first));
      start += 1;
      continue;
    }
    let end = start + 1;
    // A pinned column and its neighbour are torn apart on the screen, so they cannot share a head.
    while (columns[end]?.group?.[depth] === head && columns[end]?.pinned === first.pinned) end += 1;
    const members = columns.slice(start, end);
    defs.push({
      groupId: `${depth}:${head}:${first.id}`,
      headerName: head,
      headerClass: 'plan-align-center',
      marryChildren: true,
      children: groupColumns(members, depth + 1, leaf),
    });
    start = end;
  }
  return defs;
}
