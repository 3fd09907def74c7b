import type { SheetCell, WorkbookCells } from '../../../shared/reading/workbookCells.ts';
import { holds } from './correctionEdits.ts';
import type { UnreadGroup } from './unreadGroups.ts';

const MOST_CELLS = 4;

/** The first words of unread cells, to know them by. */
export function wordsOfGroup({ sheet, range }: UnreadGroup, { sheets }: WorkbookCells): string {
  const cells = sheets.find(one => one.name === sheet)?.cells ?? [];
  const texts: string[] = [];
  for (let at = firstInRow(cells, range.top); at < cells.length && texts.length < MOST_CELLS; at++) {
    const cell = cells[at];
    if (!cell || cell.row > range.bottom) break;
    if (holds(range, cell.row, cell.column) && cell.text.trim() !== '')
      texts.push(cell.text.replace(/\s+/g, ' ').trim());
  }
  return texts.join('／');
}

/** Cells stand row by row: halves the rest again and again. */
function firstInRow(cells: readonly SheetCell[], row: number): number {
  let [low, high] = [0, cells.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
