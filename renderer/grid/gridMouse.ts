import type { CellIndex } from './cellMoves.ts';
import type { GridController } from './gridController.ts';
import { cellUnder } from './measureCell.ts';
import { ROW_HEAD } from './rowHeads.ts';
import type { DrawnGrid } from './selection/drawnGrid.ts';
import { followMouse } from './selection/followMouse.ts';
import { selectLines, selectMode } from './selection/selectLines.ts';

/** Things inside a cell that the mouse means for themselves. */
const OWN_MOUSE = 'a, button, input, select, textarea, label, [contenteditable], [role=listbox]';

/** Selecting and opening cells with the mouse, while the focus stays in the textarea. */
export function listenToMouse<Row>(
  wrapper: HTMLElement,
  textarea: HTMLTextAreaElement,
  { input, pen, selection, positionOf, positionAt, indexOf }: GridController<Row>,
  drawn: () => DrawnGrid | null,
): () => void {
  function onMouseDown(event: MouseEvent): void {
    const target = event.target;
    if (!(target instanceof Element) || target.closest(OWN_MOUSE)) return;
    const under = cellUnder(target);
    const at = under && positionOf(under);
    if (under?.columnId === ROW_HEAD) {
      event.preventDefault();
      if (event.button === 0 && selectRow(event, under.rowIndex)) {
        const onCell = ({ row }: CellIndex) => selection.selectLines('rows', row, row, 'extend');
        followMouse(event, { wrapper, drawn, onCell, onEnd: () => {} });
      }
      pen.focus();
    } else if (at) {
      // The browser would take the focus to the cell, and end the IME's composition a second time.
      event.preventDefault();
      if (selectWith(event, at)) {
        followMouse(event, { wrapper, drawn, onCell: selection.extendTo, onEnd: () => {} });
      }
      pen.focus();
    } else if (document.activeElement === textarea) {
      // Sorting, resizing a column or scrolling is no reason to stop typing afterwards.
      event.preventDefault();
      if (target.closest('.ag-header')) input.handle({ type: 'leave' });
    }
  }

  /** Whether a drag goes on from here. */
  function selectWith(event: MouseEvent, at: { rowId: string; columnId: string }): boolean {
    const index = indexOf(at);
    if (!index) return false;
    if (event.button !== 0) {
      // A menu is about the selected cells, if it was opened on one of them.
      if (!selection.has(index)) input.select(at);
      return false;
    }
    if (event.shiftKey) {
      if (!input.settle()) return false;
      selection.extendTo(index);
      return true;
    }
    if (!event.ctrlKey && !event.metaKey) return input.select(at);
    if (!input.settle()) return false;
    selection.add(index);
    return input.select(at, true);
  }

  /** A press on the head of a row; whether a drag goes on from here. */
  function selectRow(event: MouseEvent, row: number): boolean {
    const mode = selectMode(event);
    const first = positionAt({ row, column: selection.active()?.column ?? 0 });
    return first !== null && selectLines({ input, selection }, 'rows', first, { from: row, to: row }, mode);
  }

  function onDoubleClick(event: MouseEvent): void {
    const target = event.target;
    if (!(target instanceof Element) || target.closest(OWN_MOUSE)) return;
    const under = cellUnder(target);
    const at = under && positionOf(under);
    if (at) input.doubleClick(at, { x: event.clientX, y: event.clientY });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const target = event.target;
    if (!(target instanceof Element) || !target.closest('.ag-header')) return;
    const leaving = event.key === 'Escape' || event.key === 'F6' || event.key === 'Tab';
    const down = event.key === 'ArrowDown' && target.closest('.ag-header-cell') !== null;
    if (!leaving && !down) return;
    event.preventDefault();
    event.stopPropagation();
    pen.focus();
  }

  wrapper.addEventListener('mousedown', onMouseDown, { capture: true });
  wrapper.addEventListener('dblclick', onDoubleClick);
  wrapper.addEventListener('keydown', onKeyDown, { capture: true });
  return () => {
    wrapper.removeEventListener('mousedown', onMouseDown, { capture: true });
    wrapper.removeEventListener('dblclick', onDoubleClick);
    wrapper.removeEventListener('keydown', onKeyDown, { capture: true });
  };
}
