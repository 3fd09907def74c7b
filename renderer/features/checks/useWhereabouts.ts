import { useCallback, useState } from 'react';
import type { PlanStore } from '../../plan/planStore.ts';
import type { ChosenRow } from '../../ui/useSelectedRow.ts';
import type { CheckFilter, Confirmation } from './checkLists.ts';

/** What is looked at on the page, and who looks. */
export interface Whereabouts {
  filter: CheckFilter;
  confirmation: Confirmation;
  finding: ChosenRow | null;
  /** The name given with the last confirmation: one person confirms many. */
  name: string;
}

const beginning: Whereabouts = {
  filter: { branchId: null, rule: null },
  confirmation: 'open',
  finding: null,
  name: '',
};

/** Outlives the page: who goes to a place and comes back is where they were. */
const kept = new WeakMap<PlanStore, Whereabouts>();

export function useWhereabouts(store: PlanStore): [Whereabouts, (change: Partial<Whereabouts>) => void] {
  const [whereabouts, setWhereabouts] = useState(() => kept.get(store) ?? beginning);
  const change = useCallback(
    (changed: Partial<Whereabouts>) => {
      const next = { ...(kept.get(store) ?? beginning), ...changed };
      kept.set(store, next);
      setWhereabouts(next);
    },
    [store],
  );
  return [whereabouts, change];
}
