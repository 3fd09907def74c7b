import type { CellReader } from '../cellReader.ts';
import { gridTexts } from '../gridTexts.ts';
import type { PreviewChoices } from '../preview/changePreview.ts';
import { cellsOf, type Rect } from '../selection/area.ts';
import { MOST_CELLS, type RangeActions, type RangeHost } from '../selection/rangeActions.ts';
import { copiedLines } from './copiedLines.ts';
import { keptSpaces } from './keptSpaces.ts';
import { movePlan } from './movePlan.ts';
import { type CopiedBlock, readClipboardHtml } from './parseClipboardHtml.ts';
import { parseClipboardText } from './parseClipboardText.ts';
import { pasteChange, rectSize } from './pasteChange.ts';
import { NOTHING_CUT_OFF } from './pastePlan.ts';
import { sizeOf, tiledSize } from './tile.ts';
import { tooManyCells } from './tooManyCells.ts';
import { writeClipboardHtml } from './writeClipboardHtml.ts';
import { writeClipboardText } from './writeClipboardText.ts';

/** Text alone is quick; the HTML beside it is ten times as long. */
const MOST_COPIED = 1_000_000;

/** Copying, cutting and pasting of the selected cells. */
export interface RangeClipboard {
  copy(clipboard: DataTransfer): void;
  /** The cells are only marked: they move when they are pasted, as in Excel. */
  cut(clipboard: DataTransfer): void;
  paste(clipboard: DataTransfer): void;
}

export function createRangeClipboard(host: RangeHost, actions: RangeActions): RangeClipboard {
  const { selection } = host;

  /** Why these cells cannot be copied, or null. */
  function put(
    clipboard: DataTransfer,
    rects: readonly Rect[],
    reader: CellReader,
    cut: boolean,
  ): string | null {
    const lines = copiedLines(rects);
    if (!lines) return gridTexts.severalRanges;
    const count = lines.rows.length * lines.columns.length;
    if (count > MOST_COPIED) return gridTexts.tooManyToCopy(MOST_COPIED);
    const block = lines.rows.map(row => lines.columns.map(column => reader.shown(row, column)));
    const written = writeClipboardText(block);
    // One cell is often pasted into a sentence or a search field: there the line break would be in the way.
    const text = count === 1 ? written.replace(/\r\n$/, '') : written;
    clipboard.setData('text/plain', text);
    if (count <= MOST_CELLS) clipboard.setData('text/html', writeClipboardHtml(block));
    selection.setCopied({ rects, text, cut });
    return null;
  }

  /** The copied cells, or why they cannot be pasted. */
  function read(clipboard: DataTransfer): CopiedBlock | 'tooLarge' {
    const text = clipboard.getData('text/plain');
    if (tooManyCells(text, MOST_CELLS)) return 'tooLarge';
    const html = readClipboardHtml(clipboard.getData('text/html'), parseHtml, MOST_CELLS);
    if (html === 'tooLarge') return html;
    const cells = parseClipboardText(text);
    return html ? keptSpaces(html, cells) : { cells, filled: null };
  }

  function move(source: Rect, to: Rect, reader: CellReader): string | null {
    const plan = movePlan(source, to, reader);
    if (plan === 'locked') return gridTexts.moveLocked(host.lockedName());
    if (plan === 'beyond') return gridTexts.moveBeyond;
    const count = cellsOf(source);
    actions.change({ ...plan, skipped: 0, action: '移動', count, selects: plan.target, isWhole: true });
    return null;
  }

  function pasteInto(rects: readonly Rect[], copied: CopiedBlock, reader: CellReader): void {
    const careful = pasteChange(rects, copied.cells, reader);
    const cutOff = careful.cutOff ?? NOTHING_CUT_OFF;
    const newRows = rects.length === 1 ? host.newRowIds(cutOff.rows) : [];
    const plan = ({ grows, fillsMerged }: PreviewChoices) =>
      pasteChange(rects, (fillsMerged && copied.filled) || copied.cells, reader, grows ? newRows : []);
    actions.change(careful, { growsBy: newRows.length, hasMerged: copied.filled !== null, plan });
  }

  /** Why the cells cannot be cut, or null. */
  function cut(clipboard: DataTransfer, rects: readonly Rect[], reader: CellReader): string | null {
    const [rect, another] = rects;
    if (!rect) return null;
    if (another) return gridTexts.cutSeveral;
    if (cellsOf(rect) > MOST_CELLS) return gridTexts.tooMany(MOST_CELLS);
    const locked = lockedIn(rect, reader);
    if (locked > 0) return gridTexts.cutLocked(host.lockedName(), locked);
    return put(clipboard, [rect], reader, true);
  }

  /** Why nothing was pasted, or null. */
  function paste(clipboard: DataTransfer, rects: readonly Rect[], reader: CellReader): string | null {
    const copied = selection.copied();
    const isOurs = copied !== null && sameText(copied.text, clipboard.getData('text/plain'));
    if (copied && !isOurs) selection.setCopied(null);
    const [source] = copied?.rects ?? [];
    const [first] = rects;
    if (copied?.cut && isOurs && source && first) return move(source, first, reader);
    const block = read(clipboard);
    if (block === 'tooLarge' || areTooMany(block.cells, rects)) return gridTexts.tooMany(MOST_CELLS);
    if (block.cells.length > 0) pasteInto(rects, block, reader);
    return null;
  }

  /** Says why something was not done. */
  function withCells(act: (rects: readonly Rect[], reader: CellReader) => string | null): void {
    const reader = host.cells();
    const rects = selection.rects();
    const trouble = reader && rects.length > 0 ? act(rects, reader) : null;
    if (trouble !== null) host.tell({ kind: 'failed', text: trouble });
  }

  return {
    copy: clipboard => withCells((rects, reader) => put(clipboard, rects, reader, false)),
    cut: clipboard => withCells((rects, reader) => cut(clipboard, rects, reader)),
    paste: clipboard => withCells((rects, reader) => paste(clipboard, rects, reader)),
  };
}

function areTooMany(block: readonly (readonly string[])[], rects: readonly Rect[]): boolean {
  const copied = sizeOf(block);
  if (copied.rows === 0 || copied.columns === 0) return false;
  const cells = rects.map(rect => {
    const { rows, columns } = tiledSize(copied, rectSize(rect));
    return rows * columns;
  });
  return cells.reduce((sum, count) => sum + count, 0) > MOST_CELLS;
}

function lockedIn(rect: Rect, { isEditable }: CellReader): number {
  let locked = 0;
  for (let row = rect.top; row <= rect.bottom; row += 1) {
    for (let column = rect.left; column <= rect.right; column += 1) if (!isEditable(row, column)) locked += 1;
  }
  return locked;
}

/** Windows makes CRLF of every line break on its clipboard, and some programs drop or add the one at the end. */
function sameText(one: string, other: string): boolean {
  const plain = (text: string) => text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  return plain(one) === plain(other);
}

function parseHtml(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
