import type { CellIndex } from '../cellMoves.ts';
import { type VisibleArea, visibleArea } from '../visibleArea.ts';

/** From where to where a drawn row or column reaches, in the coordinates of the wrapper. */
export interface Line {
  index: number;
  start: number;
  end: number;
}

/** The rows and columns that AG Grid has drawn at this moment, each in its order, and where they can be seen. */
export interface DrawnGrid {
  visible: VisibleArea;
  rows: readonly Line[];
  columns: readonly Line[];
  /** So many columns are pinned: they come first. */
  pinned: number;
}

/** Reads them from the page; AG Grid's own numbers are of the frame before while it is being scrolled. */
export function measureDrawn(
  wrapper: HTMLElement,
  columnIds: readonly string[],
  pinned: number,
): DrawnGrid | null {
  const origin = wrapper.getBoundingClientRect();
  const visible = visibleArea(wrapper, origin);
  if (!visible) return null;
  const elements = [...wrapper.querySelectorAll<HTMLElement>('.ag-grid-scrolling-container > .ag-row')];
  const rows = elements.flatMap((row): Line[] => {
    const index = Number(row.getAttribute('row-index') ?? Number.NaN);
    const rect = row.querySelector('.ag-cell')?.getBoundingClientRect();
    return rect && !Number.isNaN(index)
      ? [{ index, start: rect.top - origin.top, end: rect.bottom - origin.top }]
      : [];
  });
  const cells = elements[0]?.querySelectorAll('.ag-cell') ?? [];
  const indexes = new Map(columnIds.map((id, index) => [id, index]));
  const columns = [...cells].flatMap((cell): Line[] => {
    const index = indexes.get(cell.getAttribute('col-id') ?? '');
    const rect = cell.getBoundingClientRect();
    return index === undefined
      ? []
      : [{ index, start: rect.left - origin.left, end: rect.right - origin.left }];
  });
  return { visible, rows: rows.sort(byIndex), columns: columns.sort(byIndex), pinned };
}

function byIndex(a: Line, b: Line): number {
  return a.index - b.index;
}

/** Where a run of lines begins and ends; far outside where an end of it is not drawn. Null where none of it is. */
export function spanOf(
  lines: readonly Line[],
  from: number,
  to: number,
): { start: number; end: number } | null {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last || from > last.index || to < first.index) return null;
  const start = lines.find(({ index }) => index >= from);
  const end = lines.findLast(({ index }) => index <= to);
  if (!start || !end || start.index > end.index) return null;
  return {
    start: start.index === from ? start.start : start.start - FAR,
    end: end.index === to ? end.end : end.end + FAR,
  };
}

const FAR = 10_000;

/** The drawn cell at a point, or the one nearest to it. `fixed`: within the section of pinned columns or outside it. */
export function cellNear(
  drawn: DrawnGrid,
  point: { x: number; y: number },
  section: 'pinned' | 'centre' | null,
): CellIndex | null {
  const columns = drawn.columns.filter(
    ({ index }) => section === null || index < drawn.pinned === (section === 'pinned'),
  );
  // Pinned columns lie over the others: they are asked first.
  const row = nearest(drawn.rows, point.y);
  const column = nearest(columns, point.x);
  return row && column ? { row: row.index, column: column.index } : null;
}

function nearest(lines: readonly Line[], at: number): Line | null {
  let best: Line | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const distance = Math.max(line.start - at, at - line.end, 0);
    if (distance < least) [best, least] = [line, distance];
  }
  return best;
}
