import type { VersionChange } from './versionChange.ts';

/** Changes below one heading, in their order. */
export interface ChangeGroup {
  /** The same for the same heading of a list. */
  key: string;
  heading: string;
  headingYear: number;
  changes: VersionChange[];
}

/** The changes under the headings they belong to; `changes` in the order of `compareVersions`. */
export function changeGroups(changes: readonly VersionChange[]): ChangeGroup[] {
  const groups: ChangeGroup[] = [];
  for (const change of changes) {
    const { heading, headingYear } = change;
    const last = groups.at(-1);
    if (last?.heading === heading && last.headingYear === headingYear) last.changes.push(change);
    else groups.push({ key: change.key, heading, headingYear, changes: [change] });
  }
  return groups;
}
