import type { CheckReport } from '../../shared/calc/checks/check.ts';
import { checkPlan } from '../../shared/calc/checks/checkPlan.ts';
import type { CalculatedPlan } from '../../shared/calc/planCalculation.ts';
import type { PlanRecords } from '../../shared/domain/planRecords.ts';

/** Reports of records that were checked before: 検算 is done once for all pages. */
const reports = new WeakMap<PlanRecords, CheckReport>();

/** The report of these records, where one was made. */
export function knownReport(records: PlanRecords): CheckReport | null {
  return reports.get(records) ?? null;
}

/** 検算 of a plan, which is changed in place, for the records it had a moment ago. */
export function reportOf(plan: CalculatedPlan, records: PlanRecords): CheckReport {
  const before = reports.get(records);
  if (before) return before;
  const report = checkPlan(plan);
  // The plan may be further than these records already: then the next report is on its way.
  if (plan.records === records) reports.set(records, report);
  return report;
}
