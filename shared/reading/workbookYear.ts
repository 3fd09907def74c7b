import { type FiscalYear, findFiscalYear } from '../domain/fiscalYear.ts';
import { shortYear, titleYear } from './listYear.ts';
import type { SheetGrid } from './sheetGrid.ts';
import type { WorkbookCells } from './workbookCells.ts';

/** The fiscal year the workbook's titles name, for lists that say nothing themselves; then its sheets' and its own name. */
export function workbookYear(workbook: WorkbookCells, grids: readonly SheetGrid[]): FiscalYear | null {
  const titles = grids
    .filter(grid => !grid.sheet.hidden)
    .map(grid => titleYear(grid, Math.min(grid.lastRow, 60) + 1, 'first'));
  const sure = titles.find(title => title?.sure);
  const named = sure ?? titles.find(title => title !== null);
  return named?.year ?? findFiscalYear(workbook.file) ?? shortYear(workbook.file.replace(/\.[a-z]+$/i, ''));
}

/** The year most of the lists are about. */
export function yearOfWorkbook(
  years: readonly (FiscalYear | null)[],
  elsewhere: FiscalYear | null,
): FiscalYear | null {
  const counts = new Map<FiscalYear, number>();
  for (const year of years) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? elsewhere;
}
