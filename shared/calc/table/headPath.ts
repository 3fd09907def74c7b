import type { PathStep } from '../formula/formulaTree.ts';

/** Heads ready to be compared: without widths and spaces. */
export type FoldedHeads = readonly string[];

export function foldHead(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/**
 * The places in a list of heads that a path of names means. A path fits heads that have its names in this
 * order; of several, those that share most heads with `own` (the column or row the formula stands in), so that
 * 「協会」 means the 協会 of the same group.
 *
 * @returns indexes in order; several where the path cannot tell them apart
 */
export function findHeads(
  path: readonly PathStep[],
  heads: readonly FoldedHeads[],
  own: FoldedHeads | null,
): number[] {
  const [step] = path;
  if (path.length === 1 && step !== undefined && 'from' in step) return rangeOf(step, heads, own);
  const fitting = heads.flatMap((one, index) => (fits(path, one) ? [index] : []));
  return own === null || fitting.length < 2 ? fitting : nearest(fitting, heads, own);
}

function rangeOf(
  { from, to }: { from: string; to: string },
  heads: readonly FoldedHeads[],
  own: FoldedHeads | null,
): number[] {
  const first = findHeads([{ name: from }], heads, own)[0];
  const last = findHeads([{ name: to }], heads, own).at(-1);
  if (first === undefined || last === undefined || last < first) return [];
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

function fits(path: readonly PathStep[], heads: FoldedHeads): boolean {
  let level = 0;
  for (const step of path) {
    while (level < heads.length && !fitsStep(step, heads[level] ?? '')) level += 1;
    if (level === heads.length) return false;
    level += 1;
  }
  return true;
}

function fitsStep(step: PathStep, head: string): boolean {
  if ('name' in step) return foldHead(step.name) === head;
  return 'prefix' in step && head.startsWith(foldHead(step.prefix));
}

function nearest(fitting: readonly number[], heads: readonly FoldedHeads[], own: FoldedHeads): number[] {
  const shared = (index: number) => (heads[index] ?? []).filter((head, level) => head === own[level]).length;
  const most = Math.max(...fitting.map(shared));
  return fitting.filter(index => shared(index) === most);
}
