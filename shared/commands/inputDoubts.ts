import { parseAsOf } from '../domain/asOf.ts';
import { findFigure } from '../domain/figureText.ts';
import { type FiscalYear, fiscalYearEnd } from '../domain/fiscalYear.ts';
import { malformedFigure } from '../domain/malformedFigure.ts';
import type { PlanRecords } from '../domain/planRecords.ts';
import { type PlanTable, type TableColumn, tableCellKey } from '../domain/tableRecords.ts';
import type { AppErrorCode } from '../errors/appError.ts';

/** Why a text that could be stored is asked about first. */
export interface InputDoubt {
  code: AppErrorCode;
  detail: string;
}

/**
 * A date more than a year away from the fiscal year it is typed into is a slip far more often than it is meant:
 * 令和16年 for 令和6年. What the year before last ended with still counts as near, since figures come that late.
 */
export function dateDoubt(text: string, year: FiscalYear): InputDoubt | null {
  const date = parseAsOf(text)?.date;
  if (date === undefined) return null;
  const isNear = date >= fiscalYearEnd(year - 2) && date <= fiscalYearEnd(year + 1);
  return isNear ? null : { code: 'dateFarAway', detail: text.trim() };
}

/**
 * The doubt about a text for a cell of a table; null where there is none. A table keeps whatever is printed, words
 * among figures too: they are asked about only where the column has none so far.
 */
export function tableTextDoubt(
  records: PlanRecords,
  table: PlanTable,
  columnId: string,
  text: string,
): InputDoubt | null {
  const column = table.columns.find(({ id }) => id === columnId);
  const plain = text.trim();
  if (column === undefined || column.kind === 'text' || isBlank(plain) || /^[=＝]/.test(plain)) return null;
  const isOdd = column.kind === 'figure' ? isOddFigure : isOddDate;
  if (column.kind === 'date' && !isOdd(plain)) return dateDoubt(plain, table.year);
  if (!isOdd(plain) || hasSuch(records, table, column, isOdd)) return null;
  return { code: column.kind === 'figure' ? 'figureDoubted' : 'dateDoubted', detail: plain };
}

/** The most characters one cell holds: more than any narrative of a branch's plan. */
export const MOST_CHARACTERS = 20_000;

/** Why a text is too long for any cell; null where it is not. */
export function lengthTrouble(text: string): InputDoubt | null {
  if (text.length <= MOST_CHARACTERS) return null;
  return { code: 'cellTextTooLong', detail: MOST_CHARACTERS.toLocaleString('ja-JP') };
}

/** Dashes, dots and stars stand for "nothing here". */
function isBlank(text: string): boolean {
  return /^[^\p{L}\p{N}]*$/u.test(text) || /^[ー一〇○]$/.test(text);
}

function isOddFigure(text: string): boolean {
  // One that is written wrongly (1,0760) is kept as it is printed, and shows by itself that it cannot be read.
  return !/^\d{1,15}$/.test(text) && findFigure(text) === null && malformedFigure(text) === null;
}

function isOddDate(text: string): boolean {
  return !/\p{N}|元/u.test(text);
}

function hasSuch(
  records: PlanRecords,
  table: PlanTable,
  column: TableColumn,
  isOdd: (text: string) => boolean,
): boolean {
  return table.rows.some(({ id }) => {
    const printed = records.tableCell.get(tableCellKey(table.id, id, column.id))?.text.trim() ?? '';
    return !isBlank(printed) && isOdd(printed);
  });
}
