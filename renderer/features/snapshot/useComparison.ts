import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { shownTexts } from '../../../shared/calc/changedShown.ts';
import { type CalculatedPlan, calculatePlan } from '../../../shared/calc/planCalculation.ts';
import { changedTexts, type PlaceChange } from '../../../shared/domain/changedSince.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import { toRecords } from '../../../shared/domain/planRecords.ts';
import type { Snapshot } from '../../../shared/domain/snapshotRecords.ts';
import { call } from '../../api/api.ts';
import type { Message } from '../../plan/pageActions.ts';
import { troubleText } from '../../plan/planStore.ts';
import { type ComparedChoice, comparedVersion, versionsOf } from './comparedVersion.ts';

/** The versions of the branch on the screen, the one that is compared with, and what has changed since. */
export interface Comparison {
  versions: readonly Snapshot[];
  base: Snapshot | null;
  changes: readonly PlaceChange[];
  choose(choice: ComparedChoice): void;
}

/** Compares what is on the screen with a version of the branch. The changes follow every edit without holding it up. */
export function useComparison(
  plan: CalculatedPlan,
  moment: Moment,
  say: (message: Message | null) => void,
): Comparison {
  const [chosen, setChosen] = useState<{ branchId: number; choice: ComparedChoice } | null>(null);
  const [loaded, setLoaded] = useState<{ sha256: string; plan: CalculatedPlan } | null>(null);
  const { branchId } = moment;
  const { snapshot } = plan.records;
  const versions = useMemo(() => versionsOf({ snapshot }, branchId), [snapshot, branchId]);
  const choice = chosen?.branchId === branchId ? chosen.choice : 'newest';
  const base = comparedVersion(versions, choice, moment);
  const [id, sha256] = [base?.id ?? null, base?.sha256 ?? null];

  useEffect(() => {
    if (id === null || sha256 === null) return;
    let isWanted = true;
    void call('snapshot:load', { id }).then(result => {
      if (!isWanted) return;
      if (result.ok) setLoaded({ sha256, plan: calculatePlan(toRecords(result.value)) });
      else say({ kind: 'trouble', text: troubleText(result) });
    });
    return () => {
      isWanted = false;
    };
  }, [id, sha256, say]);

  const before = useMemo(
    () => (loaded !== null && loaded.sha256 === sha256 ? shownTexts(loaded.plan, moment) : null),
    [loaded, sha256, moment],
  );
  // Views come more often than changes; records are new exactly when something has changed.
  const { records } = plan;
  const now = useDeferredValue(useMemo(() => ({ plan, records }), [plan, records]));
  const changes = useMemo(
    () => (before === null ? NO_CHANGES : changedTexts(before, shownTexts(now.plan, moment))),
    [before, now, moment],
  );
  return { versions, base, changes, choose: to => setChosen({ branchId, choice: to }) };
}

const NO_CHANGES: readonly PlaceChange[] = [];
