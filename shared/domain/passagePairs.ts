import type { Passage } from './outlineRecords.ts';

/** Plans side by side with what was done about them, as a group of rows. */
export interface PassageRows {
  plans: Passage[];
  /** Given to the plan itself. */
  mark: string | null;
  rows: PassageRow[];
}

/** What was done, and the mark that stands for it and for the rows below that have none. */
export interface PassageRow {
  passages: Passage[];
  mark: string | null;
}

/**
 * Passages as the rows of a progress report. Plans that follow each other stand together beside all that follows
 * them, up to the next plan; a mark stands for its passage and for those behind it, up to the next mark.
 */
export function passageRows(passages: readonly Passage[]): PassageRows[] {
  const groups: PassageRows[] = [];
  for (const passage of passages) {
    const last = groups.at(-1);
    const mark = passage.mark?.trim() ? passage.mark : null;
    if (passage.kind === 'plan') {
      if (last && last.rows.length === 0) {
        last.plans.push(passage);
        last.mark ??= mark;
      } else groups.push({ plans: [passage], mark, rows: [] });
      continue;
    }
    const group = last ?? { plans: [], mark: null, rows: [] };
    if (last === undefined) groups.push(group);
    const row = group.rows.at(-1);
    if (row && mark === null) row.passages.push(passage);
    else group.rows.push({ passages: [passage], mark });
  }
  return groups;
}

/** A group as it is edited: every passage in a cell of its own, the plans beside the others from the top. */
export interface PassageGroup {
  plans: readonly Passage[];
  others: readonly Passage[];
}

/** The same groups, for a window in which every passage has to be reached by itself. */
export function passageGroups(passages: readonly Passage[]): PassageGroup[] {
  return passageRows(passages).map(({ plans, rows }) => ({
    plans,
    others: rows.flatMap(row => row.passages),
  }));
}
