import { useLayoutEffect, useRef } from 'react';
import type { GridColumn } from './gridTypes.ts';

/**
 * Whether the order the person has moved the columns into is kept. It is while the columns stay the same ones; a
 * column that comes or goes puts all into the owner's order, for AG Grid would append the new one at the end.
 */
export function useKeepsOrder<Row>(columns: readonly GridColumn<Row>[]): boolean {
  const ids = columns.map(({ id }) => id).join('\n');
  const before = useRef(ids);
  useLayoutEffect(() => {
    before.current = ids;
  }, [ids]);
  return before.current === ids;
}
