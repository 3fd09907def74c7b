import type { CellReader } from '../cellReader.ts';
import type { SelectedCells } from '../gridTypes.ts';
import { cellsOf, eachCell, type Rect } from './area.ts';

/** The selected cells for the owner: counted now, read when it asks. */
export function selectedCells(rects: readonly Rect[], cells: () => CellReader | null): SelectedCells {
  return {
    count: rects.reduce((sum, rect) => sum + cellsOf(rect), 0),
    *texts() {
      const reader = cells();
      if (!reader) return;
      for (const { row, column } of eachCell(rects)) yield reader.shown(row, column);
    },
  };
}
