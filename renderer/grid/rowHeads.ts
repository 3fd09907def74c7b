import type { ColDef } from 'ag-grid-community';
import { gridTexts } from './gridTexts.ts';

/** The column of the row heads is none of the owner's: it is never selected, moved to or copied. */
export const ROW_HEAD = 'plan-row-head';

/**
 * Row heads as in Excel: the number of each row as it is displayed, and the handle by which it is selected. The
 * number itself is written by the stylesheet, so that no cell has to be drawn anew when rows change places.
 */
export function rowHeadDef<Row>(rowCount: number): ColDef<Row> {
  const width = Math.max(3, String(rowCount).length) * DIGIT + PADDINGS;
  return {
    colId: ROW_HEAD,
    headerName: gridTexts.rowHead,
    headerClass: 'plan-align-center plan-row-heads',
    cellClass: 'plan-row-head',
    // Without one, AG Grid draws the cell anew with every change of its row, and React keeps a note of each.
    valueGetter: () => '',
    pinned: 'left',
    lockPosition: 'left',
    lockPinned: true,
    suppressMovable: true,
    resizable: false,
    sortable: false,
    width,
    minWidth: width,
    maxWidth: width,
  };
}

const DIGIT = 8;
const PADDINGS = 12;
