/**
 * The order of records after an import: those of the document stay in theirs, each new one stands behind the one it
 * follows on the sheet.
 * @param present the ids of the document in order
 * @param read the ids of the sheet in order, some of them new
 */
export function placeInOrder<T>(present: readonly T[], read: readonly T[]): T[] {
  const order = [...present];
  const known = new Set(present);
  const firstKnown = read.find(id => known.has(id));
  let at = firstKnown === undefined ? order.length : order.indexOf(firstKnown);
  for (const id of read) {
    if (known.has(id)) at = order.indexOf(id) + 1;
    else {
      order.splice(at, 0, id);
      known.add(id);
      at += 1;
    }
  }
  return order;
}
