import { checkPlan } from '../calc/checks/checkPlan.ts';
import type { CalculatedPlan } from '../calc/planCalculation.ts';
import { branchTitle } from '../domain/branchTitle.ts';
import { fiscalYearName } from '../domain/fiscalYear.ts';
import type { Moment } from '../domain/moment.ts';
import { periodName } from '../domain/period.ts';
import { inOrder } from '../domain/planRecords.ts';
import type { RoundingMode } from '../domain/rounding.ts';
import type { PlanTable } from '../domain/tableRecords.ts';
import { AppError } from '../errors/appError.ts';
import { findingsSheet } from './findingsSheet.ts';
import { kpiListSheet } from './kpiListSheet.ts';
import type { NewSheet, NewWorkbook, WorkbookMarks } from './newWorkbook.ts';
import { type NewWorkbookKind, newWorkbookName } from './newWorkbookKinds.ts';
import { progressSheet } from './progressSheet.ts';
import { tableSheet } from './tableSheet.ts';

/** What a new workbook is to hold. */
export interface NewWorkbookWish {
  kind: NewWorkbookKind;
  moment: Moment;
  /** One table alone, where tables are asked for. */
  tableId?: number | null | undefined;
  documentNo?: string | null | undefined;
  confidentiality?: string | null | undefined;
}

/**
 * A workbook made of the plan of a branch in a year and period.
 * @throws AppError nothingToExport
 */
export function planWorkbook(plan: CalculatedPlan, wish: NewWorkbookWish): NewWorkbook {
  const { kind, moment } = wish;
  const branch = branchTitle(plan.records.branch.get(String(moment.branchId))?.name ?? '');
  const marks: WorkbookMarks = {
    subject: `${branch} ${fiscalYearName(moment.year)} ${periodName[moment.period]}`.trim(),
    documentNo: wish.documentNo ?? null,
    confidentiality: wish.confidentiality ?? null,
  };
  const wants = (one: NewWorkbookKind) => kind === one || kind === 'all';
  const tables = wants('tables') ? tablesOf(plan, wish) : [];
  const report = tables.length > 0 || wants('findings') ? checkPlan(plan) : null;
  const habits = habitsByTable(report?.habits ?? []);
  const sheets: (NewSheet | null)[] = [
    wants('kpi') ? kpiListSheet(plan, moment, marks) : null,
    ...tables.map(table => tableSheet(plan, table, marks, habits.get(table.id) ?? new Map())),
    wants('progress') ? progressSheet(plan, moment, marks) : null,
  ];
  const filled = sheets.filter(sheet => sheet !== null);
  // Findings of nothing would be a sheet that says all is well.
  if (report !== null && wants('findings') && (kind === 'findings' || filled.length > 0)) {
    filled.push(findingsSheet(plan, report, moment.branchId, marks));
  }
  if (filled.length === 0) throw new AppError('nothingToExport', `${marks.subject} ${newWorkbookName[kind]}`);
  const keywords = [marks.documentNo, marks.confidentiality].filter(Boolean).join(', ');
  const title = `${marks.subject} ${newWorkbookName[kind]}`;
  return { sheets: filled, properties: { title, keywords } };
}

function tablesOf(plan: CalculatedPlan, { moment, tableId }: NewWorkbookWish): PlanTable[] {
  if (tableId !== null && tableId !== undefined) {
    const table = plan.records.table.get(String(tableId));
    if (table === undefined) throw new AppError('nothingToExport', '選んだ付表');
    return [table];
  }
  const { branchId, year, period } = moment;
  return [...plan.records.table.values()]
    .filter(one => one.branchId === branchId && one.year === year && one.period === period)
    .toSorted(inOrder);
}

/** How the columns of each table are rounded, where their printed figures show it. */
function habitsByTable(
  habits: ReturnType<typeof checkPlan>['habits'],
): ReadonlyMap<number, ReadonlyMap<string, RoundingMode>> {
  const byTable = new Map<number, Map<string, RoundingMode>>();
  for (const { place, rounding } of habits) {
    if (place.at !== 'cell') continue;
    const columns = byTable.get(place.tableId) ?? new Map<string, RoundingMode>();
    byTable.set(place.tableId, columns.set(place.columnId, rounding));
  }
  return byTable;
}
