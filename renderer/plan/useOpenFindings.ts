import { useEffect, useState } from 'react';
import { acceptanceOf } from '../../shared/calc/checks/acceptance.ts';
import type { Finding } from '../../shared/calc/checks/check.ts';
import type { CalculatedPlan } from '../../shared/calc/planCalculation.ts';
import { knownReport, reportOf } from './checkReports.ts';

/** Nothing is checked before the person has paused for so long. */
const PAUSE_MS = 400;
/** A document that takes long to check waits for a longer pause: so many times what the last 検算 took. */
const PAUSE_FACTOR = 10;
/** A window that is never idle (something moves on it) is checked all the same. */
const PATIENCE_MS = 2000;

let lastTook = 0;

const none: readonly Finding[] = [];

/**
 * What 検算 finds in the open document and nobody has accepted. Checked in the pauses of the typing: until then the
 * findings of before stay.
 */
export function useOpenFindings(plan: CalculatedPlan): readonly Finding[] {
  const { records } = plan;
  const [findings, setFindings] = useState<readonly Finding[]>(() => openFindings(plan) ?? none);
  useEffect(() => {
    const known = openFindings(plan);
    if (known) return setFindings(known);
    let idle = 0;
    const check = () => {
      const start = performance.now();
      reportOf(plan, records);
      lastTook = performance.now() - start;
      setFindings(openFindings(plan) ?? none);
    };
    const pause = setTimeout(
      () => {
        idle = requestIdleCallback(check, { timeout: PATIENCE_MS });
      },
      Math.max(PAUSE_MS, PAUSE_FACTOR * lastTook),
    );
    return () => {
      clearTimeout(pause);
      cancelIdleCallback(idle);
    };
  }, [plan, records]);
  return findings;
}

/** Null before the plan is checked. */
function openFindings({ records }: CalculatedPlan): readonly Finding[] | null {
  const report = knownReport(records);
  return report?.findings.filter(finding => acceptanceOf(records, finding) === null) ?? null;
}
