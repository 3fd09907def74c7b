/** Does the work for each, `atOnce` at a time; results in the order of what they come from. The first trouble ends it. */
export async function inTurns<T, R>(
  all: readonly T[],
  atOnce: number,
  work: (one: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  let isOver = false;
  const worker = async () => {
    while (!isOver && next < all.length) {
      const at = next++;
      const one = all[at];
      if (one === undefined) return;
      try {
        results[at] = await work(one);
      } catch (error) {
        isOver = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, worker));
  return results;
}
