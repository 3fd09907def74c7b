import { useEffect, useMemo, useRef } from 'react';
import { withFrozen, withHidden } from './columnLayout.ts';
import type { GridTools } from './gridLayout.ts';
import type { GridView } from './useGridView.ts';

/** Tells the owner what a menu outside the grid can do with it. */
export function useGridTools<Row>(view: GridView<Row>, activeColumn: () => string | undefined): void {
  const { layout, named, columns, openFilter } = view;
  const { value, onChange, onTools } = layout;
  const active = useRef(activeColumn);
  useEffect(() => {
    active.current = activeColumn;
  });
  const tools = useMemo<GridTools>(
    () => ({
      columns: named,
      changed: {
        widths: Object.keys(value.widths).length > 0,
        order: value.order.length > 0,
        frozen: columns.some(({ pinned }) => pinned === 'left'),
      },
      setHidden: (id, isHidden) => onChange(withHidden(value, [id], isHidden)),
      showAll: () => onChange({ ...value, hidden: [] }),
      filter() {
        const column = active.current() ?? columns.find(({ hidden }) => !hidden)?.id;
        if (column !== undefined) openFilter(column);
      },
      freeze() {
        const column = active.current();
        if (column !== undefined) onChange(withFrozen(value, named, column));
      },
      unfreeze: () => onChange({ ...value, frozen: [] }),
      resetWidths: () => onChange({ ...value, widths: {} }),
      resetOrder: () => onChange({ ...value, order: [], frozen: null }),
    }),
    [named, columns, value, onChange, openFilter],
  );
  useEffect(() => onTools?.(tools), [onTools, tools]);
  useEffect(() => () => onTools?.(null), [onTools]);
}
