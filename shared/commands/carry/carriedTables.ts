import { foldHead } from '../../calc/table/headPath.ts';
import { advancedYears } from '../../domain/advancedYears.ts';
import { groupBy } from '../../domain/groupBy.ts';
import { inOrder, nextId, type PlanRecords } from '../../domain/planRecords.ts';
import type { PlanTable, TableCell } from '../../domain/tableRecords.ts';
import { type PutCommand, put } from '../command.ts';
import type { CarryWish } from './carryWish.ts';
import { cellsOfNextYear, formOfNextYear } from './tableOfNextYear.ts';

/**
 * Tables go over with form, formulas and footnotes: within the year with their figures, which go on growing there
 * (unless they are not wanted); into another year empty. A table of the same title that is there already stays.
 */
export function carriedTables(
  records: PlanRecords,
  { from, to, with: { figures = true } }: CarryWish,
  tables: readonly PlanTable[],
  newId: (sectionId: number | null) => number | null,
): PutCommand[] {
  const { branchId, year, period } = to;
  const isThere = (one: PlanTable) => one.branchId === branchId && one.year === year && one.period === period;
  const titles = new Set([...records.table.values()].filter(isThere).map(({ title }) => foldHead(title)));
  const wanted = tables
    .toSorted(inOrder)
    .filter(({ title }) => !titles.has(foldHead(advancedYears(title, year - from.year))));
  const ids = new Set(wanted.map(({ id }) => id));
  const cells = groupBy(
    [...records.tableCell.values()].filter(({ tableId }) => ids.has(tableId)),
    ({ tableId }) => tableId,
  );
  let free = nextId(records.table);
  return wanted.flatMap(table => {
    const at = { id: free++, year, period, sectionId: newId(table.sectionId) };
    const own = cells.get(table.id) ?? [];
    const carriedFrom = { year: from.year, period: from.period };
    const form = year === from.year ? table : formOfNextYear(table, year - from.year);
    const filled =
      year === from.year
        ? own.map(cell => (figures ? cell : withoutFigure(table, cell)))
        : cellsOfNextYear(table, form, own, year - from.year);
    return [
      put('table', null, { ...form, ...at, carriedFrom }),
      ...filled
        .filter(({ text, formula }) => text !== '' || formula !== null)
        .map(cell => put('tableCell', null, { ...cell, tableId: at.id })),
    ];
  });
}

/** The words of a table are part of its form. */
function withoutFigure({ columns }: PlanTable, cell: TableCell): TableCell {
  const isFigure = columns.find(({ id }) => id === cell.columnId)?.kind === 'figure';
  return isFigure ? { ...cell, text: '' } : cell;
}
