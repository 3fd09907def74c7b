import type { CellLedger } from './cellLedger.ts';
import { completeUnits } from './completeUnits.ts';
import { cellOf, type IndicatorList } from './indicatorList.ts';
import { type FoundIndicator, indicatorRow, inPoints } from './indicatorRow.ts';
import type { ListContext } from './listContext.ts';
import type { ListRow } from './listRows.ts';
import { lowerRow } from './lowerRow.ts';
import { rowReader } from './rowReader.ts';
import type { Slot } from './sheetGrid.ts';

/**
 * Reads the indicators of a list from its sorted rows, telling the ledger what every cell was taken for. A 対応項目
 * written once stands for the rows below it, until another one or a heading follows.
 */
export function readIndicators(
  list: IndicatorList,
  rows: readonly ListRow[],
  context: ListContext,
  ledger: CellLedger,
  headingAbove: Slot | null,
): FoundIndicator[] {
  const shared = { take: ledger.take, read: new Set<Slot>() };
  const found: FoundIndicator[] = [];
  let heading = headingAbove;
  let carried: Slot | null = null;
  for (const row of rows) {
    if (row.kind === 'heading') {
      heading = row.slot;
      carried = null;
    } else if (row.kind === 'indicator') {
      carried = cellOf(list, row.cells, 'initiative')?.slot ?? carried;
      const read = indicatorRow(rowReader(list, row.row, row.cells, context, shared), carried ?? heading);
      if (read) found.push(read);
    } else if (row.kind === 'more') {
      const last = found.at(-1);
      if (last) lowerRow(rowReader(list, row.row, row.cells, context, shared), last);
    }
  }
  for (const indicator of found) {
    completeUnits(indicator);
    indicator.difference = inPoints(indicator);
  }
  return found;
}
