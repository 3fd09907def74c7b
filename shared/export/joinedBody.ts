import { joinedCells, joinsCells } from '../domain/joinedCells.ts';
import type { PlanTable } from '../domain/tableRecords.ts';
import type { CellRange } from '../reading/workbookCells.ts';
import type { NewCell } from './newWorkbook.ts';
import type { BodyPlace } from './tableCells.ts';

/** The body of a table with the cells merged that say the same below each other, where their column asks for it. */
export function joinedBody(
  { columns }: PlanTable,
  cells: NewCell[][],
  { top, left }: BodyPlace,
): { cells: NewCell[][]; merges: CellRange[] } {
  const merges: CellRange[] = [];
  const covered = new Set<string>();
  for (const [column, one] of columns.entries()) {
    if (!joinsCells(one)) continue;
    const spans = joinedCells(cells.map(row => wordsOf(row[column])));
    for (const [row, span] of spans.entries()) {
      if (span === 0) covered.add(`${row}/${column}`);
      if (span < 2) continue;
      merges.push({
        top: top + row,
        bottom: top + row + span - 1,
        left: left + column,
        right: left + column,
      });
    }
  }
  if (covered.size === 0) return { cells, merges };
  return {
    cells: cells.map((row, at) =>
      row.map((cell, column) => (covered.has(`${at}/${column}`) ? { ...cell, value: null } : cell)),
    ),
    merges,
  };
}

function wordsOf(cell: NewCell | undefined): string {
  return cell?.value?.kind === 'text' ? cell.value.text : '';
}
