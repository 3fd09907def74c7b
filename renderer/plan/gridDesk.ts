import { foldedText, usualFolding } from '../../shared/domain/searchFold.ts';
import type { Preferences } from '../../shared/ipc/preferencesSchema.ts';
import { call } from '../api/api.ts';
import type { ColumnFilters } from '../grid/filter/columnFilter.ts';
import { type ColumnLayout, isOwnLayout, ownLayout } from '../grid/layout/columnLayout.ts';
import type { GridTools } from '../grid/layout/gridLayout.ts';

/** How the person at this PC has set up the grids, by their names; and what a menu can do with the one that is shown. */
export interface GridDesk {
  layout(grid: string): ColumnLayout;
  setLayout(grid: string, layout: ColumnLayout): void;
  /** Filters are kept as long as the window: who starts anew sees every row. */
  filters(grid: string): ColumnFilters;
  setFilters(grid: string, filters: ColumnFilters): void;
  tools(): GridTools | null;
  setTools(tools: GridTools | null): void;
  subscribe(listener: () => void): () => void;
}

const NO_FILTERS: ColumnFilters = {};

export function createGridDesk(
  { grids }: Preferences,
  keep: (grid: string, layout: ColumnLayout | null) => Promise<unknown> = keepLayout,
): GridDesk {
  const layouts = new Map<string, ColumnLayout>(Object.entries(grids));
  const filters = new Map<string, ColumnFilters>();
  const listeners = new Set<() => void>();
  let tools: GridTools | null = null;
  /** One after the other, so that the last one is what is kept. */
  let last: Promise<unknown> = Promise.resolve();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    layout: grid => layouts.get(grid) ?? ownLayout,
    setLayout(grid, layout) {
      layouts.set(grid, layout);
      last = last.then(() => keep(grid, isOwnLayout(layout) ? null : layout));
      tell();
    },
    filters: grid => filters.get(grid) ?? NO_FILTERS,
    setFilters(grid, next) {
      filters.set(grid, next);
      tell();
    },
    tools: () => tools,
    setTools(next) {
      tools = next;
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A layout that could not be kept is no reason to disturb anybody: it holds until the program is closed. */
function keepLayout(grid: string, layout: ColumnLayout | null): Promise<unknown> {
  const { widths, hidden, order, frozen } = layout ?? ownLayout;
  const kept = {
    widths: { ...widths },
    hidden: [...hidden],
    order: [...order],
    frozen: frozen && [...frozen],
  };
  return call('preferences:write', { grid, layout: layout && kept });
}

/** What a filter does not tell apart: as in 検索. */
export function foldForFilter(text: string): string {
  return foldedText(text, usualFolding);
}
