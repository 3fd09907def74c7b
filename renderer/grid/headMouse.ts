import type { GridController } from './gridController.ts';
import { ROW_HEAD } from './rowHeads.ts';
import { selectLines, selectMode } from './selection/selectLines.ts';

/** What a head holds for the mouse besides itself: the sorting arrows and the edge that is dragged. */
const OWN_MOUSE = '.ag-sort-indicator-container, .ag-header-cell-resize';
/** A head dragged further than this was moved, not clicked. */
const CLICK_PIXELS = 4;

/**
 * A click on a head selects its columns, as in Excel; with Ctrl and Shift further ones. Sorting is on the arrows in
 * the head, which is where Excel has it too, and on F6 and Enter.
 */
export function listenToHeads<Row>(
  wrapper: HTMLElement,
  { input, pen, selection, columnIds, positionAt, autoSize }: GridController<Row>,
): () => void {
  let pressed = { x: 0, y: 0 };

  function onMouseDown({ clientX, clientY }: MouseEvent): void {
    pressed = { x: clientX, y: clientY };
  }

  function onClick(event: MouseEvent): void {
    const { target } = event;
    const head = target instanceof Element ? target.closest('.ag-header-cell, .ag-header-group-cell') : null;
    if (!(target instanceof Element) || !head || target.closest(OWN_MOUSE)) return;
    // AG Grid would sort.
    event.stopPropagation();
    const moved = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > CLICK_PIXELS;
    if (moved) return;
    if (head.getAttribute('col-id') === ROW_HEAD) selectAll();
    else selectUnder(head, event);
    pen.focus();
  }

  /** On the edge of a head, as in Excel. */
  function onDoubleClick(event: MouseEvent): void {
    const { target } = event;
    const edge = target instanceof Element ? target.closest('.ag-header-cell-resize') : null;
    // AG Grid would do it too, and knows no limit.
    if (edge) event.stopPropagation();
    const head = edge?.closest('.ag-header-cell, .ag-header-group-cell');
    const columns = head && columnsUnder(head);
    if (columns) autoSize(columnIds().slice(columns.from, columns.to + 1));
  }

  /** The corner, as in Excel. */
  function selectAll(): void {
    if (input.settle()) selection.selectAll();
  }

  function selectUnder(head: Element, event: MouseEvent): void {
    const columns = columnsUnder(head);
    const first = columns && positionAt({ row: selection.active()?.row ?? 0, column: columns.from });
    if (columns && first) selectLines({ input, selection }, 'columns', first, columns, selectMode(event));
  }

  /** By the numbers of the columns a head stands over, which it has for screen readers. */
  function columnsUnder(head: Element): { from: number; to: number } | null {
    const own = columnIds().indexOf(head.getAttribute('col-id') ?? '');
    if (own >= 0) return { from: own, to: own };
    const rowHeads = wrapper.querySelector(`.ag-header-cell[col-id="${ROW_HEAD}"]`) ? 1 : 0;
    const from = Number(head.getAttribute('aria-colindex')) - 1 - rowHeads;
    const to = from + Number(head.getAttribute('aria-colspan') ?? 1) - 1;
    return from >= 0 && to < columnIds().length ? { from, to } : null;
  }

  wrapper.addEventListener('mousedown', onMouseDown, { capture: true });
  wrapper.addEventListener('click', onClick, { capture: true });
  wrapper.addEventListener('dblclick', onDoubleClick, { capture: true });
  return () => {
    wrapper.removeEventListener('mousedown', onMouseDown, { capture: true });
    wrapper.removeEventListener('click', onClick, { capture: true });
    wrapper.removeEventListener('dblclick', onDoubleClick, { capture: true });
  };
}
