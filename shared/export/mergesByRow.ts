import type { CellRange } from '../reading/workbookCells.ts';

/** The merged ranges that cover a row, looked up once for all rows. */
export function mergesByRow(merges: readonly CellRange[]): (row: number) => readonly CellRange[] {
  const byRow = new Map<number, CellRange[]>();
  for (const merge of merges) {
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      const known = byRow.get(row);
      if (known) known.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return row => byRow.get(row) ?? [];
}
