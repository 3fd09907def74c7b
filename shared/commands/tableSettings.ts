import { isDecimalText } from '../domain/decimalText.ts';
import type { PlanTable, TableChart } from '../domain/tableRecords.ts';
import { AppError } from '../errors/appError.ts';
import { type PutCommand, put } from './command.ts';

/** What a table has besides its lines and cells. */
export type TableSettings = Pick<PlanTable, 'unit' | 'asOfText' | 'corner' | 'footnotes'>;

/** @throws AppError placeUnknown where a footnote corrects a cell the table does not have */
export function changeTableSettings(table: PlanTable, change: Partial<TableSettings>): PutCommand {
  const rows = new Set(table.rows.map(({ id }) => id));
  const columns = new Set(table.columns.map(({ id }) => id));
  for (const { adjusts } of change.footnotes ?? []) {
    if (adjusts === null) continue;
    if (!rows.has(adjusts.rowId) || !columns.has(adjusts.columnId)) throw new AppError('placeUnknown');
    if (!isDecimalText(adjusts.amount)) throw new AppError('notAFigure', adjusts.amount);
  }
  return put('table', table, { ...table, ...change });
}

/**
 * Gives a table a chart, or takes it away.
 * @throws AppError placeUnknown where none of the chosen lines is the table's
 */
export function changeTableChart(table: PlanTable, chart: TableChart | null): PutCommand {
  if (chart === null) return put('table', table, { ...table, chart });
  const title = chart.title?.trim() || null;
  const rowIds = knownIds(table.rows, chart.rowIds);
  const columnIds = knownIds(table.columns, chart.columnIds);
  return put('table', table, { ...table, chart: { ...chart, title, rowIds, columnIds } });
}

function knownIds(lines: readonly { id: string }[], ids: readonly string[] | null): string[] | null {
  if (ids === null) return null;
  const chosen = new Set(ids);
  const known = lines.flatMap(({ id }) => (chosen.has(id) ? [id] : []));
  if (known.length === 0) throw new AppError('placeUnknown');
  return known;
}
