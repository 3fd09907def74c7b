import type { GridApi } from 'ag-grid-community';
import { createCellInput } from './cellInput.ts';
import type { CellInput, CellInputHost } from './cellInputTypes.ts';
import { type CellIndex, moveFrom } from './cellMoves.ts';
import { createRangeClipboard, type RangeClipboard } from './clipboard/rangeClipboard.ts';
import type { PendingText } from './columnDefs.ts';
import { createDisplayedGrid, type DisplayedGrid } from './displayedGrid.ts';
import { createEditQueue, type EditBatch } from './editQueue.ts';
import { createGridCells, type GridCells } from './gridCells.ts';
import { gridTexts } from './gridTexts.ts';
import type { CellEdit, CellPosition, EditOutcome, GridGoal, PlanGridProps } from './gridTypes.ts';
import type { CellFacts } from './inputModel.ts';
import type { DrawnCell } from './measureCell.ts';
import type { PreviewRequest } from './preview/changePreview.ts';
import { createPreviewDesk, type PreviewDesk } from './preview/previewDesk.ts';
import { createGridSelection, type GridSelection } from './selection/gridSelection.ts';
import { createRangeActions, type RangeActions } from './selection/rangeActions.ts';
import { createPen, type Pen } from './textareaPen.ts';
import { todayText } from './todayText.ts';

/** Milliseconds until the rows are drawn, until those that wrap have their heights, until their scrollbars are there. */
const WHILE_DRAWING = [20, 80, 200, 400, 1200]; // the last for a machine with much to do

/** Everything of a grid that outlives a rendering. */
export interface GridController<Row>
  extends Pick<GridCells<Row>, 'column' | 'choices' | 'shownText' | 'cells' | 'spokenName' | 'hint'> {
  input: CellInput;
  selection: GridSelection;
  ranges: RangeActions;
  clipboard: RangeClipboard;
  pen: Pen;
  previews: PreviewDesk;
  pending: PendingText;
  /** The grid goes away: what is being typed is committed, once and for all. */
  leave(): void;
  attach(api: GridApi<Row>): void;
  /** AG Grid is going away; answers to edits may still come. */
  detach(): void;
  /** The selected cells have to be found again: other rows, another order, other columns. */
  refresh(): void;
  selectFirst(): void;
  /** The grid has another size: a selected cell that was in sight stays so. */
  keepInSight(): void;
  /** False while the cell is not there yet. */
  goTo(goal: GridGoal): boolean;
  positionOf(drawn: DrawnCell): CellPosition | null;
  indexOf(at: CellPosition): CellIndex | null;
  positionAt(at: CellIndex): CellPosition | null;
  /** The displayed columns in their order. */
  columnIds(): readonly string[];
  /** So many of them are pinned: they come first. */
  pinnedColumns(): number;
  /** Makes columns as wide as what is drawn of them. */
  autoSize(columnIds: readonly string[]): void;
  isLocked(at: CellPosition): boolean;
}

