/** A rectangle in the coordinates of the grid's wrapper. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where the parts of the overlay go. */
export interface Placement {
  /** The part of the grid the cell can be seen in; the frame is cut off at its edges. */
  clip: Box;
  /** The cell, from the corner of `clip`. */
  frame: Box;
  /** How far the frame may grow while text is typed that needs more room than the cell has. */
  maxWidth: number;
  maxHeight: number;
  /** False for a cell that is scrolled away: the frame stays in place for the IME, but is not seen. */
  visible: boolean;
}

/**
 * Places the frame over a cell inside the area that cells of its section can be seen in. A cell that is scrolled
 * away or not even drawn gets an unseen frame at the area's corner: the IME's candidate window follows the
 * textarea, and the browser would scroll the page to reach a textarea that is far outside.
 */
export function placeOverlay(cell: Box | null, area: Box, wraps: boolean): Placement {
  const visible = cell !== null && overlaps(cell, area);
  const frame: Box = visible
    ? { left: cell.left - area.left, top: cell.top - area.top, width: cell.width, height: cell.height }
    : { left: 0, top: 0, width: cell?.width ?? 0, height: cell?.height ?? 0 };
  return {
    clip: area,
    frame,
    maxWidth: wraps ? frame.width : Math.max(frame.width, area.width - frame.left),
    maxHeight: Math.max(area.height, frame.height),
    visible,
  };
}

/** The top of a frame that has grown: raised just as far as needed to show its last line. */
export function raisedTop(placement: Placement, height: number): number {
  const { frame, clip } = placement;
  if (height <= frame.height) return frame.top;
  return Math.max(0, Math.min(frame.top, clip.height - height));
}

/** The cell of a placement, from the corner of the wrapper. */
export function cellOf({ clip, frame }: Placement): Box {
  return { ...frame, left: clip.left + frame.left, top: clip.top + frame.top };
}

/**
 * Where something of the given size goes that is said about a cell: under it, or above it where there is more
 * room, or where it would cover the cell that is being typed in.
 */
export function sideOf(
  cell: Box,
  size: { width: number; height: number },
  wrapperHeight: number,
  typedIn: Box | null,
): 'below' | 'above' {
  const bottom = cell.top + cell.height;
  const below = { left: cell.left, top: bottom, ...size };
  if (typedIn && overlaps(below, typedIn)) return 'above';
  const room = wrapperHeight - bottom;
  return room < size.height && cell.top > room ? 'above' : 'below';
}

/** How far to the left something has to move from the cell's edge to end inside the wrapper. */
export function shiftInto(cell: Box, width: number, wrapperWidth: number): number {
  return Math.max(-cell.left, Math.min(0, wrapperWidth - cell.left - width));
}

function overlaps(one: Box, other: Box): boolean {
  return (
    one.left < other.left + other.width &&
    one.left + one.width > other.left &&
    one.top < other.top + other.height &&
    one.top + one.height > other.top
  );
}
