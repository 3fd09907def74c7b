import type { Box } from '../placeOverlay.ts';
import { sectionOf } from '../visibleArea.ts';
import type { Rect } from './area.ts';
import { type DrawnGrid, spanOf } from './drawnGrid.ts';

/** The part of a range that lies in one section, from the section's corner; its open sides go on in the other one. */
export interface RangeBox {
  section: 'pinned' | 'centre';
  box: Box;
  openLeft: boolean;
  openRight: boolean;
}

/** Where a range is drawn: in one piece, or in two where it reaches over the edge of the pinned columns. */
export function rangeBoxes(rect: Rect, drawn: DrawnGrid): RangeBox[] {
  const last = drawn.pinned - 1;
  const inPinned = { ...rect, right: Math.min(rect.right, last) };
  const inCentre = { ...rect, left: Math.max(rect.left, drawn.pinned) };
  return [
    ...(inPinned.left <= inPinned.right ? boxIn('pinned', inPinned, rect, drawn) : []),
    ...(inCentre.left <= inCentre.right ? boxIn('centre', inCentre, rect, drawn) : []),
  ];
}

function boxIn(section: RangeBox['section'], part: Rect, whole: Rect, drawn: DrawnGrid): RangeBox[] {
  const isPinned = section === 'pinned';
  const across = drawn.columns.filter(({ index }) => index < drawn.pinned === isPinned);
  const x = spanOf(across, part.left, part.right);
  const y = spanOf(drawn.rows, part.top, part.bottom);
  if (!x || !y) return [];
  const { left, top } = sectionOf(drawn.visible, isPinned);
  return [
    {
      section,
      box: { left: x.start - left, top: y.start - top, width: x.end - x.start, height: y.end - y.start },
      openLeft: part.left > whole.left,
      openRight: part.right < whole.right,
    },
  ];
}

/** The lower right corner of a range, where the fill handle is. Null where it is not seen. */
export function cornerOf(
  rect: Rect,
  { rows, columns, visible, pinned }: DrawnGrid,
): { x: number; y: number } | null {
  const y = rows.find(({ index }) => index === rect.bottom)?.end;
  const x = columns.find(({ index }) => index === rect.right)?.end;
  const left = rect.right < pinned ? visible.left : visible.pinnedRight;
  if (x === undefined || y === undefined) return null;
  const isSeen = x > left && x <= visible.right + EDGE && y > visible.top && y <= visible.bottom + EDGE;
  return isSeen ? { x, y } : null;
}

/** The cell's own border. */
const EDGE = 1;
