import type { CellReader } from '../cellReader.ts';
import type { Rect } from '../selection/area.ts';
import type { RangeChange } from '../selection/rangeActions.ts';
import { pastePlan } from './pastePlan.ts';
import { type BlockSize, sizeOf, tiledSize } from './tile.ts';

/** A paste as one change. The rows that are added for it stand behind the last one and are like that one. */
export function pasteChange(
  rects: readonly Rect[],
  block: readonly (readonly string[])[],
  reader: CellReader,
  newRows: readonly string[] = [],
): RangeChange {
  const last = reader.rows - 1;
  const plans = rects.map(rect =>
    pastePlan({
      block,
      target: { row: rect.top, column: rect.left, ...rectSize(rect) },
      rowCount: reader.rows + newRows.length,
      columnCount: reader.columns,
      isEditable: (row, column) => reader.isEditable(Math.min(row, last), column),
    }),
  );
  const [only, another] = rects;
  return {
    action: '貼り付け',
    keepsCopied: true,
    cells: plans.flatMap(({ cells }) => cells),
    skipped: plans.reduce((sum, { skipped }) => sum + skipped, 0),
    cutOff: {
      rows: Math.max(...plans.map(({ cutOff }) => cutOff.rows)),
      columns: Math.max(...plans.map(({ cutOff }) => cutOff.columns)),
    },
    ...(newRows.length > 0 && { newRows }),
    ...(only && !another && { selects: pastedRect(only, sizeOf(block), reader) }),
  };
}

export function rectSize({ top, left, bottom, right }: Rect): BlockSize {
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
