import { createContext, useContext, useMemo } from 'react';
import type { PlanGridProps } from './gridTypes.ts';

/** Why nothing can be typed into the grids below; null where it can. */
export const GridLockContext = createContext<string | null>(null);

/** A grid as its owner describes it; where the grids are locked, without a cell that takes anything. */
export function useGridLock<Row>(props: PlanGridProps<Row>): PlanGridProps<Row> {
  const lock = useContext(GridLockContext);
  const { columns } = props;
  const locked = useMemo(
    () => (lock === null ? columns : columns.map(column => ({ ...column, editable: false }))),
    [lock, columns],
  );
  if (lock === null) return props;
  const { newRowIds: _, ...others } = props;
  return { ...others, columns: locked, lockedText: lock };
}
