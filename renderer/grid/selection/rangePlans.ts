import type { CellReader } from '../cellReader.ts';
import type { PastedCell } from '../clipboard/pastePlan.ts';
import { eachCell, type Rect } from './area.ts';

/** The texts that are to be put into cells, and how many cells cannot be typed into. */
export interface RangePlan {
  cells: PastedCell[];
  skipped: number;
}

/** Empties the selected cells; those that are empty already are none of its affair. */
export function clearing(rects: readonly Rect[], cells: CellReader): RangePlan {
  const plan = putting(rects, cells, () => '');
  return { ...plan, cells: plan.cells.filter(({ row, column }) => cells.stored(row, column) !== '') };
}

/** The same text into every selected cell. */
export function typing(rects: readonly Rect[], cells: CellReader, text: string): RangePlan {
  return putting(rects, cells, (row, column) => cells.meant(row, column, text));
}

/**
 * The first row of each rectangle into its others (or the first column): Ctrl+D and Ctrl+R. A single row takes what
 * stands above it, as in Excel.
 */
export function copying(rects: readonly Rect[], cells: CellReader, to: 'down' | 'right'): RangePlan {
  const plans = rects.map(rect => {
    const [first, last] = to === 'down' ? [rect.top, rect.bottom] : [rect.left, rect.right];
    const source = first === last ? first - 1 : first;
    if (source < 0) return { cells: [], skipped: 0 };
    const rest = to === 'down' ? { ...rect, top: source + 1 } : { ...rect, left: source + 1 };
    return putting([rest], cells, (row, column) =>
      to === 'down' ? cells.shown(source, column) : cells.shown(row, source),
    );
  });
  return {
    cells: plans.flatMap(plan => plan.cells),
    skipped: plans.reduce((sum, one) => sum + one.skipped, 0),
  };
}

function putting(
  rects: readonly Rect[],
  { isEditable }: CellReader,
  textAt: (row: number, column: number) => string,
): RangePlan {
  const plan: RangePlan = { cells: [], skipped: 0 };
  for (const { row, column } of eachCell(rects)) {
    if (isEditable(row, column)) plan.cells.push({ row, column, text: textAt(row, column) });
    else plan.skipped += 1;
  }
  return plan;
}
