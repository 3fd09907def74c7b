import type { Box } from './placeOverlay.ts';

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

function findCell(wrapper: HTMLElement, at: DrawnCell): HTMLElement | null {
  return wrapper.querySelector<HTMLElement>(
    `.ag-row[row-index="${at.rowIndex}"] .ag-cell[col-id="${CSS.escape(at.columnId)}"]`,
  );
}

/** Reads positions from the page, in the coordinates of the wrapper. */
export function measureCell(wrapper: HTMLElement, at: DrawnCell, pinned: boolean): MeasuredCell | null {
  const viewport = wrapper.querySelector<HTMLElement>('.ag-grid-viewport');
  if (!viewport) return null;
  const origin = wrapper.getBoundingClientRect();
  const view = viewport.getBoundingClientRect();
  const heads = wrapper.querySelector('.ag-header')?.getBoundingClientRect();
  const element = findCell(wrapper, at);
  const pinnedCells = pinned ? null : wrapper.querySelector('.ag-row > .ag-grid-pinned-left-cells');

  const left = pinnedCells?.getBoundingClientRect().right ?? view.left;
  const top = heads?.bottom ?? view.top;
  // AG Grid lays its own scrollbars over the edges of the viewport.
  const right = edgeOf(wrapper, '.ag-body-vertical-scroll')?.left ?? view.right;
  const bottom = edgeOf(wrapper, '.ag-body-horizontal-scroll')?.top ?? view.bottom;
  return {
    element,
    cell: element && boxFrom(element.getBoundingClientRect(), origin),
    area: {
      left: left - origin.left,
      top: top - origin.top,
      width: Math.max(0, right - left),
      height: Math.max(0, bottom - top),
    },
  };
}

function edgeOf(wrapper: HTMLElement, scrollbar: string): DOMRect | null {
  const rect = wrapper.querySelector(scrollbar)?.getBoundingClientRect();
  return rect && rect.width > 0 && rect.height > 0 ? rect : null;
}

function boxFrom(rect: DOMRect, origin: DOMRect): Box {
  return {
    left: rect.left - origin.left,
    top: rect.top - origin.top,
    width: rect.width,
    height: rect.height,
  };
}
