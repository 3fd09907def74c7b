import { fiscalYearName } from '../domain/fiscalYear.ts';
import type { Moment } from '../domain/moment.ts';
import { monthsOf, type Period, periodName } from '../domain/period.ts';
import { nextId, type PlanRecords } from '../domain/planRecords.ts';
import type { Snapshot } from '../domain/snapshotRecords.ts';
import { AppError } from '../errors/appError.ts';

/** What a person says when freezing. */
export interface FreezeWish {
  name: string;
  moment: Moment;
  by: string;
}

/**
 * The version to be stored, all but the hash of its records.
 * @param at ISO instant
 * @throws AppError branchUnknown, snapshotNameRequired, snapshotNameTaken, snapshotEmpty
 */
export function snapshotFor(
  records: PlanRecords,
  { name, moment, by }: FreezeWish,
  at: string,
): Omit<Snapshot, 'sha256'> {
  const { branchId, year, period } = moment;
  const named = name.trim();
  if (!records.branch.has(String(branchId))) throw new AppError('branchUnknown', String(branchId));
  if (named === '') throw new AppError('snapshotNameRequired');
  const versions = [...records.snapshot.values()];
  if (versions.some(one => one.branchId === branchId && one.name === named)) {
    throw new AppError('snapshotNameTaken', named);
  }
  if (!hasAnything(records, moment)) throw new AppError('snapshotEmpty', momentName(moment));
  return {
    id: nextId(records.snapshot),
    branchId,
    year,
    period,
    name: named,
    at,
    by: by.trim() || '担当者',
  };
}

/** 「令和6年度 第3四半期」 */
export function momentName({ year, period }: Pick<Moment, 'year' | 'period'>): string {
  return `${fiscalYearName(year)} ${periodName[period]}`;
}

/** What a version is called if nobody thinks of a better name; numbered where there is one of that name already. */
export function proposedName(records: PlanRecords, moment: Moment): string {
  const taken = new Set<string>();
  for (const { branchId, name } of records.snapshot.values()) {
    if (branchId === moment.branchId) taken.add(name);
  }
  const name = `${momentName(moment)} 評議会`;
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${name}（${number}）`;
    if (!taken.has(free)) return free;
  }
}

/** Whether the branch has results, tables or sentences in the period, or, for a whole year, targets. */
function hasAnything(records: PlanRecords, { branchId, year, period }: Moment): boolean {
  const months = monthsOf(period);
  const isWithin = (of: Period) => of === period || monthsOf(of).every(month => months.includes(month));
  const isOurs = (one: { indicatorId: number }) =>
    records.indicator.get(String(one.indicatorId))?.branchId === branchId;
  for (const one of records.measurement.values()) {
    if (one.year === year && isWithin(one.period) && isOurs(one)) return true;
  }
  const isHere = (one: Moment) => one.branchId === branchId && one.year === year && one.period === period;
  for (const table of records.table.values()) if (isHere(table)) return true;
  // an empty line waits to be written: there is nothing in it to freeze
  for (const passage of records.passage.values())
    if (isHere(passage) && passage.text.trim() !== '') return true;
  if (period !== 'annual') return false;
  for (const one of records.target.values()) if (one.year === year && isOurs(one)) return true;
  return false;
}
