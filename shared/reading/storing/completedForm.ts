import { foldText } from '../foldText.ts';
import { addressOf, type SheetCell, type SheetCells, type WorkbookCells } from '../workbookCells.ts';

/** So much of the words of a sheet stand at the same places: it is the same form. */
const SAME_FORM = 0.6;

/**
 * An empty form with what a filled one of the same form holds in its empty cells, so that it can be read: what a table
 * or a report is shows only by what is in it. Null where none of the sheets is the same form.
 */
export function completedForm(form: WorkbookCells, model: WorkbookCells): WorkbookCells | null {
  let isCompleted = false;
  const sheets = form.sheets.map(sheet => {
    const filled = model.sheets.find(({ name }) => name === sheet.name);
    if (!filled || agreement(sheet, filled) < SAME_FORM) return sheet;
    isCompleted = true;
    return { ...sheet, cells: union(sheet.cells, filled.cells) };
  });
  return isCompleted ? { ...form, sheets } : null;
}

/** Which part of the words of a sheet stand at the same places of the other. */
function agreement(sheet: SheetCells, filled: SheetCells): number {
  const texts = new Map(filled.cells.map(cell => [addressOf(cell.row, cell.column), foldText(cell.text)]));
  const words = sheet.cells.filter(({ content }) => content.kind === 'text');
  const same = words.filter(cell => texts.get(addressOf(cell.row, cell.column)) === foldText(cell.text));
  return words.length === 0 ? 0 : same.length / words.length;
}

/** Row by row; where both have a cell the first one's stays. */
function union(own: readonly SheetCell[], other: readonly SheetCell[]): SheetCell[] {
  const taken = new Set(own.map(({ row, column }) => addressOf(row, column)));
  const added = other.filter(({ row, column }) => !taken.has(addressOf(row, column)));
  return [...own, ...added].sort((a, b) => a.row - b.row || a.column - b.column);
}
