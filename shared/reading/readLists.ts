import type { FiscalYear } from '../domain/fiscalYear.ts';
import type { CellLedger } from './cellLedger.ts';
import { findLists } from './findLists.ts';
import type { IndicatorList } from './indicatorList.ts';
import { mainYear } from './mainYear.ts';
import type { ReadBlock, ReadIndicator, ReadingCorrections, ReadList } from './reading.ts';
import { readList } from './readList.ts';
import type { SheetGrid } from './sheetGrid.ts';
import type { SheetParts } from './sheetParts.ts';

export interface ReadLists {
  indicators: ReadIndicator[];
  lists: ReadList[];
  blocks: ReadBlock[];
  /** The year the lists are about. */
  year: FiscalYear | null;
}

/** Reads the lists of indicators of a workbook, those of other years than the newest one left unread. */
export function readLists(
  sheets: readonly SheetParts[],
  ledger: CellLedger,
  corrections: ReadingCorrections,
  yearElsewhere: FiscalYear | null,
): ReadLists {
  const grids = sheets.map(({ whole }) => whole);
  const given = sheets.flatMap(sheet => sheet.given.filter(({ block }) => block.kind === 'indicators'));
  const found = [
    ...sheets.flatMap(({ rest }) =>
      rest.sheet.hidden && !isCorrected(rest, corrections) ? [] : findLists(rest, corrections, yearElsewhere),
    ),
    ...given.flatMap(({ grid, block }) => givenLists(grid, block, corrections, yearElsewhere)),
  ];
  const read: ReadLists = { indicators: [], lists: [], blocks: [], year: mainYear(found) };
  const waiting = [...found];
  for (let list = waiting.shift(); list; list = waiting.shift()) {
    const isOfOtherYear = list.fiscalYear !== null && list.fiscalYear !== read.year;
    if (isOfOtherYear && !isCorrected(list.grid, corrections)) {
      closeList(list, ledger);
      continue;
    }
    const one = readList(list, { corrections, ledger, grids });
    if (!one) continue;
    read.indicators.push(...one.indicators);
    read.lists.push(one.list);
    const { sheet, headerTop, bottom } = one.list;
    const range = { top: Math.max(headerTop, 1), left: list.left, bottom, right: list.right };
    read.blocks.push({ sheet, range, kind: 'indicators' });
    const later = laterPart(list, bottom);
    if (later) waiting.unshift(later);
  }
  return read;
}

/** The same header once more behind something else begins another list: blocks of one form under each other. */
function laterPart(list: IndicatorList, bottom: number): IndicatorList | null {
  const depth = list.headerBottom - list.headerTop;
  const rows = [...list.repeatedHeaders].filter(row => row > bottom).sort((a, b) => a - b);
  const [headerTop] = rows;
  if (headerTop === undefined) return null;
  const headerBottom = headerTop + depth;
  return {
    ...list,
    headerTop,
    headerBottom,
    repeatedHeaders: new Set(rows.filter(row => row > headerBottom)),
  };
}

/** Lists in a stretch a person calls one; where none is found its first rows are the header. */
function givenLists(
  grid: SheetGrid,
  { sheet, range, headerRows }: SheetParts['given'][number]['block'],
  corrections: ReadingCorrections,
  yearElsewhere: FiscalYear | null,
): IndicatorList[] {
  const found = headerRows === undefined ? findLists(grid, corrections, yearElsewhere) : [];
  if (found.length > 0) return found;
  const header = { sheet, top: range.top, bottom: range.top + (headerRows ?? 1) - 1 };
  return findLists(grid, { ...corrections, headers: [header] }, yearElsewhere);
}

/** Last year's copy of a list is told as unread, not read as a table of figures. */
function closeList(list: IndicatorList, ledger: CellLedger): void {
  for (let row = Math.max(list.headerTop, 1); row <= list.limit; row++)
    for (const slot of list.grid.inRow(row, list.left, list.right)) ledger.close(slot);
}

/** Hidden sheets hold choices and last year's copies; a person can still have one read. */
function isCorrected(grid: SheetGrid, { columns, rows, headers, blocks }: ReadingCorrections): boolean {
  return [...columns, ...rows, ...headers, ...blocks].some(({ sheet }) => sheet === grid.sheet.name);
}
