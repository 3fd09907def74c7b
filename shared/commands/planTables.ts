import type { Moment } from '../domain/moment.ts';
import { nextId, type PlanRecords } from '../domain/planRecords.ts';
import type { PlanTable } from '../domain/tableRecords.ts';
import { AppError } from '../errors/appError.ts';
import { type Command, put } from './command.ts';
import { removeNotes } from './noteEdits.ts';

/**
 * Adds a table to a branch's year, with two columns of figures and three rows to begin with.
 * @throws AppError nameRequired, nameTaken: formulas find a table by its title
 */
export function addTable(
  records: PlanRecords,
  { branchId, year, period }: Moment,
  sectionId: number | null,
  title: string,
): Command {
  const name = checkedTitle(records, { branchId, year, period }, title, null);
  const orders = [...records.table.values()]
    .filter(one => one.branchId === branchId)
    .map(one => one.sortOrder);
  const column = {
    kind: 'figure',
    unit: null,
    decimals: null,
    formula: null,
    rounding: null,
    bracketOf: null,
  } as const;
  const table: PlanTable = {
    id: nextId(records.table),
    branchId,
    year,
    period,
    sectionId,
    sortOrder: Math.max(-1, ...orders) + 1,
    title: name,
    unit: null,
    asOfText: null,
    corner: ['区分'],
    columns: [1, 2].map(number => ({ id: `c${number}`, heads: [`列${number}`], ...column })),
    rows: [1, 2, 3].map(number => ({ id: `r${number}`, heads: [`行${number}`], unit: null, formula: null })),
    footnotes: [],
    checks: [],
    chart: null,
    carriedFrom: null,
  };
  return put('table', null, table);
}

/** Renames a table. @throws AppError nameRequired, nameTaken */
export function renameTable(records: PlanRecords, table: PlanTable, title: string): Command {
  return put('table', table, { ...table, title: checkedTitle(records, table, title, table.id) });
}

/** Takes a table away with its cells and their notes; undo brings all of it back. */
export function deleteTable(records: PlanRecords, table: PlanTable): Command {
  const cells = [...records.tableCell.values()].filter(({ tableId }) => tableId === table.id);
  const notes = removeNotes(records, place => place.at === 'cell' && place.tableId === table.id);
  return {
    kind: 'batch',
    steps: [...notes, ...cells.map(cell => put('tableCell', cell, null)), put('table', table, null)],
  };
}

function checkedTitle(records: PlanRecords, at: Moment, title: string, ownId: number | null): string {
  const name = title.trim();
  if (name === '') throw new AppError('nameRequired');
  const isTaken = [...records.table.values()].some(
    one =>
      one.id !== ownId &&
      one.branchId === at.branchId &&
      one.year === at.year &&
      one.period === at.period &&
      one.title === name,
  );
  if (isTaken) throw new AppError('nameTaken', name);
  return name;
}
