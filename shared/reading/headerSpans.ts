import { columnHeading } from './columnHeading.ts';
import type { HeaderBand } from './headerBand.ts';
import type { SheetGrid } from './sheetGrid.ts';

/** Columns side by side, inclusive. */
export interface Span {
  left: number;
  right: number;
}

/** Rows below the header that show which columns hang together. */
const WINDOW = 8;

/** Runs of columns without an empty one between them, among those filled in this row or just below. */
export function spansAt(grid: SheetGrid, row: number): Span[] {
  const filled = new Set<number>();
  for (let at = row; at <= row + WINDOW; at++) {
    const slots = grid.inRow(at, 1, grid.lastColumn);
    if (slots.length === 0) break;
    for (const { range } of slots) {
      // A title or note over everything does not join what stands under it.
      if (at > row && slots.length === 1 && range.right - range.left >= 3) continue;
      for (let column = range.left; column <= range.right; column++) filled.add(column);
    }
  }
  const spans: Span[] = [];
  for (const column of [...filled].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && column === last.right + 1) last.right = column;
    else spans.push({ left: column, right: column });
  }
  return spans;
}

/** Two lists side by side without a gap: the second begins where the name or number column comes again. */
export function splitAtRepeats(band: HeaderBand): Span[] {
  const starts = [band.left];
  let seen = new Set<string>();
  let leaf = '';
  for (const column of band.columns) {
    const heading = columnHeading(column);
    const role = heading.choices[0]?.role;
    if (role === undefined || heading.leaf === leaf) continue;
    leaf = heading.leaf;
    const isLeading = role === 'no' || role === 'name' || role === 'initiative';
    if (isLeading && seen.has(role) && (seen.has('target') || seen.has('actual'))) {
      starts.push(column.column);
      seen = new Set();
    }
    seen.add(role);
  }
  return starts.map((left, at) => ({ left, right: (starts[at + 1] ?? band.right + 1) - 1 }));
}