export function createGridController<Row>(
  props: () => PlanGridProps<Row>,
  textarea: () => HTMLTextAreaElement | null,
): GridController<Row> {
  let grid: DisplayedGrid<Row> | null = null;
  let lastIndex: CellIndex = { row: 0, column: 0 };
  let lastFocus: CellPosition | null = null;
  /** The typed text its owner has refused last. */
  let refused: CellEdit | null = null;
  let leaving = false;
  const previews = createPreviewDesk();
  const pen = createPen(textarea);

  const queue = createEditQueue({
    send: (edits, hint) => props().onEdit(edits, hint),
    rowOf: rowId => grid?.row(rowId),
    onRefused({ typed, edits }, message) {
      const { rowId, columnId } = typed ?? input.view().at ?? edits[0] ?? NOWHERE;
      refused = typed;
      input.refuse({ at: { rowId, columnId }, text: typed?.text ?? null, message });
    },
    // The owner may have asked something in a dialog, which is gone by the next frame.
    onAnswered: () => requestAnimationFrame(pen.focusIfNowhere),
    onChange: cells => grid?.redraw(cells),
    failedText: () => props().failedText ?? gridTexts.failed,
  });

  const gridCells = createGridCells(props, () => grid, queue);
  const { column, shownText, cells, shape, spokenName, hint } = gridCells;

  const selection = createGridSelection({
    active: () => indexOf(input.view().at),
    shape,
    order: () => grid?.order() ?? { rowIds: [], columnIds: [] },
  });

  const host: CellInputHost = {
    facts,
    destination(at, by, tabStart) {
      const inside = selection.within(by);
      const within = inside && grid?.at(inside);
      if (within) return { to: within, within: true };
      const index = grid?.indexOf(at);
      const tabStartIndex = tabStart === null ? null : (grid?.columnIndex(tabStart) ?? null);
      const target = index && moveFrom(index, by, { ...shape(), tabStart: tabStartIndex });
      const to = target && grid?.at(target);
      return to ? { to, within: false } : null;
    },
    reveal: at => grid?.reveal(at),
    toHeads: at => grid?.focusHead(at.columnId),
    submit(edit, isEntered) {
      // The same once more, by a key of its own or as the last thing of all: it is meant.
      const insists = (isEntered || leaving) && refused !== null && sameEdit(edit, refused);
      const outcome = queue.submit({ edits: [edit], typed: edit, insists });
      if (outcome === 'sent' || outcome.ok) selection.setCopied(null);
      refused = outcome === 'sent' || outcome.ok ? null : edit;
      return outcome;
    },
    submitAll: typed => ranges.typeAll(typed),
    clearAll: () => ranges.clear(),
    fill: to => ranges.fill(to),
    extend(move) {
      const head = selection.extendBy(move);
      if (head) grid?.revealIndex(head);
    },
    widen(to) {
      if (to === 'all') selection.selectAll();
      else selection.widen(to);
    },
    forgetCopied: () => selection.setCopied(null),
    today: () => props().today?.() ?? todayText(new Date()),
    takeBack: queue.drop,
    whenAnswered: queue.whenAnswered,
    perform(request) {
      if (request === 'undo' || request === 'redo') selection.setCopied(null);
      if (request === 'undo') props().onUndo?.();
      else if (request === 'redo') props().onRedo?.();
      else props().onKey?.(request);
    },
    selected(at, keepsOthers) {
      lastIndex = indexOf(at) ?? lastIndex;
      if (keepsOthers) selection.touched();
      else selection.collapse();
      if (at?.rowId === lastFocus?.rowId && at?.columnId === lastFocus?.columnId) return;
      lastFocus = at;
      props().onFocus?.(at);
    },
  };
  const input = createCellInput(host, pen);

  const rangeHost = {
    selection,
    cells,
    submit: (batch: EditBatch): EditOutcome | 'sent' => queue.submit(batch),
    tell: input.tell,
    activate(at: CellIndex) {
      const position = grid?.at(at);
      if (position) input.select(position, true);
    },
    lockedText: () => props().lockedText ?? gridTexts.locked,
    lockedName: () => props().lockedName ?? gridTexts.lockedName,
    placeName: gridCells.placeName,
    shownText,
    misfits: (edits: readonly CellEdit[]) => props().misfits?.(edits) ?? [],
    newRowIds(count: number) {
      // Where rows are filtered away, the new ones might not be seen.
      const isWhole = grid?.rows() === props().rows.length;
      return isWhole && count > 0 && count <= MOST_NEW_ROWS ? (props().newRowIds?.(count) ?? []) : [];
    },
    ask: (request: PreviewRequest) => whenReady(() => previews.ask(request)),
    refuse: (typed: CellEdit, message: string) => input.refuse({ at: typed, text: typed.text, message }),
  };
  const ranges = createRangeActions(rangeHost);

  /** Nobody is interrupted while typing. */
  function whenReady(act: () => void): void {
    if (input.view().state.mode === 'ready') {
      act();
      return;
    }
    const stop = input.subscribe(() => {
      if (input.view().state.mode !== 'ready') return;
      stop();
      act();
    });
  }

  function indexOf(at: CellPosition | null): CellIndex | null {
    return (at && grid?.indexOf(at)) ?? null;
  }

  function facts(at: CellPosition): CellFacts | null {
    const known = gridCells.facts(at);
    return known && { ...known, many: selection.isMany(), copied: selection.copied() !== null };
  }

  /** Where one was may have been hidden since: then the row is what one comes back to. */
  function shownColumn(columnId: string): string {
    const isHidden = column(columnId)?.hidden === true;
    return (isHidden ? grid?.columnIds()[0] : undefined) ?? columnId;
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

  return {
    input,
    selection,
    ranges,
    clipboard: createRangeClipboard(rangeHost, ranges),
    pen,
    previews,
    leave() {
      leaving = true;
      input.handle({ type: 'leave' });
      leaving = false;
    },
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
      // An empty grid may be one that is being loaded anew: the cell is waited for.
      if (!index && (grid.rows() === 0 || grid.columns() === 0)) return;
      if (index) lastIndex = index;
      else {
        const row = Math.min(lastIndex.row, grid.rows() - 1);
        const nearest = { row, column: Math.min(lastIndex.column, grid.columns() - 1) };
        input.replace(grid.at(nearest));
      }
      selection.refresh();
    },
    keepInSight() {
      const { at } = input.view();
      if (at) revealDrawn(at);
    },
    selectFirst() {
      const first = grid?.at({ row: 0, column: 0 });
      if (!first || input.view().at) return;
      input.select(first);
      grid?.reveal(first);
    },
    goTo({ rowId, columnId, focus }) {
      const at = { rowId, columnId: focus ? columnId : shownColumn(columnId) };
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
    choices: gridCells.choices,
    shownText,
    cells,
    indexOf,
    positionAt: at => grid?.at(at) ?? null,
    columnIds: () => grid?.columnIds() ?? [],
    pinnedColumns: () => grid?.pinnedColumns() ?? 0,
    autoSize: ids => grid?.autoSize(ids),
    isLocked: at => facts(at)?.locked !== false,
    spokenName,
    hint,
  };
}

const NOWHERE: CellPosition = { rowId: '', columnId: '' };

/** More rows than a paste adds to a table on purpose. */
const MOST_NEW_ROWS = 500;

function sameEdit(one: CellEdit, other: CellEdit): boolean {
  return one.rowId === other.rowId && one.columnId === other.columnId && one.text === other.text;
}
