/**
 * The rows that stand in the place of others with the same id; null where rows have come, gone or changed places.
 * Rows that are the same objects as before are passed over without looking at them.
 */
export function replacedRows<Row>(
  before: readonly Row[],
  now: readonly Row[],
  rowId: (row: Row) => string,
): Row[] | null {
  if (before.length !== now.length) return null;
  const replaced: Row[] = [];
  for (let at = 0; at < now.length; at += 1) {
    const [old, row] = [before[at] as Row, now[at] as Row];
    if (old === row) continue;
    if (rowId(old) !== rowId(row)) return null;
    replaced.push(row);
  }
  return replaced;
}
