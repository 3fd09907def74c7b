import type { WriteTarget } from '../../shared/reading/storing/writeTarget.ts';
import {
  addressOf,
  parseAddress,
  type SheetCell,
  type WorkbookCells,
} from '../../shared/reading/workbookCells.ts';
import { within } from './cellRange.ts';
import { emptyCellFormats } from './emptyCellFormats.ts';

/** A workbook as what is written into: its cells by address, its merges, the formats of its empty cells. */
export function writeTarget(workbook: WorkbookCells, bytes: Uint8Array): WriteTarget {
  const sheets = new Map(workbook.sheets.map(sheet => [sheet.name, sheet]));
  const cells = cellFinder(workbook);
  let formats: ReturnType<typeof emptyCellFormats> | null = null;
  return {
    cellAt: cells,
    formatAt: (sheet, address) => {
      formats ??= emptyCellFormats(bytes);
      return formats(sheet, address);
    },
    isCovered: (sheet, address) => {
      const place = parseAddress(address);
      const merges = sheets.get(sheet)?.merges ?? [];
      return (
        place !== null &&
        merges.some(range => within(range, place) && (range.top !== place.row || range.left !== place.column))
      );
    },
  };
}

/** Finds the cells of a workbook by sheet and address. */
export function cellFinder(
  workbook: WorkbookCells,
): (sheet: string, address: string) => SheetCell | undefined {
  const bySheet = new Map<string, Map<string, SheetCell>>();
  return (sheet, address) => {
    let cells = bySheet.get(sheet);
    if (!cells) {
      const found = workbook.sheets.find(({ name }) => name === sheet)?.cells ?? [];
      cells = new Map(found.map(cell => [addressOf(cell.row, cell.column), cell]));
      bySheet.set(sheet, cells);
    }
    return cells.get(address);
  };
}
