import { type CellRange, parseAddress } from '../../shared/reading/workbookCells.ts';

/** "B2:C5" or "B2" as a range; null for anything else. */
export function parseRange(reference: string): CellRange | null {
  const [first = '', second = first] = reference.split(':');
  const from = parseAddress(first);
  const to = parseAddress(second);
  if (!from || !to) return null;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

export function within(range: CellRange, cell: { row: number; column: number }): boolean {
  return (
    cell.row >= range.top &&
    cell.row <= range.bottom &&
    cell.column >= range.left &&
    cell.column <= range.right
  );
}
