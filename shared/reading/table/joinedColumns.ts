import type { ReadTable } from '../reading.ts';
import { columnKind } from './columnKind.ts';

/**
 * The columns of words or dates whose cells are merged downwards on the sheet, and what a covered cell says there:
 * the same as the one that covers it. A merged figure is one figure, not several.
 */
export function joinedColumns(read: ReadTable): {
  joins: ReadonlySet<number>;
  /** Null for a cell that nothing covers. */
  textAt: (row: number, column: number) => string | null;
} {
  const joins = new Set<number>();
  const texts = new Map<string, string>();
  for (const { row, column, rows } of read.joins ?? []) {
    const text = read.cells[row]?.[column]?.text ?? '';
    if (text.trim() === '' || columnKind(read, column) === 'figure') continue;
    joins.add(column);
    for (let at = row + 1; at < row + rows; at += 1) texts.set(`${at}/${column}`, text);
  }
  return { joins, textAt: (row, column) => texts.get(`${row}/${column}`) ?? null };
}
