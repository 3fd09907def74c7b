import type { Box } from './placeOverlay.ts';
import { visibleArea } from './visibleArea.ts';

export interface MeasuredCell {
  /** Null while the row or the column is too far away to be drawn. */
  element: HTMLElement | null;
  cell: Box | null;
  /** Where cells of that section can be seen: below the heads, right of pinned columns, without scrollbars. */
  area: Box;
}

/** A drawn cell's row in the displayed order, and its column. AG Grid writes both into the page, ids only escaped. */
export interface DrawnCell {
  rowIndex: number;
  columnId: string;
}

/** The cell under the mouse, if it is one. */
export function cellUnder(target: Element): DrawnCell | null {
  const cell = target.closest('.ag-cell');
  const rowIndex = Number(cell?.closest('.ag-row')?.getAttribute('row-index') ?? Number.NaN);
  const columnId = cell?.getAttribute('col-id');
  return columnId == null || Number.isNaN(rowIndex) ? null : { rowIndex, columnId };
}

/** Asks for no measures, which would make the browser lay out everything. */
export function findCell(wrapper: HTMLElement, at: DrawnCell): HTMLElement | null {
  return wrapper.querySelector<HTMLElement>(
    `.ag-row[row-index="${at.rowIndex}"] .ag-cell[col-id="${CSS.escape(at.columnId)}"]`,
  );
}

/** Reads positions from the page, in the coordinates of the wrapper. */
export function measureCell(wrapper: HTMLElement, at: DrawnCell, pinned: boolean): MeasuredCell | null {
  const origin = wrapper.getBoundingClientRect();
  const visible = visibleArea(wrapper, origin);
  if (!visible) return null;
  const element = findCell(wrapper, at);
  // What is typed into a pinned cell may reach over the others.
  const left = pinned ? visible.left : visible.pinnedRight;
  return {
    element,
    cell: element && boxFrom(element.getBoundingClientRect(), origin),
    area: {
      left,
      top: visible.top,
      width: Math.max(0, visible.right - left),
      height: Math.max(0, visible.bottom - visible.top),
    },
  };
}

function boxFrom(rect: DOMRect, origin: DOMRect): Box {
  return {
    left: rect.left - origin.left,
    top: rect.top - origin.top,
    width: rect.width,
    height: rect.height,
  };
}
