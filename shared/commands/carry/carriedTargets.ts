import type { PlanRecords } from '../../domain/planRecords.ts';
import { type Target, targetKey } from '../../domain/records.ts';
import { type PutCommand, put } from '../command.ts';
import type { CarryWish } from './carryWish.ts';

/** Targets go over into the next year as they read; an indicator that has one there keeps it. */
export function carriedTargets(
  records: PlanRecords,
  { from, to }: CarryWish,
  targets: readonly Target[],
): PutCommand[] {
  const carriedFrom = { year: from.year, period: from.period };
  return targets
    .filter(({ indicatorId }) => !records.target.has(targetKey(indicatorId, to.year)))
    .map(target => put('target', null, { ...target, year: to.year, carriedFrom }));
}
