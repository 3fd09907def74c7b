import type { GridColumn } from '../../grid/gridTypes.ts';
import { type CellMarks, cellKey } from '../../plan/cellMarks.ts';
import { signedPlaces } from './passageCells.ts';
import type { PassageRow } from './passageRows.ts';

/** The columns with the marks of the passages and headings their cells show. */
export function withPlaceMarks(
  columns: readonly GridColumn<PassageRow>[],
  marks: CellMarks,
): GridColumn<PassageRow>[] {
  return columns.map(column => {
    const marksOf = (row: PassageRow) =>
      signedPlaces(row, column.id).flatMap(
        ({ rowId, columnId }) => marks.get(cellKey(rowId, columnId)) ?? [],
      );
    return {
      ...column,
      signs: row => [...new Set([...(column.signs?.(row) ?? []), ...marksOf(row).map(({ sign }) => sign)])],
      hint: row =>
        [column.hint?.(row), ...marksOf(row).map(({ hint }) => hint)].filter(text => !!text).join('\n'),
    };
  });
}
