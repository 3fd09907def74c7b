import type { BackupName } from './backupName.ts';

/** So many of the newest are kept, … */
const NEWEST = 10;
/** … and the newest of each of so many months. */
const MONTHS = 12;

/** The backups that may go, newest kept first. Ordered by number: a clock that was set back deletes nothing new. */
export function outdatedBackups<T extends BackupName>(backups: readonly T[]): T[] {
  const newestFirst = backups.toSorted((a, b) => b.number - a.number);
  const kept = new Set(newestFirst.slice(0, NEWEST));
  const months = new Set<string>();
  for (const one of newestFirst) {
    const month = one.at.slice(0, 7);
    if (months.has(month) || months.size >= MONTHS) continue;
    months.add(month);
    kept.add(one);
  }
  return newestFirst.filter(one => !kept.has(one));
}
