import { useCallback, useMemo, useState } from 'react';
import { fiscalYearOf } from '../../shared/domain/fiscalYear.ts';
import type { Moment } from '../../shared/domain/moment.ts';
import { type Period, periods } from '../../shared/domain/period.ts';
import { firstBranch, fiscalYears, type PlanRecords } from '../../shared/domain/planRecords.ts';

/** The branch, year and period that all pages of a document are about. */
export interface MomentChoice {
  moment: Moment;
  years: readonly number[];
  setMoment(moment: Moment): void;
  /** Back to what is shown before a person chooses. */
  forget(): void;
}

/**
 * The branch, year and period on the screen. Until the person chooses, the newest year with targets and its
 * fullest period: what was imported last is what one wants to see.
 */
export function useMoment(records: PlanRecords): MomentChoice {
  const [chosen, setChosen] = useState<Moment | null>(null);
  const years = useMemo(() => yearsWithTargets(records), [records]);
  const year = years[0] ?? fiscalYearOf(new Date().toISOString());
  const branchId = firstBranch(records).id;
  const period = useMemo(() => fullestPeriod(records, branchId, year), [records, branchId, year]);
  // Next year's plan is begun before this year's results are all in.
  const choices = useMemo(
    () => [...new Set([year + 1, year, ...fiscalYears(records)])].sort((a, b) => b - a),
    [records, year],
  );
  const moment = useMemo(() => chosen ?? { branchId, year, period }, [chosen, branchId, year, period]);
  const setMoment = useCallback(
    (wanted: Moment) => setChosen(wanted.branchId === moment.branchId ? wanted : inBranch(records, wanted)),
    [records, moment.branchId],
  );
  const forget = useCallback(() => setChosen(null), []);
  return { moment, years: choices, setMoment, forget };
}

/** Branches report at different times: one that has nothing in this period is shown in its fullest. */
function inBranch(records: PlanRecords, wanted: Moment): Moment {
  const filled = filledPeriods(records, wanted.branchId, wanted.year);
  if (filled.size === 0 || filled.has(wanted.period)) return wanted;
  return { ...wanted, period: fullestPeriod(records, wanted.branchId, wanted.year) };
}

function yearsWithTargets(records: PlanRecords): number[] {
  const planned = new Set([...records.target.values()].map(target => target.year));
  const all = fiscalYears(records);
  return planned.size === 0 ? all : all.filter(year => planned.has(year));
}

function fullestPeriod(records: PlanRecords, branchId: number, year: number): Period {
  const filled = filledPeriods(records, branchId, year);
  return periods.toSorted((a, b) => (filled.get(b) ?? 0) - (filled.get(a) ?? 0))[0] ?? 'annual';
}

/** How many results, tables and sentences a branch has in each period of a year. */
function filledPeriods(records: PlanRecords, branchId: number, year: number): Map<Period, number> {
  const counts = new Map<Period, number>();
  const count = (period: Period) => counts.set(period, (counts.get(period) ?? 0) + 1);
  for (const { indicatorId, kind, year: of, period } of records.measurement.values()) {
    if (of !== year || kind !== 'actual') continue;
    if (records.indicator.get(String(indicatorId))?.branchId === branchId) count(period);
  }
  for (const list of [records.table.values(), records.passage.values()]) {
    for (const one of list) if (one.branchId === branchId && one.year === year) count(one.period);
  }
  return counts;
}
