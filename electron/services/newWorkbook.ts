import { branchTitle } from '../../shared/domain/branchTitle.ts';
import { fiscalYearName } from '../../shared/domain/fiscalYear.ts';
import { periodName } from '../../shared/domain/period.ts';
import { newWorkbookName } from '../../shared/export/newWorkbookKinds.ts';
import { type NewWorkbookWish, planWorkbook } from '../../shared/export/planWorkbook.ts';
import { writeWorkbook } from '../excel/write/writeWorkbook.ts';
import type { Session } from './session.ts';

/** A new workbook of what the document holds. @throws AppError nothingToExport */
export function newWorkbook(session: Session, wish: NewWorkbookWish): { bytes: Uint8Array; sheets: number } {
  const workbook = planWorkbook(session.plan, wish);
  return { bytes: writeWorkbook(workbook), sheets: workbook.sheets.length };
}

/** A file name that says what is in it: 山梨支部_令和6年度_年間_目標達成状況_機密性1.xlsx */
export function newWorkbookFileName({ plan }: Session, wish: NewWorkbookWish): string {
  const { branchId, year, period } = wish.moment;
  const table =
    wish.tableId === null || wish.tableId === undefined
      ? undefined
      : plan.records.table.get(String(wish.tableId))?.title;
  const parts = [
    branchTitle(plan.records.branch.get(String(branchId))?.name ?? ''),
    fiscalYearName(year),
    periodName[period],
    (table ?? newWorkbookName[wish.kind]).slice(0, 60),
    wish.confidentiality,
  ];
  return `${parts
    .filter(Boolean)
    .join('_')
    .replace(/[\\/:*?"<>|\s]/g, '')}.xlsx`;
}
