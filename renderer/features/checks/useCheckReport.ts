import { useDeferredValue, useMemo } from 'react';
import type { CheckReport } from '../../../shared/calc/checks/check.ts';
import type { CalculatedPlan } from '../../../shared/calc/planCalculation.ts';
import type { PlanRecords } from '../../../shared/domain/planRecords.ts';
import { knownReport, reportOf } from '../../plan/checkReports.ts';

/** A report and the records it is about. */
export interface Checked {
  report: CheckReport;
  records: PlanRecords;
}

/**
 * 検算 of the open document; null before the first is done. It follows every change, but never holds up the page
 * that shows the change: until it is done the report of before stays.
 */
export function useCheckReport(plan: CalculatedPlan): { checked: Checked | null; isStale: boolean } {
  // Views come more often than changes; records are new exactly when something has changed.
  const now = plan.records;
  const known = useDeferredValue<PlanRecords | null>(now, knownReport(now) ? now : null);
  const checked = useMemo(
    () => (known === null ? null : { report: reportOf(plan, known), records: known }),
    [plan, known],
  );
  return { checked, isStale: known !== now };
}
