import type { ImportChange, ImportChangeGroup } from '../../../shared/reading/importChanges.ts';

export type ChangeKind = ImportChange['kind'];

/** Changed ones first: they are what one has to look at. */
export const changeKinds: readonly ChangeKind[] = ['changed', 'new', 'same'];

export const changeKindName: Readonly<Record<ChangeKind, string>> = {
  changed: '変更',
  new: '新規',
  same: '同じ',
};

/** A change in the list: of which indicator, table or heading. */
export interface ChangeRow extends ImportChange {
  group: string;
}

/** All changes in a line, by kind, in the order of the sheet within each. */
export function changeRows(groups: readonly ImportChangeGroup[]): ChangeRow[] {
  const rows = groups.flatMap(({ label, changes }) => changes.map(change => ({ ...change, group: label })));
  return changeKinds.flatMap(kind => rows.filter(row => row.kind === kind));
}

export function countChanges(rows: readonly ChangeRow[]): Record<ChangeKind, number> {
  const counts = { changed: 0, new: 0, same: 0 };
  for (const { kind } of rows) counts[kind] += 1;
  return counts;
}

/** The changes of some kinds whose words hold what is looked for. */
export function filteredChanges(
  rows: readonly ChangeRow[],
  kinds: ReadonlySet<ChangeKind>,
  words: string,
): ChangeRow[] {
  const wanted = fold(words);
  return rows.filter(
    ({ kind, group, what, before, after }) =>
      kinds.has(kind) && (wanted === '' || fold(`${group} ${what} ${before} ${after}`).includes(wanted)),
  );
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}
