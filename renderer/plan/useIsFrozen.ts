import { useContext } from 'react';
import { GridLockContext } from '../grid/useGridLock.ts';

/** Whether the page shows a version, in which nothing can be changed: what edits is not offered there. */
export function useIsFrozen(): boolean {
  return useContext(GridLockContext) !== null;
}
