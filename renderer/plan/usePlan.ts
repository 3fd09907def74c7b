import { useSyncExternalStore } from 'react';
import type { PlanStore, PlanView } from './planStore.ts';

/** The open document as it is now; renders again with every change. */
export function usePlan(store: PlanStore): PlanView {
  return useSyncExternalStore(store.subscribe, store.view);
}
