import type { CellIndex } from '../cellMoves.ts';
import type { CellReader } from '../cellReader.ts';
import type { BlockSize } from '../clipboard/tile.ts';
import type { EditBatch } from '../editQueue.ts';
import { filling, fillTarget, neighbourEnd, withTarget } from '../fill/dragFill.ts';
import { gridTexts } from '../gridTexts.ts';
import type { CellEdit, EditOutcome } from '../gridTypes.ts';
import type { Told } from '../inputModel.ts';
import type { PreviewChoices } from '../preview/changePreview.ts';
import { type ChangeHost, createChangeSender } from '../preview/changeSender.ts';
import { cellsOf, contains, type Rect } from './area.ts';
import type { GridSelection } from './gridSelection.ts';
import { clearing, copying, type RangePlan, typing } from './rangePlans.ts';

/** More cells than this are changed at once by nobody who knows what they do, and would hold up the window. */
export const MOST_CELLS = 100_000;

/** The grid as changes of many cells need it. */
export interface RangeHost extends ChangeHost {
  selection: GridSelection;
  /** Null while there is no grid. */
  cells(): CellReader | null;
  submit(batch: EditBatch): EditOutcome | 'sent';
  tell(message: Told): void;
  /** The ids so many rows would get if they were added at the end; none where that cannot be. */
  newRowIds(count: number): readonly string[];
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
  /** Rows that are added at the end first; their cells stand behind the last row. */
  newRows?: readonly string[];
  /** What is selected when it is done. */
  selects?: Rect;
  /** All or nothing: what would be left out of a move would be lost. */
  isWhole?: boolean;
  /** The copied cells can be pasted once more. Any other change ends that, as in Excel. */
  keepsCopied?: boolean;
}

/** Other ways in which a change could be made: a question of what the person wants. */
export interface ChangeVariants {
  growsBy: number;
  hasMerged: boolean;
  plan(choices: PreviewChoices): RangeChange;
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
  /** Carries out a change that was worked out elsewhere (a paste), shown before where it can be made in several ways. */
  change(change: RangeChange, variants?: ChangeVariants): void;
}

export function createRangeActions(host: RangeHost): RangeActions {
  const { selection } = host;

  /** The cells to work on; null, with a word why, where there are too many of them. */
  function within(rects: readonly Rect[]): CellReader | null {
    if (!areTooMany(rects)) return host.cells();
    host.tell({ kind: 'failed', text: gridTexts.tooMany(MOST_CELLS) });
    return null;
  }

  const sender = createChangeSender(host, selectRange);

  function change(wanted: RangeChange, variants?: ChangeVariants): void {
    const reader = host.cells();
    if (!reader) return;
    if (wanted.cells.length === 0 && !variants?.growsBy) {
      if (wanted.skipped > 0) host.tell({ kind: 'failed', text: host.lockedText() });
      return;
    }
    if (variants && isSurprising(wanted, variants)) {
      sender.show(wanted.action, variants, reader);
      return;
    }
    const outcome = sender.send(wanted, reader, null);
    if (outcome !== 'sent' && !outcome.ok) host.tell({ kind: 'failed', text: outcome.message });
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
    const selects = withTarget(source, target);
    change({ ...filling(source, target, reader), action: 'オートフィル', selects });
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
      return sender.send({ ...typing(rects, reader, typed.text), action: '入力' }, reader, typed);
    },
    dragFill,
    fillToNeighbour(source) {
      const reader = host.cells();
      const end = reader && neighbourEnd(source, reader);
      if (end !== null) dragFill(source, { row: end, column: source.left });
    },
    change,
  };
}

function areTooMany(rects: readonly Rect[]): boolean {
  return rects.reduce((sum, rect) => sum + cellsOf(rect), 0) > MOST_CELLS;
}

/** Many cells, and not all of them as one would expect. */
function isSurprising(
  { cells, skipped, cutOff }: RangeChange,
  { growsBy, hasMerged }: ChangeVariants,
): boolean {
  if (growsBy > 0 || hasMerged) return true;
  const isCutOff = cutOff !== undefined && (cutOff.rows > 0 || cutOff.columns > 0);
  return cells.length >= MANY_CELLS && (skipped > 0 || isCutOff);
}

/** So many cells are looked at before rather than after. */
const MANY_CELLS = 1000;
