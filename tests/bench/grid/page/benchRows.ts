/** A row of the benches: figures by column; whoever changes one makes a new row. */
export interface BenchRow {
  id: string;
  texts: readonly string[];
}

/** This column is computed in every row, from the two before it. */
export const COMPUTED = 2;

/** So many rows of so many columns. The texts are shared: three million of their own would be dear. */
export function benchRows(rows: number, columns: number): BenchRow[] {
  const figures = Array.from({ length: 10_000 }, (_, figure) => String(figure));
  return Array.from({ length: rows }, (_, row) => ({
    id: `r${row}`,
    texts: Array.from(
      { length: columns },
      (_, column) => figures[(row * 37 + column * 211) % figures.length] ?? '',
    ),
  }));
}

/** What a cell shows. */
export function textIn({ texts }: BenchRow, column: number): string {
  if (column !== COMPUTED) return texts[column] ?? '';
  return String(Number(texts[0]) + Number(texts[1]));
}

export function withText(row: BenchRow, column: number, text: string): BenchRow {
  return { ...row, texts: row.texts.with(column, text) };
}
