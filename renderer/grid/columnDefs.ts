import type { ColDef, ColGroupDef } from 'ag-grid-community';
import { CellContent } from './CellContent.tsx';
import { type ShownSign, signClassRules } from './cellSigns.ts';
import type { CellPosition, GridColumn } from './gridTypes.ts';
import { columnHead } from './layout/columnHead.ts';
import { createSteadyOrder, type SortedText, type SteadyOrder } from './layout/steadyOrder.ts';

/** The text of an edit that is on its way, where there is one. */
export type PendingText = (at: CellPosition) => { text: string; refused: boolean } | null;

/** What the grid adds to the columns as the owner describes them. */
export interface ColumnLook {
  order: SteadyOrder;
  isFiltered(columnId: string): boolean;
}

/** AG Grid's columns for the owner's. Nothing here makes a cell editable: the overlay is the only editor. */
export function columnDefs<Row>(
  columns: readonly GridColumn<Row>[],
  rowId: (row: Row) => string,
  pending: PendingText,
  look: ColumnLook = { order: createSteadyOrder(), isFiltered: () => false },
): (ColDef<Row> | ColGroupDef<Row>)[] {
  return groupColumns(columns, 0, column => columnDef(column, rowId, pending, look));
}

function columnDef<Row>(
  column: GridColumn<Row>,
  rowId: (row: Row) => string,
  pending: PendingText,
  { order, isFiltered }: ColumnLook,
): ColDef<Row> {
  const pendingIn = (row: Row) => pending({ rowId: rowId(row), columnId: column.id });
  return {
    colId: column.id,
    headerName: column.header,
    headerClass: [alignClass(column), ...(isFiltered(column.id) ? ['plan-filtered'] : [])],
    headerComponentParams: columnHead,
    width: column.width,
    ...(column.flex !== undefined && { flex: column.flex }),
    pinned: column.pinned ?? null,
    hide: column.hidden === true,
    minWidth: column.minWidth ?? 40,
    lockPinned: true,
    ...(column.sortable === false && { sortable: false }),
    wrapText: column.multiline === true,
    autoHeight: column.multiline === true,
    valueGetter: ({ data }) => (data ? (pendingIn(data)?.text ?? column.text(data)) : ''),
    comparator: (a: string, b: string, rowA, rowB, descending) =>
      order.compare(column.id, sorted(a, rowA.id), sorted(b, rowB.id), descending),
    cellClass: ({ data }) => (data ? cellClasses(column, data) : ''),
    cellClassRules: signClassRules(row => shownSigns(column, row, pendingIn(row))),
    ...(column.cell && {
      cellRenderer: CellContent,
      cellRendererParams: { display: column.cell, isPending: (row: Row) => pendingIn(row) !== null },
      // The owner's display may show more than the text does: draw it whenever the row is a new one.
      equals: () => false,
    }),
  };
}

function sorted(text: string, rowId: string | undefined): SortedText {
  return { rowId: rowId ?? '', text };
}

function cellClasses<Row>(column: GridColumn<Row>, row: Row): string[] {
  return [
    alignClass(column),
    isEditable(column, row) ? 'plan-cell-open' : 'plan-cell-locked',
    ...(column.cellClass?.(row) ?? '').split(' ').filter(name => name !== ''),
  ];
}

const NONE: readonly ShownSign[] = [];

/** The signs of a cell: its owner's, and what has become of the last edit. */
export function shownSigns<Row>(
  column: GridColumn<Row>,
  row: Row,
  pending: ReturnType<PendingText>,
): readonly ShownSign[] {
  const signs = column.signs?.(row) ?? NONE;
  if (pending === null) return signs;
  // what is typed there now is not calculated
  return [...signs.filter(sign => sign !== 'computed'), pending.refused ? 'rejected' : 'pending'];
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
