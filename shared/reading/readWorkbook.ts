import { findBranchName } from './branchName.ts';
import { cellLedger } from './cellLedger.ts';
import { findLists } from './findLists.ts';
import { mainYear } from './mainYear.ts';
import { malformedNumbers } from './malformedNumbers.ts';
import { markFindings } from './markFindings.ts';
import {
  noCorrections,
  type ReadIndicator,
  type Reading,
  type ReadingCorrections,
  type ReadList,
} from './reading.ts';
import { readList } from './readList.ts';
import { type SheetGrid, sheetGrid } from './sheetGrid.ts';
import type { WorkbookCells } from './workbookCells.ts';
import { workbookYear } from './workbookYear.ts';

/**
 * Reads the indicator lists of a workbook. Pure: the same cells and corrections give the same reading. What is
 * no indicator list is left unread and told so.
 */
export function readWorkbook(
  workbook: WorkbookCells,
  corrections: ReadingCorrections = noCorrections,
): Reading {
  const ledger = cellLedger(workbook);
  const grids = workbook.sheets.map(sheetGrid);
  const yearElsewhere = workbookYear(workbook, grids);
  const found = grids
    .filter(grid => !grid.sheet.hidden || isCorrected(grid, corrections))
    .flatMap(grid => findLists(grid, corrections, yearElsewhere));
  const year = mainYear(found);
  const indicators: ReadIndicator[] = [];
  const lists: ReadList[] = [];
  for (const list of found) {
    const isOfOtherYear = list.fiscalYear !== null && list.fiscalYear !== year;
    if (isOfOtherYear && !isCorrected(list.grid, corrections)) continue;
    const read = readList(list, { corrections, ledger, grids });
    if (!read) continue;
    indicators.push(...read.indicators);
    lists.push(read.list);
  }
  return {
    file: workbook.file,
    sheets: workbook.sheets.map(sheet => sheet.name),
    indicators,
    findings: [...malformedNumbers(workbook), ...marksOf(workbook, indicators)],
    unread: ledger.unread(),
    roles: ledger.roles(),
    lists,
    fiscalYear: year ?? yearElsewhere,
    branchName: findBranchName(workbook),
  };
}

function marksOf(workbook: WorkbookCells, indicators: readonly ReadIndicator[]) {
  return workbook.sheets.flatMap(sheet =>
    markFindings(
      sheet,
      indicators.filter(i => i.sheet === sheet.name),
    ),
  );
}

/** Hidden sheets hold choices and last year's copies; a person can still have one read. */
function isCorrected(grid: SheetGrid, corrections: ReadingCorrections): boolean {
  const { columns, rows, headers } = corrections;
  return [...columns, ...rows, ...headers].some(({ sheet }) => sheet === grid.sheet.name);
}
