import type { GridShape } from './cellMoves.ts';
import { type CellReader, readCells } from './cellReader.ts';
import { spokenSigns } from './cellSigns.ts';
import { choicesOf, type OfferedChoices } from './choiceKeys.ts';
import { isEditable, shownSigns } from './columnDefs.ts';
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
  choices(at: CellPosition): OfferedChoices;
  /** Every cell as it is at this moment; null while there is no grid. */
  cells(): CellReader | null;
  shape(): GridShape;
  /** What a screen reader says for the cell: its column, its row, its text, its signs. */
  spokenName(at: CellPosition): string;
  /** The cell in a list of cells: 「健診の受診率・結果」. Rows that are still to be added are called by their number. */
  placeName(at: CellPosition, newRows?: readonly string[]): string;
  /** What its owner adds to the cell; empty for nothing. */
  hint(at: CellPosition): string;
}

export function createGridCells<Row>(
  props: () => PlanGridProps<Row>,
  displayed: () => DisplayedGrid<Row> | null,
  { textOf, isRefused }: Pick<EditQueue, 'textOf' | 'isRefused'>,
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
    choices(at) {
      const [row, found] = [displayed()?.row(at.rowId), column(at.columnId)];
      return row && found ? choicesOf(found, row) : { choices: [] };
    },
    facts(at) {
      const grid = displayed();
      const row = grid?.indexOf(at) && grid.row(at.rowId);
      const found = column(at.columnId);
      if (!row || !found) return null;
      const stored = found.editText ? found.editText(row) : found.text(row);
      return {
        locked: !isEditable(found, row),
        multiline: found.multiline === true,
        ...choicesOf(found, row),
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
      const text = textOf(at);
      const pending = text === undefined ? null : { text, refused: isRefused(at) };
      const signs = spokenSigns(shownSigns(found, row, pending).filter(sign => sign !== 'pending'));
      const value = shownText(at) || gridTexts.emptyCell;
      return [heads.join(' '), rowLabel, value, ...(signs === '' ? [] : [signs])].join('、');
    },
    placeName(at, newRows = []) {
      const row = displayed()?.row(at.rowId);
      const added = newRows.indexOf(at.rowId);
      const label = row && (props().rowLabel?.(row) ?? props().columns[0]?.text(row));
      const rowName = added >= 0 ? gridTexts.addedRow(added + 1) : (label ?? '');
      return [rowName, column(at.columnId)?.header ?? ''].filter(part => part !== '').join('・');
    },
    hint(at) {
      const row = displayed()?.row(at.rowId);
      return (row && column(at.columnId)?.hint?.(row)) ?? '';
    },
  };
}
