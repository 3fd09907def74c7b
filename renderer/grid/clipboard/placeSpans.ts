/** A cell of an HTML table. */
export interface SpanningCell {
  text: string;
  columns: number;
  /** 0: down to the last row. */
  rows: number;
}

export interface SpanningRow {
  cells: SpanningCell[];
  hidden: boolean;
}

/**
 * The rows of an HTML table as rows of plain cells: of merged cells the first has the text and the others are empty.
 * Hidden rows hold their place while that is worked out and are then left out. Null where there would be more than
 * `limit` cells.
 */
export function placeSpans(rows: readonly SpanningRow[], limit: number): string[][] | null {
  const placed: string[][] = [];
  /** For how many more rows each column is taken by a cell from above. */
  const taken: number[] = [];
  for (const [index, row] of rows.entries()) {
    const texts: string[] = [];
    let column = 0;
    for (const cell of row.cells) {
      while ((taken[column] ?? 0) > 0) column += 1;
      texts[column] = cell.text;
      const end = column + cell.columns;
      if (end * rows.length > limit) return null;
      for (; column < end; column += 1) taken[column] = cell.rows === 0 ? rows.length - index : cell.rows;
    }
    for (const [at, left] of taken.entries()) if (left > 0) taken[at] = left - 1;
    placed.push(texts);
  }
  const shown = placed.filter((_, index) => !rows[index]?.hidden);
  return shown.map(texts => Array.from({ length: taken.length }, (_, at) => texts[at] ?? ''));
}
