import type { Rect } from '../selection/area.ts';

/** The rows and columns that are copied, each once and in their order. */
export interface CopiedLines {
  rows: number[];
  columns: number[];
}

/**
 * Several rectangles as the one block that is copied: those that share their rows are put side by side, those that
 * share their columns one below the other. Null for others, which Excel does not copy either.
 */
export function copiedLines(rects: readonly Rect[]): CopiedLines | null {
  const [first] = rects;
  if (!first) return null;
  const sameRows = rects.every(({ top, bottom }) => top === first.top && bottom === first.bottom);
  const sameColumns = rects.every(({ left, right }) => left === first.left && right === first.right);
  if (!sameRows && !sameColumns) return null;
  return {
    rows: merged(rects.map(({ top, bottom }) => [top, bottom])),
    columns: merged(rects.map(({ left, right }) => [left, right])),
  };
}

function merged(runs: readonly (readonly [number, number])[]): number[] {
  const all = new Set<number>();
  for (const [first, last] of runs) for (let line = first; line <= last; line += 1) all.add(line);
  return [...all].sort((a, b) => a - b);
}
