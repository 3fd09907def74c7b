import type { ColumnRole, Reading } from '../../../shared/reading/reading.ts';

/** What the columns of a sheet's lists are read as; where lists stand under each other, those of the first. */
export function columnRolesOf({ lists }: Reading, sheet: string): Map<number, ColumnRole> {
  const roles = new Map<number, ColumnRole>();
  for (const list of lists) {
    if (list.sheet !== sheet) continue;
    for (const { column, role } of list.columns) if (!roles.has(column)) roles.set(column, role);
  }
  return roles;
}
