import { useMemo, useState } from 'react';
import { fiscalYearOf } from '../../../shared/domain/fiscalYear.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import { type Period, periods } from '../../../shared/domain/period.ts';
import { firstBranch, fiscalYears, type PlanRecords } from '../../../shared/domain/planRecords.ts';

/**
 * The year and period on the screen. Until the person chooses, the newest year with targets and its fullest
 * period: what was imported last is what one wants to see.
 */
export function useMoment(records: PlanRecords) {
  const [chosen, setMoment] = useState<Moment | null>(null);
  const years = useMemo(() => yearsWithTargets(records), [records]);
  const year = years[0] ?? fiscalYearOf(new Date().toISOString());
  const period = fullestPeriod(records, year);
  const branchId = firstBranch(records).id;
  // Next year's plan is begun before this year's results are all in.
  const choices = useMemo(() => [year + 1, year, ...years.filter(one => one !== year)], [years, year]);
  const moment = useMemo(() => chosen ?? { branchId, year, period }, [chosen, branchId, year, period]);
  return { moment, years: choices, setMoment };
}

function yearsWithTargets(records: PlanRecords): number[] {
  const planned = new Set([...records.target.values()].map(target => target.year));
  const all = fiscalYears(records);
  return planned.size === 0 ? all : all.filter(year => planned.has(year));
}

function fullestPeriod(records: PlanRecords, year: number): Period {
  const results = [...records.measurement.values()].filter(one => one.year === year && one.kind === 'actual');
  const count = (period: Period) => results.filter(one => one.period === period).length;
  return [...periods].sort((a, b) => count(b) - count(a))[0] ?? 'annual';
}
