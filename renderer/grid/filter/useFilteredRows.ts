import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { GridColumn } from '../gridTypes.ts';
import type { GridLayout } from '../layout/gridLayout.ts';
import { filteredOut, foldWidth } from './columnFilter.ts';

interface Filtered<Row> {
  /** The rows that got through when the filters were applied, and those that have come since. */
  rows: readonly Row[];
  applyAgain(): void;
  /** Shows a row all the same. False where it is shown already. */
  admit(rowId: string): boolean;
}

/**
 * The rows that the filters let through. They are applied when they are set and when they are asked for again, not
 * at each edit: a row whose cell is changed stays where it is, as in Excel.
 */
export function useFilteredRows<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  rowId: (row: Row) => string,
  { filters, fold = foldWidth, about }: GridLayout,
): Filtered<Row> {
  const apply = (): Applied => {
    const out = filteredOut(rows, columns, filters, fold).map(rowId);
    return { filters, about, out: new Set(out) };
  };
  const [applied, setApplied] = useState(apply);
  let now = applied;
  if (applied.filters !== filters || applied.about !== about) {
    now = apply();
    setApplied(now);
  }
  const { out } = now;
  const latest = useRef({ apply, out });
  useLayoutEffect(() => {
    latest.current = { apply, out };
  });
  const shown = useMemo(
    () => (out.size === 0 ? rows : rows.filter(row => !out.has(rowId(row)))),
    [rows, out, rowId],
  );
  return {
    rows: shown,
    applyAgain: useCallback(() => setApplied(latest.current.apply()), []),
    admit: useCallback(id => {
      if (!latest.current.out.has(id)) return false;
      setApplied(before => ({ ...before, out: new Set([...before.out].filter(one => one !== id)) }));
      return true;
    }, []),
  };
}

interface Applied {
  filters: GridLayout['filters'];
  about: string | undefined;
  /** The rows that did not get through. */
  out: ReadonlySet<string>;
}
