import { useDeferredValue, useMemo } from 'react';
import type { FindQuery } from '../../../shared/commands/find/findQuery.ts';
import { type FoundText, findInPlan } from '../../../shared/commands/findInPlan.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import type { PlanRecords } from '../../../shared/domain/planRecords.ts';
import type { FindFields } from './useFindFields.ts';

/** What was found, and in which records by which query: a little behind the typing where a document is large. */
export interface Found {
  records: PlanRecords;
  query: FindQuery;
  texts: readonly FoundText[];
  /** Whether a newer search is under way. */
  isBehind: boolean;
}

export function useFound(
  records: PlanRecords,
  { needle, folding, whole, scope }: FindFields,
  moment: Moment,
): Found {
  const wanted = useMemo(
    () => ({ records, query: { needle, folding, whole, scope, moment } }),
    [records, needle, folding, whole, scope, moment],
  );
  const searched = useDeferredValue(wanted);
  const texts = useMemo(() => findInPlan(searched.records, searched.query), [searched]);
  return { ...searched, texts, isBehind: searched !== wanted };
}
