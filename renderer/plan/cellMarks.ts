import type { CellSign } from '../grid/cellSigns.ts';
import type { GridColumn } from '../grid/gridTypes.ts';

/** One sign of a cell, with the words to it; without words where the sign says it all. */
export interface CellMark {
  sign: CellSign;
  hint?: string;
}

/** What there is to say about the cells of a page, by `cellKey`. */
export type CellMarks = ReadonlyMap<string, readonly CellMark[]>;

export function cellKey(rowId: string, columnId: string): string {
  return `${rowId}/${columnId}`;
}

/** One map for what several sources (検算, メモ, 版) say about the cells of a page. */
export function joinMarks(sources: readonly Iterable<readonly [string, CellMark]>[]): CellMarks {
  const joined = new Map<string, CellMark[]>();
  for (const source of sources) {
    for (const [key, mark] of source) {
      const marks = joined.get(key);
      if (marks) marks.push(mark);
      else joined.set(key, [mark]);
    }
  }
  return joined;
}

/** Whether the cells of a page would show the same. */
export function sameMarks(one: CellMarks, other: CellMarks): boolean {
  return JSON.stringify([...one]) === JSON.stringify([...other]);
}

/** The columns with the marks of their cells, besides the signs they have themselves. */
export function withMarks<Row>(
  columns: readonly GridColumn<Row>[],
  rowId: (row: Row) => string,
  marks: CellMarks,
): GridColumn<Row>[] {
  return columns.map(column => {
    const marksOf = (row: Row) => marks.get(cellKey(rowId(row), column.id)) ?? [];
    return {
      ...column,
      signs: row => [...(column.signs?.(row) ?? []), ...marksOf(row).map(({ sign }) => sign)],
      hint: row =>
        [column.hint?.(row), ...marksOf(row).map(({ hint }) => hint)].filter(text => !!text).join('\n'),
    };
  });
}
