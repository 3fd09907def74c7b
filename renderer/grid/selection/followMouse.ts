import type { CellIndex } from '../cellMoves.ts';
import type { VisibleArea } from '../visibleArea.ts';
import { cellNear, type DrawnGrid } from './drawnGrid.ts';

/** A drag over the cells of a grid. */
export interface MouseFollower {
  wrapper: HTMLElement;
  drawn(): DrawnGrid | null;
  /** The cell the mouse is over, or nearest to; called whenever it is another one. */
  onCell(at: CellIndex): void;
  /** The button was let go, or Esc was pressed. */
  onEnd(cancelled: boolean): void;
}

interface Point {
  x: number;
  y: number;
}

/**
 * Follows the mouse from a pressed button until it is let go. Outside the cells the grid scrolls, the faster the
 * further away the mouse is; over pinned columns it first scrolls back what lies under them.
 */
export function followMouse(start: MouseEvent, follower: MouseFollower): void {
  const { wrapper } = follower;
  let point = pointOf(start);
  let last: CellIndex | null = null;
  let request = 0;
  const begin = follower.drawn();
  const fromPinned = begin !== null && point.x < begin.visible.pinnedRight;

  function pointOf(event: MouseEvent): Point {
    const { left, top } = wrapper.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  /** How far the mouse is out of the part of the grid that scrolls. */
  function beyond({ left, top, right, bottom, pinnedRight }: VisibleArea): Point {
    const edge = fromPinned ? left : pinnedRight;
    return { x: outside(point.x, edge, right), y: outside(point.y, top, bottom) };
  }

  function look(): void {
    cancelAnimationFrame(request);
    const viewport = wrapper.querySelector('.ag-grid-viewport');
    const before = follower.drawn();
    if (!viewport || !before) return;
    const { x, y } = beyond(before.visible);
    const scrolled = scrollBy(viewport, speedOf(x), speedOf(y));
    const drawn = scrolled ? follower.drawn() : before;
    if (drawn) hit(drawn, viewport.scrollLeft > 0);
    if (scrolled) request = requestAnimationFrame(look);
  }

  function hit(drawn: DrawnGrid, hasMoreLeft: boolean): void {
    const { visible } = drawn;
    const seen = {
      x: Math.min(Math.max(point.x, visible.left), visible.right - 1),
      y: Math.min(Math.max(point.y, visible.top), visible.bottom - 1),
    };
    const overPinned = seen.x < visible.pinnedRight;
    const held = overPinned && !fromPinned && hasMoreLeft;
    const at = held
      ? cellNear(drawn, { ...seen, x: visible.pinnedRight + 1 }, 'centre')
      : cellNear(drawn, seen, overPinned ? 'pinned' : 'centre');
    if (!at || (at.row === last?.row && at.column === last.column)) return;
    last = at;
    follower.onCell(at);
  }

  function onMove(event: MouseEvent): void {
    point = pointOf(event);
    // Else the button was let go outside the window, where nobody told.
    if ((event.buttons & 1) === 1) look();
    else end(false);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    end(true);
  }

  function onUp(): void {
    end(false);
  }

  function end(cancelled: boolean): void {
    cancelAnimationFrame(request);
    window.removeEventListener('mousemove', onMove);
    window.removeEventListener('mouseup', onUp);
    window.removeEventListener('keydown', onKeyDown, { capture: true });
    follower.onEnd(cancelled);
  }

  window.addEventListener('mousemove', onMove);
  window.addEventListener('mouseup', onUp);
  window.addEventListener('keydown', onKeyDown, { capture: true });
}

function outside(at: number, from: number, to: number): number {
  if (at < from) return at - from;
  return at >= to ? at - to + 1 : 0;
}

/** Pixels in a frame: slowly right beside the edge, a screenful in a few frames further away. */
function speedOf(distance: number): number {
  return Math.sign(distance) * Math.min(Math.ceil(Math.abs(distance) / 3), 60);
}

function scrollBy(viewport: Element, x: number, y: number): boolean {
  if (x === 0 && y === 0) return false;
  const { scrollLeft, scrollTop } = viewport;
  viewport.scrollBy(x, y);
  return viewport.scrollLeft !== scrollLeft || viewport.scrollTop !== scrollTop;
}
