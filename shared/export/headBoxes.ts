/** A head with the places it stands over: `from`–`to` along the axis, `top`–`bottom` in its levels, from 0. */
export interface HeadBox {
  text: string;
  from: number;
  to: number;
  top: number;
  bottom: number;
}

/**
 * The heads of an axis as they are merged in print. Heads are stored repeated, so equal neighbours under the same
 * upper heads are one box; the lowest head is an entry's own name and never merged with its neighbour's.
 */
export function headBoxes(heads: readonly (readonly string[])[], levels: number): HeadBox[] {
  const at = (entry: number, level: number) => heads[entry]?.[level] ?? '';
  const boxes: HeadBox[] = [];
  const covered = new Set<string>();
  for (let level = 0; level < levels; level += 1) {
    for (let from = 0; from < heads.length; from += 1) {
      if (covered.has(`${from}/${level}`)) continue;
      const text = at(from, level);
      let bottom = level;
      while (bottom + 1 < levels && (at(from, bottom + 1) === '' || at(from, bottom + 1) === text))
        bottom += 1;
      const isSame = (entry: number) => {
        for (let one = 0; one <= bottom; one += 1) if (at(entry, one) !== at(from, one)) return false;
        return !covered.has(`${entry}/${level}`);
      };
      let to = from;
      if (bottom < levels - 1 && text !== '') while (to + 1 < heads.length && isSame(to + 1)) to += 1;
      for (let entry = from; entry <= to; entry += 1)
        for (let one = level; one <= bottom; one += 1) covered.add(`${entry}/${one}`);
      boxes.push({ text, from, to, top: level, bottom });
    }
  }
  return boxes;
}
