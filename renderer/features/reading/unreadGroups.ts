import { addressOf, type CellRange, parseAddress } from '../../../shared/reading/workbookCells.ts';

/** Unread cells that stand together. */
export interface UnreadGroup {
  sheet: string;
  range: CellRange;
  cells: number;
}

/** Cells no farther apart than this belong together. */
const NEAR = 2;

/** Groups unread cells ("Sheet!A1", in sheet order) by nearness, so that a long list can be looked through. */
export function unreadGroups(unread: readonly string[]): UnreadGroup[] {
  const groups: UnreadGroup[] = [];
  /** Groups a later row can still reach; the others are done with. */
  let open: UnreadGroup[] = [];
  for (const cell of unread) {
    const place = placeOf(cell);
    if (place === null) continue;
    const { sheet, row, column } = place;
    open = open.filter(group => group.sheet === sheet && group.range.bottom + NEAR >= row);
    const group = open.find(({ range }) => range.left - NEAR <= column && column <= range.right + NEAR);
    if (group === undefined) {
      const begun = { sheet, range: { top: row, left: column, bottom: row, right: column }, cells: 1 };
      groups.push(begun);
      open.push(begun);
      continue;
    }
    group.range.left = Math.min(group.range.left, column);
    group.range.right = Math.max(group.range.right, column);
    group.range.bottom = Math.max(group.range.bottom, row);
    group.cells += 1;
  }
  return groups;
}

/** "Sheet!A1" → its sheet and place; a sheet's name may hold "!". */
export function placeOf(cell: string): { sheet: string; row: number; column: number } | null {
  const bang = cell.lastIndexOf('!');
  const at = parseAddress(cell.slice(bang + 1));
  return bang < 0 || at === null ? null : { sheet: cell.slice(0, bang), ...at };
}

/** "B4:Q9", or "B4" for one cell. */
export function rangeText({ top, left, bottom, right }: CellRange): string {
  const first = addressOf(top, left);
  const last = addressOf(bottom, right);
  return first === last ? first : `${first}:${last}`;
}
