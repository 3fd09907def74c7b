import type { CellIndex, GridShape, Move } from '../cellMoves.ts';
import { type Area, areaBetween, cellsOf, contains, type Rect, rectOf } from './area.ts';
import { extendArea } from './extendArea.ts';
import { isRoundMove, moveWithin } from './moveWithin.ts';
import { type DisplayedOrder, relocate } from './relocate.ts';

/** What the selection has to know of the grid. */
export interface SelectionHost {
  /** The selected cell: where typing goes. Null while the grid is empty. */
  active(): CellIndex | null;
  shape(): GridShape;
  order(): DisplayedOrder;
}

/** Cells that wait in the clipboard, with the moving border around them. */
export interface CopiedCells {
  rects: readonly Rect[];
  /** The text that was put into the clipboard: another one there means that they no longer wait. */
  text: string;
  cut: boolean;
}

/** How a click or a key combines with what is selected already. */
export type SelectMode = 'replace' | 'add' | 'extend';

/** The rectangles of selected cells around the active one. Their cells are counted in the displayed order. */
export interface GridSelection {
  active(): CellIndex | null;
  /** The rectangles; the one of the active cell where it alone is selected. */
  rects(): readonly Rect[];
  /** More than the active cell is selected. */
  isMany(): boolean;
  has(at: CellIndex): boolean;
  /** Selects the active cell alone. */
  collapse(): void;
  /** Begins a further rectangle at a cell that is about to become the active one. */
  add(at: CellIndex): void;
  /** Moves the far corner to a cell. */
  extendTo(head: CellIndex): void;
  /** Moves the far corner as an arrow key does; the corner that has to be seen now. */
  extendBy(move: Move): Partial<CellIndex> | null;
  selectAll(): void;
  /** The rows or columns of the rectangle the active cell is in. */
  widen(to: 'rows' | 'columns'): void;
  /** Whole rows or columns, from one to another. */
  selectLines(lines: 'rows' | 'columns', from: number, to: number, mode: SelectMode): void;
  select(rect: Rect): void;
  /** Where Tab and Enter go while several cells are selected. Null where they go as usual. */
  within(move: Move): CellIndex | null;
  copied(): CopiedCells | null;
  setCopied(copied: CopiedCells | null): void;
  /** A rectangle that is being dragged out but is not selected. */
  preview(): Rect | null;
  setPreview(rect: Rect | null): void;
  /** Other rows, another order, other columns: follows its cells, or falls back to the active one. */
  refresh(): void;
  /** The active cell is another one, or shows something else: told to those who listen. */
  touched(): void;
  subscribe(listener: () => void): () => void;
}

