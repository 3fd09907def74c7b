import type { GridApi } from 'ag-grid-community';
import { createCellInput } from './cellInput.ts';
import type { CellInput } from './cellInputTypes.ts';
import { type CellIndex, moveFrom } from './cellMoves.ts';
import { isEditable, type PendingText } from './columnDefs.ts';
import { createDisplayedGrid, type DisplayedGrid } from './displayedGrid.ts';
import { createEditQueue } from './editQueue.ts';
import { gridTexts } from './gridTexts.ts';
import type { CellPosition, GridColumn, GridGoal, PlanGridProps } from './gridTypes.ts';
import type { CellFacts } from './inputModel.ts';
import type { DrawnCell } from './measureCell.ts';
import { createPen, type Pen } from './textareaPen.ts';

/** Milliseconds until the rows are drawn, until those that wrap have their heights, until their scrollbars are there. */
const WHILE_DRAWING = [20, 80, 200, 400];

/** Everything of a grid that outlives a rendering. */
export interface GridController<Row> {
  input: CellInput;
  pen: Pen;
  pending: PendingText;
  attach(api: GridApi<Row>): void;
  /** AG Grid is going away; answers to edits may still come. */
  detach(): void;
  /** The selected cell has to be found again: other rows, another order, other columns. */
  refresh(): void;
  selectFirst(): void;
  /** False while the cell is not there yet. */
  goTo(goal: GridGoal): boolean;
  positionOf(drawn: DrawnCell): CellPosition | null;
  indexOf(at: CellPosition): CellIndex | null;
  column(columnId: string): GridColumn<Row> | undefined;
  isLocked(at: CellPosition): boolean;
  shownText(at: CellPosition): string;
  /** What a screen reader says for the cell: its column, its row, its text. */
  spokenName(at: CellPosition): string;
}

export function createGridController<Row>(
  props: () => PlanGridProps<Row>,
  textarea: () => HTMLTextAreaElement | null,
): GridController<Row> {
  let grid: DisplayedGrid<Row> | null = null;
  let lastIndex: CellIndex = { row: 0, column: 0 };
  const pen = createPen(textarea);

  const queue = createEditQueue({
    send: edits => props().onEdit(edits),
    rowOf: rowId => grid?.row(rowId),
    onRefused: (edit, message) => input.refuse({ edit, message }),
    // The owner may have asked something in a dialog, which is gone by the next frame.
    onAnswered: () => requestAnimationFrame(pen.focusIfNowhere),
    onChange: at => grid?.redraw(at),
    failedText: () => props().failedText ?? gridTexts.failed,
  });

  const input = createCellInput(
    {
      facts,
      neighbour(at, by, tabStart) {
        const index = grid?.indexOf(at);
        if (!grid || !index) return null;
        const { rows, columns, columnIndex, pageFrom, at: positionAt } = grid;
        const target = moveFrom(index, by, {
          rows: rows(),
          columns: columns(),
          filled: cell => {
            const position = positionAt(cell);
            return position !== null && shownText(position) !== '';
          },
          pageFrom,
          tabStart: tabStart === null ? null : columnIndex(tabStart),
        });
        return target && positionAt(target);
      },
      reveal: at => grid?.reveal(at),
      toHeads: at => grid?.focusHead(at.columnId),
      submit: queue.submit,
      takeBack: queue.drop,
      whenAnswered: queue.whenAnswered,
      perform(request) {
        if (request === 'undo') props().onUndo?.();
        else if (request === 'redo') props().onRedo?.();
        else props().onKey?.(request);
      },
      selected(at) {
        lastIndex = (at && grid?.indexOf(at)) ?? lastIndex;
        props().onFocus?.(at);
      },
    },
    pen,
  );

  function column(columnId: string): GridColumn<Row> | undefined {
    return props().columns.find(({ id }) => id === columnId);
  }

  function facts(at: CellPosition): CellFacts | null {
    const row = grid?.indexOf(at) && grid.row(at.rowId);
    const found = column(at.columnId);
    if (!row || !found) return null;
    const stored = found.editText ? found.editText(row) : found.text(row);
    return {
      locked: !isEditable(found, row),
      multiline: found.multiline === true,
      choices: found.choices ?? [],
      text: queue.textOf(at) ?? stored,
    };
  }

  /** A grid that is just being drawn does not know yet how high its rows are and where it has to scroll to. */
  function revealDrawn(at: CellPosition): void {
    grid?.reveal(at);
    for (const wait of WHILE_DRAWING) {
      setTimeout(() => {
        const selected = input.view().at;
        if (selected?.rowId === at.rowId && selected.columnId === at.columnId) grid?.reveal(at);
      }, wait);
    }
  }

  function shownText(at: CellPosition): string {
    const row = grid?.row(at.rowId);
    return queue.textOf(at) ?? (row && column(at.columnId)?.text(row)) ?? '';
  }

  return {
    input,
    pen,
    column,
    pending(at) {
      const text = queue.textOf(at);
      return text === undefined ? null : { text, refused: queue.isRefused(at) };
    },
    attach(api) {
      grid = createDisplayedGrid(api);
    },
    detach() {
      grid = null;
    },
    refresh() {
      queue.rowsChanged();
      const { at } = input.view();
      if (!grid || !at) return;
      const index = grid.indexOf(at);
      if (index) {
        lastIndex = index;
        return;
      }
      // An empty grid may be one that is being loaded anew: the cell is waited for.
      if (grid.rows() === 0 || grid.columns() === 0) return;
      const row = Math.min(lastIndex.row, grid.rows() - 1);
      const nearest = { row, column: Math.min(lastIndex.column, grid.columns() - 1) };
      input.replace(grid.at(nearest));
    },
    selectFirst() {
      const first = grid?.at({ row: 0, column: 0 });
      if (!first || input.view().at) return;
      input.select(first);
      grid?.reveal(first);
    },
    goTo({ rowId, columnId, focus }) {
      const at = { rowId, columnId };
      if (!grid?.indexOf(at)) return false;
      // A refused text is corrected first: then the goal is given up.
      if (input.select(at)) revealDrawn(at);
      if (focus) pen.focus();
      return true;
    },
    positionOf: drawn => {
      const index = grid?.columnIndex(drawn.columnId);
      return index == null ? null : (grid?.at({ row: drawn.rowIndex, column: index }) ?? null);
    },
    shownText,
    indexOf: at => grid?.indexOf(at) ?? null,
    isLocked: at => facts(at)?.locked !== false,
    spokenName(at) {
      const row = grid?.row(at.rowId);
      const found = column(at.columnId);
      if (!row || !found) return props().label;
      const heads = [...(found.group ?? []), found.header];
      const rowLabel = props().rowLabel?.(row) ?? props().columns[0]?.text(row) ?? '';
      return [heads.join(' '), rowLabel, shownText(at) || gridTexts.emptyCell].join('、');
    },
  };
}
