import { useEffect, useMemo, useRef, useState } from 'react';
import { type CalculatedPlan, calculatePlan } from '../../../shared/calc/planCalculation.ts';
import { type PlanRecords, toRecords } from '../../../shared/domain/planRecords.ts';
import { call } from '../../api/api.ts';
import { troubleText } from '../../plan/planStore.ts';
import type { PlanState } from './compareChoice.ts';

/** A plan with the records it had when it was asked for: the plan as it stands is changed in place. */
export interface ShownPlan {
  plan: CalculatedPlan;
  records: PlanRecords;
}

/** The plan in these states; null while one is being fetched. A version is fetched once: it never changes. */
export function usePlanStates(
  now: CalculatedPlan,
  states: readonly PlanState[],
): { plans: (ShownPlan | null)[]; trouble: string | null } {
  const [fetched, setFetched] = useState<ReadonlyMap<number, ShownPlan>>(new Map());
  const [trouble, setTrouble] = useState<string | null>(null);
  const asked = useRef(new Set<number>());
  const { records } = now;
  const current = useMemo(() => ({ plan: now, records }), [now, records]);
  const wanted = states.filter(state => state !== 'now').join();
  useEffect(() => {
    for (const id of wanted.split(',').filter(Boolean).map(Number)) {
      if (asked.current.has(id)) continue;
      asked.current.add(id);
      void call('snapshot:load', { id }).then(result => {
        if (!result.ok) return setTrouble(troubleText(result));
        const plan = calculatePlan(toRecords(result.value));
        setFetched(before => new Map(before).set(id, { plan, records: plan.records }));
      });
    }
  }, [wanted]);
  return { plans: states.map(state => (state === 'now' ? current : (fetched.get(state) ?? null))), trouble };
}
