import type { Moment } from '../../../shared/domain/moment.ts';
import type { PlanRecords } from '../../../shared/domain/planRecords.ts';
import type { Snapshot } from '../../../shared/domain/snapshotRecords.ts';

/** What a person compares with: a version by its id, nothing, or whatever was frozen last. */
export type ComparedChoice = number | 'none' | 'newest';

/** The versions of a branch, newest first. */
export function versionsOf(records: Pick<PlanRecords, 'snapshot'>, branchId: number): Snapshot[] {
  return [...records.snapshot.values()]
    .filter(one => one.branchId === branchId)
    .sort((a, b) => b.at.localeCompare(a.at) || b.id - a.id);
}

/**
 * The version compared with; null for none. Unless a person has chosen, it is the newest of the same year and period:
 * against that of another quarter every figure of this one would count as changed.
 */
export function comparedVersion(
  versions: readonly Snapshot[],
  choice: ComparedChoice,
  { year, period }: Moment,
): Snapshot | null {
  if (choice === 'none') return null;
  const chosen = versions.find(one => one.id === choice);
  return chosen ?? versions.find(one => one.year === year && one.period === period) ?? null;
}
