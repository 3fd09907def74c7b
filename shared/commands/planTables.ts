import type { Moment } from '../domain/moment.ts';
import { nextId, type PlanRecords } from '../domain/planRecords.ts';
import type { PlanTable } from '../domain/tableRecords.ts';
import { type TableTemplateId, templateForm } from '../domain/tableTemplates.ts';
import { AppError } from '../errors/appError.ts';
import { type Command, put } from './command.ts';
import { removeNotes } from './noteEdits.ts';

/**
 * Adds a table to a branch's year, with the heads and formulas of a template to begin with.
 * @throws AppError nameRequired, nameTaken: formulas find a table by its title; placeUnknown without such a heading
 */
export function addTable(
  records: PlanRecords,
  { branchId, year, period }: Moment,
  sectionId: number | null,
  title: string,
  template: TableTemplateId = 'blank',
): Command {
  if (sectionId !== null && !records.section.has(String(sectionId))) throw new AppError('placeUnknown');
  const name = checkedTitle(records, { branchId, year, period }, title, null);
  const orders = [...records.table.values()]
    .filter(one => one.branchId === branchId)
    .map(one => one.sortOrder);
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
    ...templateForm(template, year),
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

/**
 * Takes a table away with its cells, their notes and what is known of the cells of a workbook it came from: its number
 * is given to another, which would be written into them. Undo brings all of it back.
 */
export function deleteTable(records: PlanRecords, table: PlanTable): Command {
  const cells = [...records.tableCell.values()].filter(({ tableId }) => tableId === table.id);
  const notes = removeNotes(records, place => place.at === 'cell' && place.tableId === table.id);
  const links = [...records.tableLink.values()].filter(({ tableId }) => tableId === table.id);
  return {
    kind: 'batch',
    steps: [
      ...notes,
      ...links.map(link => put('tableLink', link, null)),
      ...cells.map(cell => put('tableCell', cell, null)),
      put('table', table, null),
    ],
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
