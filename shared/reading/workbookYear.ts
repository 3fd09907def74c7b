import { type FiscalYear, findFiscalYear } from '../domain/fiscalYear.ts';
import { shortYear, titleYear } from './listYear.ts';
import type { SheetGrid } from './sheetGrid.ts';
import type { WorkbookCells } from './workbookCells.ts';

/** Titles stand at the top of a sheet. */
const TITLE_ROWS = 15;

/** The fiscal year the workbook's titles name, for lists that say nothing themselves; then its sheets' and its own name. */
export function workbookYear(workbook: WorkbookCells, grids: readonly SheetGrid[]): FiscalYear | null {
  const titles = grids
    .filter(grid => !grid.sheet.hidden)
    .map(grid => titleYear(grid, TITLE_ROWS + 1, 'first'));
  const sure = titles.find(title => title?.sure);
  const named = sure ?? titles.find(title => title !== null);
  return named?.year ?? findFiscalYear(workbook.file) ?? shortYear(workbook.file.replace(/\.[a-z]+$/i, ''));
}
