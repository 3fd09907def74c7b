import { useMemo, useState } from 'react';
import type { ColumnFilters } from '../filter/columnFilter.ts';
import { type ColumnLayout, ownLayout } from './columnLayout.ts';
import type { GridLayout } from './gridLayout.ts';

/** The owner's layout, or one that lives as long as the grid. */
export function useGridLayout(given: GridLayout | undefined): GridLayout {
  const [value, onChange] = useState<ColumnLayout>(ownLayout);
  const [filters, onFilters] = useState<ColumnFilters>(NO_FILTERS);
  const own = useMemo(() => ({ value, onChange, filters, onFilters }), [value, filters]);
  return given ?? own;
}

const NO_FILTERS: ColumnFilters = {};