export function createGridSelection(host: SelectionHost): GridSelection {
  /** None: the active cell alone. */
  let areas: readonly Area[] = [];
  let copied: CopiedCells | null = null;
  let preview: Rect | null = null;
  /** The order the rectangles are counted in; kept only while there are any. */
  let order: DisplayedOrder | null = null;
  const listeners = new Set<() => void>();

  function tell(): void {
    for (const listener of listeners) listener();
  }

  function set(next: readonly Area[]): void {
    const [only] = next;
    const single = next.length === 1 && only && cellsOf(rectOf(only)) === 1 && isActive(only.anchor);
    areas = single ? [] : next;
    keepOrder();
    tell();
  }

  function isActive(at: CellIndex): boolean {
    const active = host.active();
    return active !== null && active.row === at.row && active.column === at.column;
  }

  function keepOrder(): void {
    if (areas.length === 0 && !copied) order = null;
    else order ??= host.order();
  }

  /** All areas, the active cell as one of its own where it is all there is. */
  function allAreas(): readonly Area[] {
    const active = host.active();
    if (!active) return [];
    return areas.length > 0 ? areas : [areaBetween(active, active)];
  }

  /** The one that Shift extends: the last one around the active cell. */
  function currentIndex(): number {
    const active = host.active();
    return active ? allAreas().findLastIndex(area => contains(rectOf(area), active)) : -1;
  }

  function replaceCurrent(change: (area: Area, active: CellIndex) => Area): Area | null {
    const active = host.active();
    const [all, at] = [allAreas(), currentIndex()];
    const area = all[at];
    if (!active || !area) return null;
    const changed = change(area, active);
    set(all.with(at, changed));
    return changed;
  }

  function linesBetween(lines: 'rows' | 'columns', from: number, to: number): Area {
    const { rows, columns } = host.shape();
    return lines === 'rows'
      ? { anchor: { row: from, column: 0 }, head: { row: to, column: columns - 1 }, whole: 'rows' }
      : { anchor: { row: 0, column: from }, head: { row: rows - 1, column: to }, whole: 'columns' };
  }

  return {
    active: host.active,
    rects: () => allAreas().map(rectOf),
    isMany: () => areas.length > 0,
    has: at => allAreas().some(area => contains(rectOf(area), at)),
    collapse: () => set([]),
    add: at => set([...allAreas(), areaBetween(at, at)]),
    extendTo(head) {
      replaceCurrent((area, active) => {
        if (!area.whole) return areaBetween(active, head);
        const to = area.whole === 'rows' ? head.row : head.column;
        const from = area.whole === 'rows' ? area.anchor.row : area.anchor.column;
        return linesBetween(area.whole, from, to);
      });
    },
    extendBy(move) {
      const changed = replaceCurrent((area, active) => extendArea(area, active, move, host.shape()));
      if (!changed) return null;
      const { row, column } = changed.head;
      if (changed.whole === 'columns') return { column };
      return changed.whole === 'rows' ? { row } : { row, column };
    },
    selectAll() {
      const { rows, columns } = host.shape();
      if (rows > 0 && columns > 0)
        set([areaBetween({ row: 0, column: 0 }, { row: rows - 1, column: columns - 1 })]);
    },
    widen(to) {
      replaceCurrent(area => {
        const { top, left, bottom, right } = rectOf(area);
        // Already the other way round: rows and columns together are everything.
        if (area.whole && area.whole !== to)
          return { ...linesBetween('rows', 0, host.shape().rows - 1), whole: null };
        return to === 'rows' ? linesBetween('rows', top, bottom) : linesBetween('columns', left, right);
      });
    },
    selectLines(lines, from, to, mode) {
      const added = linesBetween(lines, from, to);
      if (mode === 'replace') set([added]);
      else if (mode === 'add') set([...allAreas(), added]);
      else replaceCurrent((area, active) => linesBetween(lines, startOf(area, active, lines), to));
    },
    select: ({ top, left, bottom, right }) =>
      set([areaBetween({ row: top, column: left }, { row: bottom, column: right })]),
    within(move) {
      const active = host.active();
      if (areas.length === 0 || !active || !isRoundMove(move)) return null;
      return moveWithin(areas.map(rectOf), active, move);
    },
    copied: () => copied,
    setCopied(next) {
      if (copied === next) return;
      copied = next;
      keepOrder();
      tell();
    },
    preview: () => preview,
    setPreview(rect) {
      preview = rect;
      tell();
    },
    refresh() {
      const before = order;
      if (before) {
        const now = host.order();
        order = now;
        const moved = areas.map(area => relocate(area, before, now));
        areas = moved.every(area => area !== null) ? moved : [];
        const waiting = copied?.rects.map(rect => relocate(areaOf(rect), before, now));
        if (copied && waiting?.every(area => area !== null))
          copied = { ...copied, rects: waiting.map(rectOf) };
        else copied = null;
        keepOrder();
      }
      tell();
    },
    touched: tell,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function startOf({ anchor, whole }: Area, active: CellIndex, lines: 'rows' | 'columns'): number {
  const from = whole === lines ? anchor : active;
  return lines === 'rows' ? from.row : from.column;
}

function areaOf({ top, left, bottom, right }: Rect): Area {
  return areaBetween({ row: top, column: left }, { row: bottom, column: right });
}
