import { isUnitWord, normalizeUnit } from '../domain/figureUnit.ts';
import type { SheetGrid, Slot } from './sheetGrid.ts';

/** "（単位：％）" right above a list: the unit of all its figures. Notes that name several units say nothing here. */
export function findUnitNote(grid: SheetGrid, top: number): { unit: string; slot: Slot } | null {
  for (let row = top - 1; row >= Math.max(1, top - 3); row--) {
    for (const slot of grid.inRow(row, 1, grid.lastColumn)) {
      const unit = /^[(（【[]?\s*単\s*位\s*[:：]?\s*([^\s)）】\]、，,・/／]+)\s*[)）】\]]?$/.exec(
        slot.cell.text.trim(),
      )?.[1];
      if (unit !== undefined && isUnitWord(unit)) return { unit: normalizeUnit(unit), slot };
    }
  }
  return null;
}
