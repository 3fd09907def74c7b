import type { GridController } from './gridController.ts';
import { cellUnder } from './measureCell.ts';

/** Things inside a cell that the mouse means for themselves. */
const OWN_MOUSE = 'a, button, input, select, textarea, label, [contenteditable], [role=listbox]';

/** Selecting and opening cells with the mouse, while the focus stays in the textarea. */
export function listenToMouse<Row>(
  wrapper: HTMLElement,
  textarea: HTMLTextAreaElement,
  { input, pen, positionOf }: GridController<Row>,
): () => void {
  function onMouseDown(event: MouseEvent): void {
    const target = event.target;
    if (!(target instanceof Element) || target.closest(OWN_MOUSE)) return;
    const drawn = cellUnder(target);
    const at = drawn && positionOf(drawn);
    if (at) {
      // The browser would take the focus to the cell, and end the IME's composition a second time.
      event.preventDefault();
      input.select(at);
      pen.focus();
    } else if (document.activeElement === textarea) {
      // Sorting, resizing a column or scrolling is no reason to stop typing afterwards.
      event.preventDefault();
      if (target.closest('.ag-header')) input.handle({ type: 'leave' });
    }
  }

  function onDoubleClick(event: MouseEvent): void {
    const target = event.target;
    if (!(target instanceof Element) || target.closest(OWN_MOUSE)) return;
    const drawn = cellUnder(target);
    const at = drawn && positionOf(drawn);
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
