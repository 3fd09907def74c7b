import { useCallback, useContext, useMemo, useSyncExternalStore } from 'react';
import type { ColumnFilters } from '../grid/filter/columnFilter.ts';
import type { ColumnLayout } from '../grid/layout/columnLayout.ts';
import type { GridLayout } from '../grid/layout/gridLayout.ts';
import { GridDeskContext } from './GridDeskContext.ts';
import { foldForFilter } from './gridDesk.ts';

/**
 * Widths, order and hiding of a grid's columns as this person left them, for its `layout`.
 * @param grid the grid's name among the preferences: `indicators`, `table:…`
 * @param about what its rows are about: filters are applied anew where it is something else
 */
export function useKeptLayout(grid: string, about: string): GridLayout {
  const desk = useContext(GridDeskContext);
  const value = useSyncExternalStore(desk.subscribe, () => desk.layout(grid));
  const filters = useSyncExternalStore(desk.subscribe, () => desk.filters(grid));
  const onChange = useCallback((next: ColumnLayout) => desk.setLayout(grid, next), [desk, grid]);
  const onFilters = useCallback((next: ColumnFilters) => desk.setFilters(grid, next), [desk, grid]);
  return useMemo(
    () => ({ value, onChange, filters, onFilters, fold: foldForFilter, about, onTools: desk.setTools }),
    [value, onChange, filters, onFilters, about, desk],
  );
}
