/** A cell of an HTML table. */
export interface SpanningCell {
  text: string;
  columns: number;
  /** 0: down to the last row. */
  rows: number;
  /** No merged cell: Excel writes a text that reaches into the empty cells beside it this way. */
  spills?: boolean;
}

export interface SpanningRow {
  cells: SpanningCell[];
  hidden: boolean;
}

/**
 * The rows of an HTML table as rows of plain cells: of merged cells the first has the text and the others are empty,
 * or have it too where it `fills` them. Hidden rows hold their place while that is worked out and are then left out.
 * Null where there would be more than `limit` cells.
 */
export function placeSpans(rows: readonly SpanningRow[], limit: number, fills = false): string[][] | null {
  const placed: string[][] = [];
  /** For how many more rows each column is taken by a cell from above, and by which text. */
  const taken: { rows: number; text: string }[] = [];
  for (const [index, row] of rows.entries()) {
    const texts = taken.map(above => (fills && above.rows > 0 ? above.text : ''));
    let column = 0;
    for (const cell of row.cells) {
      while ((taken[column]?.rows ?? 0) > 0) column += 1;
      const first = column;
      const end = column + cell.columns;
      if (end * rows.length > limit) return null;
      for (; column < end; column += 1) {
        texts[column] = (fills && !cell.spills) || column === first ? cell.text : '';
        taken[column] = { rows: cell.rows === 0 ? rows.length - index : cell.rows, text: cell.text };
      }
    }
    for (const above of taken) if (above.rows > 0) above.rows -= 1;
    placed.push(texts);
  }
  const shown = placed.filter((_, index) => !rows[index]?.hidden);
  return shown.map(texts => Array.from({ length: taken.length }, (_, at) => texts[at] ?? ''));
}
