import type { FiscalYear } from '../domain/fiscalYear.ts';
import { type Moment, momentKey } from '../domain/moment.ts';
import { type Period, periods } from '../domain/period.ts';
import type { PlanRecords } from '../domain/planRecords.ts';

/** The years and periods in which a branch has anything, newest year first. */
export function momentsOf(records: PlanRecords, branchId: number): Moment[] {
  const found = new Map<string, Moment>();
  const add = (year: FiscalYear, period: Period) => {
    const moment = { branchId, year, period };
    found.set(momentKey(moment), moment);
  };
  const isOurs = ({ indicatorId }: { indicatorId: number }) =>
    records.indicator.get(String(indicatorId))?.branchId === branchId;
  for (const list of [records.measurement.values(), records.markOverride.values()]) {
    for (const one of list) if (isOurs(one)) add(one.year, one.period);
  }
  for (const list of [records.table.values(), records.passage.values()]) {
    for (const one of list) if (one.branchId === branchId) add(one.year, one.period);
  }
  // what is planned for a year and not yet reported on: targets, headings
  for (const one of records.target.values()) if (isOurs(one)) add(one.year, 'annual');
  for (const one of records.section.values()) if (one.branchId === branchId) add(one.year, 'annual');
  return inTime([...found.values()]);
}

/** The years and periods in which either state of a branch has anything. */
export function momentsOfBoth(before: PlanRecords, after: PlanRecords, branchId: number): Moment[] {
  const now = momentsOf(after, branchId);
  const known = new Set(now.map(momentKey));
  return inTime([...now, ...momentsOf(before, branchId).filter(one => !known.has(momentKey(one)))]);
}

function inTime(moments: readonly Moment[]): Moment[] {
  return moments.toSorted((a, b) => b.year - a.year || periods.indexOf(a.period) - periods.indexOf(b.period));
}
