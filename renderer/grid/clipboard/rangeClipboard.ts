import type { CellReader } from '../cellReader.ts';
import { gridTexts } from '../gridTexts.ts';
import { cellsOf, type Rect } from '../selection/area.ts';
import { MOST_CELLS, type RangeActions, type RangeHost } from '../selection/rangeActions.ts';
import { copiedLines } from './copiedLines.ts';
import { movePlan } from './movePlan.ts';
import { parseClipboardHtml } from './parseClipboardHtml.ts';
import { parseClipboardText } from './parseClipboardText.ts';
import { pastePlan } from './pastePlan.ts';
import { type BlockSize, sizeOf, tiledSize } from './tile.ts';
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
  function read(clipboard: DataTransfer): string[][] | 'tooLarge' {
    const text = clipboard.getData('text/plain');
    if (tooManyCells(text, MOST_CELLS)) return 'tooLarge';
    const html = parseClipboardHtml(clipboard.getData('text/html'), parseHtml, MOST_CELLS);
    return html ?? parseClipboardText(text);
  }

  function move(source: Rect, to: Rect, reader: CellReader): string | null {
    const plan = movePlan(source, to, reader);
    if (plan === 'locked') return gridTexts.moveLocked(host.lockedName());
    if (plan === 'beyond') return gridTexts.moveBeyond;
    if (actions.change({ ...plan, skipped: 0, action: '移動', count: cellsOf(source) }))
      actions.selectRange(plan.target);
    return null;
  }

  function pasteInto(
    rects: readonly Rect[],
    block: readonly (readonly string[])[],
    reader: CellReader,
  ): void {
    const plans = rects.map(({ top, left, bottom, right }) =>
      pastePlan({
        block,
        target: { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 },
        rowCount: reader.rows,
        columnCount: reader.columns,
        isEditable: reader.isEditable,
      }),
    );
    const done = actions.change({
      action: '貼り付け',
      keepsCopied: true,
      cells: plans.flatMap(({ cells }) => cells),
      skipped: plans.reduce((sum, { skipped }) => sum + skipped, 0),
      cutOff: {
        rows: Math.max(...plans.map(({ cutOff }) => cutOff.rows)),
        columns: Math.max(...plans.map(({ cutOff }) => cutOff.columns)),
      },
    });
    const [only] = rects;
    if (done && only && rects.length === 1) actions.selectRange(pastedRect(only, sizeOf(block), reader));
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
    if (block === 'tooLarge' || areTooMany(block, rects)) return gridTexts.tooMany(MOST_CELLS);
    if (block.length > 0) pasteInto(rects, block, reader);
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

function rectSize({ top, left, bottom, right }: Rect): BlockSize {
  return { rows: bottom - top + 1, columns: right - left + 1 };
}

/** What the paste has filled, so far as there are cells. */
function pastedRect(target: Rect, block: BlockSize, { rows, columns }: CellReader): Rect {
  const size = tiledSize(block, rectSize(target));
  return {
    ...target,
    bottom: Math.min(target.top + size.rows, rows) - 1,
    right: Math.min(target.left + size.columns, columns) - 1,
  };
}

function lockedIn(rect: Rect, { isEditable }: CellReader): number {
  let locked = 0;
  for (let row = rect.top; row <= rect.bottom; row += 1) {
    for (let column = rect.left; column <= rect.right; column += 1) if (!isEditable(row, column)) locked += 1;
  }
  return locked;
}

/** Windows makes CRLF of every line break on its clipboard. */
function sameText(one: string, other: string): boolean {
  const plain = (text: string) => text.replace(/\r\n?/g, '\n');
  return plain(one) === plain(other);
}

function parseHtml(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
