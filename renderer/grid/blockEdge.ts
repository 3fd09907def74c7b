/**
 * Where Ctrl+arrow stops along one line of cells, as in Excel: at the end of the run of filled cells one is in,
 * else at the next filled cell, else at the edge of the grid.
 */
export function blockEdge(
  from: number,
  step: 1 | -1,
  count: number,
  filled: (index: number) => boolean,
): number {
  const inside = (index: number) => index >= 0 && index < count;
  let index = from + step;
  if (!inside(index)) return from;
  if (filled(from) && filled(index)) {
    while (inside(index + step) && filled(index + step)) index += step;
    return index;
  }
  while (inside(index + step) && !filled(index)) index += step;
  return index;
}
