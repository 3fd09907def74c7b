/** A head as it is printed: merged over neighbouring columns (or rows) that repeat it. */
export interface HeadRun {
  /** Index of the first column or row it stands over. */
  first: number;
  /** How many it stands over. */
  count: number;
  text: string;
}

/**
 * The printed heads of one level. Neighbours whose heads are the same down to this level share one, as the grid
 * shows them; the lowest head of a column or row is always its own.
 */
export function headRuns(entries: readonly { heads: readonly string[] }[], level: number): HeadRun[] {
  const runs: HeadRun[] = [];
  for (const [index, { heads }] of entries.entries()) {
    const text = heads[level];
    if (text === undefined) continue;
    const run = runs.at(-1);
    const before = entries[index - 1]?.heads ?? [];
    if (run && share(before, heads, level)) run.count += 1;
    else runs.push({ first: index, count: 1, text });
  }
  return runs;
}

export function headLevels(entries: readonly { heads: readonly string[] }[]): number {
  return entries.reduce((most, { heads }) => Math.max(most, heads.length), 0);
}

function share(a: readonly string[], b: readonly string[], level: number): boolean {
  const isLowest = level >= Math.min(a.length, b.length) - 1;
  return !isLowest && a.slice(0, level + 1).every((head, at) => head === b[at]);
}
