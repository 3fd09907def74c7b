import type { CellRole, Reading } from '../../../shared/reading/reading.ts';
import { addressOf, type SheetCell } from '../../../shared/reading/workbookCells.ts';

/** What a cell was taken for; undefined for one that looks empty. */
export function roleOfCell(
  { roles }: Pick<Reading, 'roles'>,
  sheet: string,
  cell: SheetCell | undefined,
): CellRole | undefined {
  if (!cell || (cell.content.kind === 'text' && cell.text.trim() === '')) return undefined;
  return roles[`${sheet}!${addressOf(cell.row, cell.column)}`] ?? 'unread';
}
