import type { CellIndex } from '../cellMoves.ts';
import type { GridController } from '../gridController.ts';
import type { DrawnGrid } from '../selection/drawnGrid.ts';
import { followMouse } from '../selection/followMouse.ts';
import { fillTarget, withTarget } from './dragFill.ts';

/** The square at the corner of the selected range: dragging it fills, double-clicking it fills down. */
export function listenToFillHandle<Row>(
  wrapper: HTMLElement,
  handle: HTMLElement,
  { input, pen, selection, ranges }: GridController<Row>,
  drawn: () => DrawnGrid | null,
): () => void {
  function onMouseDown(event: MouseEvent): void {
    event.preventDefault();
    event.stopPropagation();
    const [source] = selection.rects();
    if (event.button !== 0 || !source || !input.settle()) return;
    let to: CellIndex | null = null;
    followMouse(event, {
      wrapper,
      drawn,
      onCell(at) {
        to = at;
        const target = fillTarget(source, at);
        selection.setPreview(target && withTarget(source, target));
      },
      onEnd(cancelled) {
        selection.setPreview(null);
        if (to && !cancelled) ranges.dragFill(source, to);
        pen.focus();
      },
    });
  }

  function onDoubleClick(event: MouseEvent): void {
    event.stopPropagation();
    const [source] = selection.rects();
    if (source) ranges.fillToNeighbour(source);
  }

  handle.addEventListener('mousedown', onMouseDown);
  handle.addEventListener('dblclick', onDoubleClick);
  return () => {
    handle.removeEventListener('mousedown', onMouseDown);
    handle.removeEventListener('dblclick', onDoubleClick);
  };
}
