import type { GridShape } from './cellMoves.ts';
import { type CellReader, readCells } from './cellReader.ts';
import { isEditable } from './columnDefs.ts';
import type { DisplayedGrid } from './displayedGrid.ts';
import type { EditQueue } from './editQueue.ts';
import { gridTexts } from './gridTexts.ts';
import type { CellPosition, GridColumn, PlanGridProps } from './gridTypes.ts';
import type { CellFacts } from './inputModel.ts';

/** What there is to know of the cells: as the owner describes them, with the edits that are on their way. */
export interface GridCells<Row> {
  column(columnId: string): GridColumn<Row> | undefined;
  /** Null for a cell that is not displayed. */
  facts(at: CellPosition): Omit<CellFacts, 'many' | 'copied'> | null;
  shownText(at: CellPosition): string;
  /** Every cell as it is at this moment; null while there is no grid. */
  cells(): CellReader | null;
  shape(): GridShape;
  /** What a screen reader says for the cell: its column, its row, its text. */
  spokenName(at: CellPosition): string;
}

export function createGridCells<Row>(
  props: () => PlanGridProps<Row>,
  displayed: () => DisplayedGrid<Row> | null,
  { textOf }: Pick<EditQueue, 'textOf'>,
): GridCells<Row> {
  function column(columnId: string): GridColumn<Row> | undefined {
    return props().columns.find(({ id }) => id === columnId);
  }

  function shownText(at: CellPosition): string {
    const row = displayed()?.row(at.rowId);
    return textOf(at) ?? (row && column(at.columnId)?.text(row)) ?? '';
  }

  function cells(): CellReader | null {
    const grid = displayed();
    return grid && readCells(grid, props().columns, textOf);
  }

  return {
    column,
    shownText,
    cells,
    facts(at) {
      const grid = displayed();
      const row = grid?.indexOf(at) && grid.row(at.rowId);
      const found = column(at.columnId);
      if (!row || !found) return null;
      const stored = found.editText ? found.editText(row) : found.text(row);
      return {
        locked: !isEditable(found, row),
        multiline: found.multiline === true,
        choices: found.choices ?? [],
        text: textOf(at) ?? stored,
      };
    },
    shape() {
      const reader = cells();
      return {
        rows: reader?.rows ?? 0,
        columns: reader?.columns ?? 0,
        filled: ({ row, column: index }) => (reader?.shown(row, index) ?? '') !== '',
        pageFrom: (row, step) => displayed()?.pageFrom(row, step) ?? row,
        tabStart: null,
      };
    },
    spokenName(at) {
      const row = displayed()?.row(at.rowId);
      const found = column(at.columnId);
      if (!row || !found) return props().label;
      const heads = [...(found.group ?? []), found.header];
      const rowLabel = props().rowLabel?.(row) ?? props().columns[0]?.text(row) ?? '';
      return [heads.join(' '), rowLabel, shownText(at) || gridTexts.emptyCell].join('、');
    },
  };
}
