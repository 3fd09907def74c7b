/** What opens the filter of a column from within the grid: Alt+↓ in a head, the arrow in it, Ctrl+Shift+L anywhere. */
export const FILTER_ARROW = 'plan-filter-arrow';

/** The part of a KeyboardEvent that is looked at. */
interface Stroke {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  target: EventTarget | null;
}

/** The column whose filter a key asks for: by its head, or that of the selected cell. Null where it asks for none. */
export function filterAsked(stroke: Stroke): { headOf: string } | 'selected' | null {
  const ctrl = stroke.ctrlKey || stroke.metaKey;
  if (ctrl && stroke.shiftKey && !stroke.altKey && stroke.code === 'KeyL') return 'selected';
  if (ctrl || stroke.shiftKey || !stroke.altKey || stroke.key !== 'ArrowDown') return null;
  const id = headUnder(stroke.target);
  return id === null ? null : { headOf: id };
}

/** The column whose arrow was clicked. */
export function arrowUnder(target: EventTarget | null): string | null {
  const isArrow = target instanceof Element && target.closest(`.${FILTER_ARROW}`) !== null;
  return isArrow ? headUnder(target) : null;
}

function headUnder(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest('.ag-header-cell')?.getAttribute('col-id') ?? null;
}
