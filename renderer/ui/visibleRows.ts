/** What a scroller shows of a list of equally high rows below a head that stays in view. */
export interface Scrolled {
  scrollTop: number;
  /** The inner height of the scroller, head included. */
  height: number;
  headHeight: number;
  rowHeight: number;
}

/** Rows drawn beyond the visible ones, so that scrolling shows no gaps. */
const SPARE = 8;

/** The rows to draw, `end` not included. */
export function visibleRows(scrolled: Scrolled, count: number): { first: number; end: number } {
  const { scrollTop, height, rowHeight } = scrolled;
  const top = Math.floor(scrollTop / rowHeight);
  const shown = Math.ceil(height / rowHeight);
  const first = Math.min(Math.max(0, top - SPARE), Math.max(0, count - shown - SPARE));
  return { first, end: Math.min(count, Math.max(first, top) + shown + SPARE) };
}

/** How many whole rows fit: what a page key moves by. */
export function rowsPerPage({ height, headHeight, rowHeight }: Scrolled): number {
  return Math.max(1, Math.floor((height - headHeight) / rowHeight));
}

/** Where to scroll to, so that a row is wholly in view; as little as possible. */
export function scrollTopFor(scrolled: Scrolled, index: number): number {
  const { scrollTop, height, headHeight, rowHeight } = scrolled;
  const lowest = (index + 1) * rowHeight + headHeight - height;
  return Math.max(Math.min(scrollTop, index * rowHeight), lowest);
}
