import type { CellIndex } from '../cellMoves.ts';
import type { CellReader } from '../cellReader.ts';
import type { PastedCell } from '../clipboard/pastePlan.ts';
import type { BlockSize } from '../clipboard/tile.ts';
import type { EditBatch } from '../editQueue.ts';
import { filling, fillTarget, neighbourEnd, withTarget } from '../fill/dragFill.ts';
import { asideText, gridTexts } from '../gridTexts.ts';
import type { CellEdit, EditOutcome } from '../gridTypes.ts';
import type { Told } from '../inputModel.ts';
import { cellsOf, contains, type Rect } from './area.ts';
import type { GridSelection } from './gridSelection.ts';
import { clearing, copying, type RangePlan, typing } from './rangePlans.ts';

/** More cells than this are changed at once by nobody who knows what they do, and would hold up the window. */
export const MOST_CELLS = 100_000;

/** The grid as changes of many cells need it. */
export interface RangeHost {
  selection: GridSelection;
  /** Null while there is no grid. */
  cells(): CellReader | null;
  submit(batch: EditBatch): EditOutcome | 'sent';
  tell(message: Told): void;
  /** Makes a cell the active one and leaves the others selected. */
  activate(at: CellIndex): void;
  lockedText(): string;
  lockedName(): string;
}

/** What is changed in one go, and how it is called in the list of what can be undone. */
export interface RangeChange extends RangePlan {
  action: string;
  /** How many cells that is to a person, where it is not the number of changed cells (a move). */
  count?: number;
  cutOff?: BlockSize;
  /** The copied cells can be pasted once more. Any other change ends that, as in Excel. */
  keepsCopied?: boolean;
}

/** Changes of all selected cells: each is one edit, accepted or refused as a whole. */
export interface RangeActions {
  clear(): void;
  fill(to: 'down' | 'right'): void;
  typeAll(typed: CellEdit): EditOutcome | 'sent';
  /** The fill handle of a range was dragged to a cell. */
  dragFill(source: Rect, to: CellIndex): void;
  /** The fill handle of a range was double-clicked. */
  fillToNeighbour(source: Rect): void;
  /** Carries out a change that was worked out elsewhere (a paste). False where it was refused at once. */
  change(change: RangeChange): boolean;
  /** Selects a range, with the active cell in it. */
  selectRange(rect: Rect): void;
}

export function createRangeActions(host: RangeHost): RangeActions {
  const { selection } = host;

  /** The cells to work on; null, with a word why, where there are too many of them. */
  function within(rects: readonly Rect[]): CellReader | null {
    if (!areTooMany(rects)) return host.cells();
    host.tell({ kind: 'failed', text: gridTexts.tooMany(MOST_CELLS) });
    return null;
  }

  function submit(change: RangeChange, reader: CellReader, typed: CellEdit | null): EditOutcome | 'sent' {
    const { action, cells, skipped, cutOff, keepsCopied } = change;
    const label = gridTexts.done(action, change.count ?? cells.length);
    const aside = asideText(host.lockedName(), skipped, cutOff);
    const onAccepted = () => {
      if (aside !== '') host.tell({ kind: 'notice', text: `${label}${aside}` });
    };
    const outcome = host.submit({ edits: editsOf(cells, reader), label, typed, onAccepted });
    if (!keepsCopied && (outcome === 'sent' || outcome.ok)) selection.setCopied(null);
    return outcome;
  }

  function change(wanted: RangeChange): boolean {
    const reader = host.cells();
    if (!reader) return false;
    if (wanted.cells.length === 0) {
      if (wanted.skipped > 0) host.tell({ kind: 'failed', text: host.lockedText() });
      return false;
    }
    const outcome = submit(wanted, reader, null);
    if (outcome === 'sent' || outcome.ok) return true;
    host.tell({ kind: 'failed', text: outcome.message });
    return false;
  }

  function selectRange(rect: Rect): void {
    const reader = host.cells();
    if (!reader) return;
    const active = selection.active();
    if (!active || !contains(rect, active)) host.activate({ row: rect.top, column: rect.left });
    selection.select(rect);
  }

  function dragFill(source: Rect, to: CellIndex): void {
    const target = fillTarget(source, to);
    const reader = target && within([target.rect]);
    if (!target || !reader) return;
    if (change({ ...filling(source, target, reader), action: 'オートフィル' })) {
      selectRange(withTarget(source, target));
    }
  }

  return {
    clear() {
      const rects = selection.rects();
      const reader = within(rects);
      if (reader) change({ ...clearing(rects, reader), action: '消去' });
    },
    fill(to) {
      const rects = selection.rects();
      const reader = within(rects);
      const action = to === 'down' ? '下へコピー' : '右へコピー';
      if (reader) change({ ...copying(rects, reader, to), action });
    },
    typeAll(typed) {
      const rects = selection.rects();
      const reader = host.cells();
      if (!reader || areTooMany(rects)) return { ok: false, message: gridTexts.tooMany(MOST_CELLS) };
      return submit({ ...typing(rects, reader, typed.text), action: '入力' }, reader, typed);
    },
    dragFill,
    fillToNeighbour(source) {
      const reader = host.cells();
      const end = reader && neighbourEnd(source, reader);
      if (end !== null) dragFill(source, { row: end, column: source.left });
    },
    change,
    selectRange,
  };
}

function areTooMany(rects: readonly Rect[]): boolean {
  return rects.reduce((sum, rect) => sum + cellsOf(rect), 0) > MOST_CELLS;
}

function editsOf(cells: readonly PastedCell[], reader: CellReader): CellEdit[] {
  return cells.flatMap(({ row, column, text }) => {
    const at = reader.position(row, column);
    // A cell without line breaks of its own gets spaces in their place.
    const fitting = reader.isMultiline(column) ? text : text.replace(/\n+/g, ' ');
    return at ? [{ ...at, text: fitting }] : [];
  });
}
