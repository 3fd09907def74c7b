import type { GridController } from './gridController.ts';
import type { CellPosition } from './gridTypes.ts';
import { hintPlace } from './hintPlace.ts';
import { cellUnder, measureCell } from './measureCell.ts';
import { cellOf, placeOverlay } from './placeOverlay.ts';
import { placeTarget } from './placeTargets.ts';

/** The mouse rests on a cell for so long before its hint is shown. */
const REST_MS = 300;

interface CellHint {
  /** Shows the hint where its cell is now, or hides it. */
  place(): void;
  dispose(): void;
}

/**
 * The words beside a cell with a sign: of the cell under the mouse, else of the selected one. Never while something
 * is typed or said at the cell; Esc takes it away. Written without React: the mouse crosses many cells.
 */
export function createCellHint<Row>(
  wrapper: HTMLElement,
  box: HTMLElement,
  { input, hint, positionOf, indexOf, column }: GridController<Row>,
): CellHint {
  let hovered: CellPosition | null = null;
  let dismissed: string | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;

  /** The cell to speak of, and its words. */
  function wanted(): { at: CellPosition; text: string } | null {
    const { at, state, refusals } = input.view();
    if (state.mode !== 'ready' || state.choice !== null || state.message || refusals.length > 0) return null;
    const selected = wrapper.contains(document.activeElement) ? at : null;
    for (const one of [hovered, selected]) {
      const text = one ? hint(one) : '';
      if (one && text !== '') return { at: one, text };
    }
    return null;
  }

  function place(): void {
    const shown = wanted();
    const key = shown && JSON.stringify(shown);
    if (key !== dismissed) dismissed = null;
    const target = shown && dismissed === null ? placeTarget({ indexOf, column }, shown.at) : null;
    const measured = target && measureCell(wrapper, target, target.pinned);
    const placement = measured && placeOverlay(measured.cell, measured.area, false);
    box.hidden = !placement?.visible;
    if (!shown || !placement?.visible) return;
    if (box.textContent !== shown.text) box.textContent = shown.text;
    const size = { width: box.offsetWidth, height: box.offsetHeight };
    const { left, top } = hintPlace(cellOf(placement), size, {
      width: wrapper.clientWidth,
      height: wrapper.clientHeight,
    });
    box.style.left = `${left}px`;
    box.style.top = `${top}px`;
  }

  function onMouseMove({ target, buttons }: MouseEvent): void {
    clearTimeout(resting);
    const drawn = target instanceof Element && buttons === 0 ? cellUnder(target) : null;
    const at = drawn && positionOf(drawn);
    if (at?.rowId === hovered?.rowId && at?.columnId === hovered?.columnId) return;
    const show = () => {
      hovered = at;
      place();
    };
    if (hovered) show();
    else resting = setTimeout(show, REST_MS);
  }

  function onMouseLeave(): void {
    clearTimeout(resting);
    hovered = null;
    place();
  }

  function onKeyDown({ key }: KeyboardEvent): void {
    hovered = null;
    const shown = key === 'Escape' ? wanted() : null;
    if (shown) dismissed = JSON.stringify(shown);
    place();
  }

  wrapper.addEventListener('mouseover', onMouseMove);
  wrapper.addEventListener('mouseleave', onMouseLeave);
  wrapper.addEventListener('keydown', onKeyDown, { capture: true });
  wrapper.addEventListener('focusin', place);
  wrapper.addEventListener('focusout', place);
  return {
    place,
    dispose() {
      clearTimeout(resting);
      wrapper.removeEventListener('mouseover', onMouseMove);
      wrapper.removeEventListener('mouseleave', onMouseLeave);
      wrapper.removeEventListener('keydown', onKeyDown, { capture: true });
      wrapper.removeEventListener('focusin', place);
      wrapper.removeEventListener('focusout', place);
    },
  };
}
