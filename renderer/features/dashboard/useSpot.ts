import { useCallback, useState } from 'react';
import type { PlanStore } from '../../plan/planStore.ts';
import { allKpis, type KpiFilter } from './kpiFilter.ts';

/** What is looked at in 概況. */
export interface DashboardSpot {
  filter: KpiFilter;
  /** The line of each list the keyboard was on last. */
  lines: Readonly<Record<string, string>>;
  scrollTop: number;
}

const beginning: DashboardSpot = { filter: allKpis, lines: {}, scrollTop: 0 };

/** Outlives the page: who goes to a place and comes back is where they were. */
const kept = new WeakMap<PlanStore, DashboardSpot>();

export function useSpot(store: PlanStore): [DashboardSpot, (change: Partial<DashboardSpot>) => void] {
  const [spot, setSpot] = useState(() => kept.get(store) ?? beginning);
  const change = useCallback(
    (changed: Partial<DashboardSpot>) => {
      const next = { ...(kept.get(store) ?? beginning), ...changed };
      kept.set(store, next);
      // Scrolling changes nothing that is drawn.
      if (changed.scrollTop === undefined) setSpot(next);
    },
    [store],
  );
  return [spot, change];
}
