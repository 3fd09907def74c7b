import { findBranchName } from './branchName.ts';
import { type CellLedger, cellLedger } from './cellLedger.ts';
import { indicatorFindings } from './indicatorFindings.ts';
import { malformedNumbers } from './malformedNumbers.ts';
import { markFindings } from './markFindings.ts';
import { type ReadNarratives, readGivenNarratives, readNarratives } from './narrative/readNarratives.ts';
import {
  noCorrections,
  type ReadFinding,
  type ReadIndicator,
  type Reading,
  type ReadingCorrections,
} from './reading.ts';
import { readLists } from './readLists.ts';
import { type SheetParts, sheetParts } from './sheetParts.ts';
import { type ReadTables, readGivenTable, readTables } from './table/readTables.ts';
import { tableFindings } from './table/tableFindings.ts';
import type { WorkbookCells } from './workbookCells.ts';
import { workbookYear } from './workbookYear.ts';

/**
 * Reads a workbook: first its lists of indicators, then reports of plan and status, then every other table of
 * figures. Each step reads what the ones before have left; what none has read is told as unread. Pure: the same
 * cells and corrections give the same reading.
 */
export function readWorkbook(
  workbook: WorkbookCells,
  corrections: ReadingCorrections = noCorrections,
): Reading {
  const ledger = cellLedger(workbook);
  const sheets = workbook.sheets.map(sheet => sheetParts(sheet, corrections));
  const grids = sheets.map(({ whole }) => whole);
  const yearElsewhere = workbookYear(workbook, grids);
  const lists = readLists(sheets, ledger, corrections, yearElsewhere);
  const fiscalYear = lists.year ?? yearElsewhere;
  const shown = sheets.filter(({ whole }) => !whole.sheet.hidden);
  const reports = shown.flatMap(sheet => reportsOf(sheet, ledger, fiscalYear));
  const figures = shown.flatMap(sheet => figuresOf(sheet, ledger, grids, fiscalYear));
  const indicators = [lists, ...reports, ...figures].flatMap(read => read.indicators);
  const reading: Reading = {
    file: workbook.file,
    sheets: workbook.sheets.map(sheet => sheet.name),
    indicators: inSheetOrder(indicators, workbook),
    tables: inSheetOrder(
      figures.flatMap(read => read.tables),
      workbook,
    ),
    narratives: reports.flatMap(report => report.narratives),
    findings: malformedNumbers(workbook),
    ...ledger.result(),
    lists: lists.lists,
    blocks: [lists, ...reports, ...figures].flatMap(read => read.blocks),
    fiscalYear,
    branchName: findBranchName(workbook),
  };
  return { ...reading, findings: [...reading.findings, ...findingsOf(reading, workbook)] };
}

function reportsOf({ rest, given }: SheetParts, ledger: CellLedger, year: number | null): ReadNarratives[] {
  return [
    readNarratives(rest, ledger, year),
    ...given.flatMap(({ grid, block }) =>
      block.kind === 'narratives' ? [readGivenNarratives(grid, block, ledger, year)] : [],
    ),
  ];
}

function figuresOf(
  { whole, rest, given }: SheetParts,
  ledger: CellLedger,
  grids: readonly SheetParts['whole'][],
  year: number | null,
): ReadTables[] {
  return [
    ...given.flatMap(({ block }) =>
      block.kind === 'table' ? [readGivenTable(whole, block, ledger, year)] : [],
    ),
    readTables(rest, ledger, grids, year),
  ];
}

/** Stable: lists side by side stay one after the other. */
function inSheetOrder<T extends { sheet: string }>(read: readonly T[], workbook: WorkbookCells): T[] {
  const order = new Map(workbook.sheets.map(({ name }, index) => [name, index]));
  return [...read].sort((a, b) => (order.get(a.sheet) ?? 0) - (order.get(b.sheet) ?? 0));
}

function findingsOf(reading: Reading, workbook: WorkbookCells): ReadFinding[] {
  const judged: Pick<ReadIndicator, 'sheet' | 'mark'>[] = [...reading.indicators, ...reading.narratives];
  const marks = workbook.sheets.flatMap(sheet =>
    markFindings(
      sheet,
      judged.flatMap(one => (one.sheet === sheet.name && one.mark ? [one.mark] : [])),
    ),
  );
  return [...indicatorFindings(reading), ...tableFindings(reading.tables, reading.fiscalYear ?? 0), ...marks];
}
