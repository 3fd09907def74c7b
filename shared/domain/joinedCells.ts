import type { TableColumn } from './tableRecords.ts';

/** Whether equal cells of a column are merged. Figures never are: each stands for itself. */
export function joinsCells({ kind, joinsEqual }: Pick<TableColumn, 'kind' | 'joinsEqual'>): boolean {
  return joinsEqual === true && kind !== 'figure';
}

/**
 * How many rows the cell of each row takes where equal texts below each other are one cell: 1 for a cell of its
 * own, 0 for one that the cell above covers.
 * @param most no cell takes more rows than this: where it ends, the text is said again
 */
export function joinedCells(texts: readonly string[], most = Number.POSITIVE_INFINITY): number[] {
  const spans = texts.map(() => 1);
  let first = 0;
  for (let row = 1; row < texts.length; row += 1) {
    const isSame = texts[row] === texts[first] && texts[row]?.trim() !== '';
    if (isSame && row - first < most) {
      spans[first] = (spans[first] ?? 1) + 1;
      spans[row] = 0;
    } else first = row;
  }
  return spans;
}
