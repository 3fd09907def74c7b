import type { Box } from './placeOverlay.ts';

/** Where cells can be seen, in the coordinates of the wrapper: below the heads and without the scrollbars. */
export interface VisibleArea {
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** Where the pinned columns end and the others begin. */
  pinnedRight: number;
}

/** Reads from the page where cells can be seen; null before AG Grid has made its elements. */
export function visibleArea(wrapper: HTMLElement, origin: DOMRect): VisibleArea | null {
  const viewport = wrapper.querySelector<HTMLElement>('.ag-grid-viewport');
  if (!viewport) return null;
  const view = viewport.getBoundingClientRect();
  const heads = wrapper.querySelector('.ag-header')?.getBoundingClientRect();
  const pinned = shownRect(wrapper, '.ag-row > .ag-grid-pinned-left-cells');
  // AG Grid lays its own scrollbars over the edges of the viewport.
  const right = shownRect(wrapper, '.ag-body-vertical-scroll')?.left ?? view.right;
  const bottom = shownRect(wrapper, '.ag-body-horizontal-scroll')?.top ?? view.bottom;
  return {
    left: view.left - origin.left,
    top: (heads?.bottom ?? view.top) - origin.top,
    right: right - origin.left,
    bottom: bottom - origin.top,
    pinnedRight: (pinned?.right ?? view.left) - origin.left,
  };
}

/** The part of it in which the cells of pinned columns, or of the others, are seen. */
export function sectionOf(area: VisibleArea, pinned: boolean): Box {
  const left = pinned ? area.left : area.pinnedRight;
  const right = pinned ? Math.min(area.pinnedRight, area.right) : area.right;
  return {
    left,
    top: area.top,
    width: Math.max(0, right - left),
    height: Math.max(0, area.bottom - area.top),
  };
}

function shownRect(wrapper: HTMLElement, selector: string): DOMRect | null {
  const rect = wrapper.querySelector(selector)?.getBoundingClientRect();
  return rect && rect.width > 0 && rect.height > 0 ? rect : null;
}
