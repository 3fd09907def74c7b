import { joinedCells } from '../domain/joinedCells.ts';
import type { PrintedRow } from './tableContent.ts';

/** A longer run would have to be broken over pages, where its text stands on the first one alone. */
const MOST = 12;

/** The rows with equal cells below each other made one, in the columns at these places. */
export function joinedRows(rows: readonly PrintedRow[], columns: ReadonlySet<number>): PrintedRow[] {
  if (columns.size === 0) return [...rows];
  const spans = new Map(
    [...columns].map(at => {
      const texts = rows.map(({ cells }) => [cells[at]?.text ?? '', cells[at]?.bracket ?? ''].join(''));
      return [at, joinedCells(texts, MOST)];
    }),
  );
  return rows.map((row, index) => ({
    ...row,
    cells: row.cells.map((cell, at) => {
      const span = spans.get(at)?.[index] ?? 1;
      if (span === 1) return cell;
      // what has changed in a covered cell is seen on the one that covers it
      const covered = rows.slice(index + 1, index + span).flatMap(({ cells }) => cells[at]?.places ?? []);
      return { ...cell, span, places: [...cell.places, ...covered] };
    }),
  }));
}
