import { tsvCells } from './tsvCells.ts';

/**
 * Whether a clipboard text makes more than `limit` cells, short rows filled up. Stops reading there, so that a
 * paste of a million cells is refused before anything is built of it.
 */
export function tooManyCells(text: string, limit: number): boolean {
  let rows = 1;
  let columns = 0;
  let widest = 0;
  for (const { endsRow } of tsvCells(text)) {
    columns += 1;
    widest = Math.max(widest, columns);
    if (rows * widest > limit) return true;
    if (!endsRow) continue;
    rows += 1;
    columns = 0;
  }
  return false;
}
