import { type DrawnCell, findCell, measureCell } from './measureCell.ts';
import {
  type Box,
  cellOf,
  type Placement,
  placeOverlay,
  raisedTop,
  shiftInto,
  sideOf,
} from './placeOverlay.ts';

/** The elements that are moved about. */
export interface OverlayParts {
  wrapper: HTMLElement;
  clip: HTMLElement;
  frame: HTMLElement;
  textarea: HTMLTextAreaElement;
  /** Holds the list of choices: at the selected cell. */
  listAnchor: HTMLElement;
  /** Holds the message: at the cell it is about. */
  messageAnchor: HTMLElement;
}

/** A cell to place something at. */
export interface PlaceTarget extends DrawnCell {
  pinned: boolean;
  wraps: boolean;
}

export interface PlaceTargets {
  selected: PlaceTarget | null;
  message: PlaceTarget | null;
  typing: boolean;
}

export interface GridPlacer {
  /** To be called once AG Grid has made its elements. */
  watchGrid(): void;
  /** Places everything now. */
  place(): void;
  /** Places everything once AG Grid has drawn what it is about to draw. */
  placeSoon(): void;
  dispose(): void;
}

/**
 * Keeps the overlay over its cell through scrolling, resizing, moved columns, growing rows and redrawn cells.
 * `paintRanges` does the same for what is painted over several cells.
 */
export function createGridPlacer(
  parts: OverlayParts,
  targets: () => PlaceTargets,
  paintRanges: () => void,
): GridPlacer {
  const { wrapper, clip, frame, textarea, listAnchor, messageAnchor } = parts;
  let watched: HTMLElement | null = null;
  let frameRequest = 0;

  const sizes = new ResizeObserver(() => place());
  // Follows the cell as other rows and columns push it about, in the same frame: AG Grid's events come later. While
  // the cell is not drawn, waits until it is.
  const drawing = new MutationObserver(() => {
    if (watched || hasToPlace()) place();
  });

  /** Of all that is drawn anew while the selected cell is scrolled away, nearly nothing concerns it. */
  function hasToPlace(): boolean {
    if (wrapper.querySelector('.plan-range')) return true;
    const { selected, message } = targets();
    return [selected, message].some(target => target !== null && findCell(wrapper, target) !== null);
  }

  function place(): void {
    const { selected, message, typing } = targets();
    paintRanges();
    const placement = selected && placeSelected(selected, typing);
    frame.classList.toggle('plan-unseen', !placement?.visible);
    setAnchor(listAnchor, placement, null);
    if (message === selected) setAnchor(messageAnchor, placement, null);
    else setAnchor(messageAnchor, message && placementOf(message), placement && cellOf(placement));
  }

  function placeSelected(target: PlaceTarget, typing: boolean): Placement | null {
    const measured = measureCell(wrapper, target, target.pinned);
    if (!measured) return null;
    watch(measured.element);
    const placement = placeOverlay(measured.cell, measured.area, target.wraps);
    setBox(clip, placement.clip);
    if (measured.element) textarea.style.font = getComputedStyle(measured.element).font;
    const { style } = frame;
    style.left = `${placement.frame.left}px`;
    style.setProperty('--cell-width', `${placement.frame.width}px`);
    style.setProperty('--cell-height', `${placement.frame.height}px`);
    style.setProperty('--max-width', `${placement.maxWidth}px`);
    style.setProperty('--max-height', `${placement.maxHeight}px`);
    if (!typing) {
      style.top = `${placement.frame.top}px`;
      return placement;
    }
    const height = frame.offsetHeight;
    const top = raisedTop(placement, height);
    style.top = `${top}px`;
    return { ...placement, frame: { ...placement.frame, top, height } };
  }

  function placementOf(target: PlaceTarget): Placement | null {
    const measured = measureCell(wrapper, target, target.pinned);
    return measured && placeOverlay(measured.cell, measured.area, target.wraps);
  }

  function setAnchor(anchor: HTMLElement, placement: Placement | null, typedIn: Box | null): void {
    anchor.hidden = !placement?.visible;
    if (!placement?.visible) return;
    const cell = cellOf(placement);
    // The cell may be half under the pinned columns: what is said about it is not.
    const box = { ...cell, left: Math.max(cell.left, placement.clip.left) };
    setBox(anchor, box);
    const content = anchor.firstElementChild;
    if (!(content instanceof HTMLElement)) return;
    const size = { width: content.offsetWidth, height: content.offsetHeight };
    anchor.dataset.side = sideOf(box, size, wrapper.clientHeight, typedIn);
    content.style.left = `${shiftInto(box, size.width, wrapper.clientWidth)}px`;
  }

  function watch(element: HTMLElement | null): void {
    if (element === watched) return;
    watched = element;
    drawing.disconnect();
    const row = element?.closest('.ag-row');
    if (row) drawing.observe(row, { attributeFilter: ['style'], subtree: true });
    else drawing.observe(wrapper, { childList: true, subtree: true });
  }

  function placeSoon(): void {
    cancelAnimationFrame(frameRequest);
    frameRequest = requestAnimationFrame(place);
  }

  sizes.observe(wrapper);
  // Scroll events do not bubble, but they are captured.
  wrapper.addEventListener('scroll', place, { capture: true, passive: true });

  return {
    watchGrid() {
      // Heads that grow push all the rows down.
      for (const head of wrapper.querySelectorAll('.ag-header')) sizes.observe(head);
    },
    place,
    placeSoon,
    dispose() {
      cancelAnimationFrame(frameRequest);
      sizes.disconnect();
      drawing.disconnect();
      wrapper.removeEventListener('scroll', place, { capture: true });
    },
  };
}

function setBox(element: HTMLElement, box: Box): void {
  const { style } = element;
  style.left = `${box.left}px`;
  style.top = `${box.top}px`;
  style.width = `${box.width}px`;
  style.height = `${box.height}px`;
}
