import { compareTexts } from '../compareTexts.ts';
import type { FoldText } from './columnFilter.ts';

/** A text that stands in a column, and in how many of its rows. */
export interface ColumnValue {
  text: string;
  rows: number;
}

/** The texts of a column, each once, in the order the column would be sorted in: the empty one last. */
export function columnValues<Row>(rows: readonly Row[], text: (row: Row) => string): ColumnValue[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const shown = text(row);
    counts.set(shown, (counts.get(shown) ?? 0) + 1);
  }
  const values = [...counts].map(([shown, count]) => ({ text: shown, rows: count }));
  return values.sort((a, b) => compareTexts(a.text, b.text, false));
}

/** The values that contain what is looked for. */
export function matchingValues(
  values: readonly ColumnValue[],
  search: string,
  fold: FoldText,
): readonly ColumnValue[] {
  const wanted = fold(search.trim());
  return wanted === '' ? values : values.filter(({ text }) => fold(text).includes(wanted));
}
