import type { Box } from '../placeOverlay.ts';
import { sectionOf } from '../visibleArea.ts';
import type { Rect } from './area.ts';
import { type DrawnGrid, measureDrawn } from './drawnGrid.ts';
import type { GridSelection } from './gridSelection.ts';
import { cornerOf, type RangeBox, rangeBoxes } from './rangeBoxes.ts';

/** What a painted range says: selected, waiting in the clipboard, or about to be filled. */
type RangeKind = 'selected' | 'copied' | 'preview';

export interface RangePainterParts {
  wrapper: HTMLElement;
  /** Holds the painted ranges. */
  ranges: HTMLElement;
  handle: HTMLElement;
}

/** What the painter has to know. */
export interface RangePainterHost {
  selection: GridSelection;
  columnIds(): readonly string[];
  pinnedColumns(): number;
  /** Nothing is being typed: the fill handle is to be had. */
  isReady(): boolean;
}

/**
 * Paints the ranges as boxes over the cells, wherever the cells are at this moment: no cell is drawn anew for it,
 * however many are selected.
 */
export function createRangePainter(parts: RangePainterParts, host: RangePainterHost): { paint(): void } {
  const { wrapper, ranges, handle } = parts;
  const sections = { pinned: section('pinned'), centre: section('centre') };

  function section(name: RangeBox['section']): HTMLElement {
    const found = ranges.querySelector<HTMLElement>(`[data-section="${name}"]`);
    if (found) return found;
    const made = document.createElement('div');
    made.className = 'plan-section';
    made.dataset.section = name;
    ranges.append(made);
    return made;
  }

  function paint(): void {
    const { selection } = host;
    const rects = selection.rects();
    const shown: [RangeKind, Rect][] = [];
    if (selection.isMany()) for (const rect of rects) shown.push(['selected', rect]);
    for (const rect of selection.copied()?.rects ?? []) shown.push(['copied', rect]);
    const preview = selection.preview();
    if (preview) shown.push(['preview', preview]);
    const [only] = rects;
    const handled = rects.length === 1 && only && host.isReady() && isDrawn(only.bottom) ? only : null;
    const nothing = shown.length === 0 && !handled;
    const drawn = nothing ? null : measureDrawn(wrapper, host.columnIds(), host.pinnedColumns());

    const boxes = drawn
      ? shown.flatMap(([kind, rect]) => rangeBoxes(rect, drawn).map(box => ({ kind, ...box })))
      : [];
    for (const [name, element] of Object.entries(sections)) {
      if (drawn) setBox(element, sectionOf(drawn.visible, name === 'pinned'));
      fillSection(
        element,
        boxes.filter(box => box.section === name),
      );
    }
    placeHandle(drawn, handled);
  }

  /** Most of the time one scrolls far away from the handle: then nothing has to be measured. */
  function isDrawn(row: number): boolean {
    return wrapper.querySelector(`.ag-row[row-index="${row}"]`) !== null;
  }

  function placeHandle(drawn: DrawnGrid | null, rect: Rect | null): void {
    const corner = drawn && rect && cornerOf(rect, drawn);
    handle.hidden = !corner;
    if (!corner) return;
    // Whole at the grid's edges too.
    handle.style.left = `${Math.min(corner.x, drawn.visible.right - HALF_HANDLE)}px`;
    handle.style.top = `${Math.min(corner.y, drawn.visible.bottom - HALF_HANDLE)}px`;
  }

  return { paint };
}

const HALF_HANDLE = 4;

function fillSection(element: HTMLElement, boxes: readonly (RangeBox & { kind: RangeKind })[]): void {
  while (element.childElementCount > boxes.length) element.lastElementChild?.remove();
  while (element.childElementCount < boxes.length) element.append(document.createElement('div'));
  for (const [at, { kind, box, openLeft, openRight }] of boxes.entries()) {
    const child = element.children[at];
    if (!(child instanceof HTMLElement)) continue;
    child.className = 'plan-range';
    child.dataset.kind = kind;
    child.toggleAttribute('data-open-left', openLeft);
    child.toggleAttribute('data-open-right', openRight);
    setBox(child, box);
  }
}

function setBox({ style }: HTMLElement, { left, top, width, height }: Box): void {
  style.left = `${left}px`;
  style.top = `${top}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}
