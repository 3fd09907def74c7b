import type { FiscalYear } from '../../domain/fiscalYear.ts';
import type { CellLedger } from '../cellLedger.ts';
import { findLists } from '../findLists.ts';
import { noCorrections, type ReadIndicator } from '../reading.ts';
import { readList } from '../readList.ts';
import type { SheetGrid } from '../sheetGrid.ts';
import type { TableFrame } from '../table/tableFrame.ts';
import { parseAddress } from '../workbookCells.ts';
import { stackedList } from './stackedList.ts';
import { transposedList } from './transposedList.ts';

/** The indicators of a table that is a list in another order; empty where it is a table of figures. */
export function arrangedIndicators(
  frame: TableFrame,
  ledger: CellLedger,
  grids: readonly SheetGrid[],
  fiscalYear: FiscalYear | null,
): ReadIndicator[] {
  const arranged = stackedList(frame, fiscalYear) ?? transposedList(frame);
  const [list] = arranged ? findLists(arranged, noCorrections, fiscalYear) : [];
  if (!list) return [];
  // Notes and dates stand around the table on the sheet itself.
  const around = { ...list, arranged: { grid: frame.grid, top: frame.headerTop, bottom: frame.bottom } };
  const read = readList(around, { corrections: noCorrections, ledger, grids });
  if (!read) return [];
  for (let row = frame.headerTop; row <= frame.bottom; row++) {
    const isHead = row <= frame.headerBottom;
    for (const slot of frame.grid.inRow(row, frame.left, isHead ? frame.right : frame.firstValue - 1))
      ledger.take(slot, 'header');
  }
  return read.indicators.map(indicator => ({ ...indicator, row: rowOf(indicator) }));
}

function rowOf({ actual, target, row }: ReadIndicator): number {
  const cell = (target ?? actual)?.cell;
  return parseAddress(cell?.slice(cell.lastIndexOf('!') + 1) ?? '')?.row ?? row;
}
