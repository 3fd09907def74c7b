import { type ReactNode, useCallback, useMemo } from 'react';
import { withHidden } from '../layout/columnLayout.ts';
import type { GridView } from '../layout/useGridView.ts';
import { type ColumnFilter, filteredOut, foldWidth } from './columnFilter.ts';
import { columnValues } from './columnValues.ts';
import { FilterPanel } from './FilterPanel.tsx';

/** The filter of the column whose head was asked for it. */
export function ColumnFilterPanel<Row>({
  view,
  allRows,
  wrapper,
  onClosed,
}: {
  view: GridView<Row>;
  allRows: readonly Row[];
  wrapper: () => HTMLElement | null;
  onClosed: () => void;
}): ReactNode {
  const { layout, filtering, columns, openFilter } = view;
  const column = columns.find(({ id }) => id === filtering);
  const anchor = useCallback(
    () => wrapper()?.querySelector(`.ag-header-cell[col-id="${CSS.escape(filtering ?? '')}"]`) ?? null,
    [wrapper, filtering],
  );
  const { filters, fold = foldWidth } = layout;
  // As in Excel: the values that the other columns' filters leave.
  const values = useMemo(() => {
    if (!column) return [];
    const { [column.id]: _, ...others } = filters;
    const out = new Set(filteredOut(allRows, columns, others, fold));
    return columnValues(
      allRows.filter(row => !out.has(row)),
      column.text,
    );
  }, [allRows, columns, column, filters, fold]);
  if (!column) return null;

  const { id } = column;
  const setFilter = (filter: ColumnFilter | null) => {
    const { [id]: _, ...others } = filters;
    layout.onFilters(filter ? { ...others, [id]: filter } : others);
  };
  const isLast = columns.filter(({ hidden }) => !hidden).length < 2;
  return (
    <FilterPanel
      key={id}
      name={view.named.find(one => one.id === id)?.name ?? ''}
      filter={filters[id]}
      values={values}
      fold={fold}
      anchor={anchor}
      onSort={column.sortable === false ? null : way => view.sort(id, way)}
      onHide={isLast ? null : () => layout.onChange(withHidden(layout.value, [id], true))}
      onFilter={setFilter}
      onClose={() => {
        openFilter(null);
        onClosed();
      }}
    />
  );
}
