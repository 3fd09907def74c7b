import type { Place } from './cellCursor.ts';
import type { DrawnPart } from './DrawnRows.tsx';
import { boxOf, linesWithin, NAME_HEIGHT, type SheetLines } from './sheetLines.ts';
import type { SheetPlaces } from './sheetPlaces.ts';
import type { ScrolledPart } from './useScrolledPart.ts';

/** The heads that stay in sight, in CSS pixels as in the style sheet. */
const [HEADS_HEIGHT, LETTERS_HEIGHT] = [48, 24];
export const HEADS_WIDTH = 74;
/** Drawn beyond what is seen, so that scrolling shows no gaps. */
const SPARE = 200;

/** How high the heads are: with a choice of roles under the letters where there are lists. */
export function headsHeight(hasLists: boolean): number {
  return hasLists ? HEADS_HEIGHT : LETTERS_HEIGHT;
}

/** The rows and columns to draw for what a scroller shows. */
export function drawnPart(lines: SheetLines, { left, top, width, height }: ScrolledPart): DrawnPart {
  return {
    rows: linesWithin(lines.tops, top - SPARE, top + height + SPARE),
    columns: linesWithin(lines.lefts, left - SPARE, left + width + SPARE),
  };
}

/** The place under a point of the sheet. */
export function placeUnder(lines: SheetLines, x: number, y: number): Place {
  return { row: linesWithin(lines.tops, y, y)[0], column: linesWithin(lines.lefts, x, x)[0] };
}

/** Where to scroll to, so that a cell is in view below and beside the heads; as little as possible. */
export function scrollFor(
  lines: SheetLines,
  places: SheetPlaces,
  { row, column }: Place,
  seen: ScrolledPart,
  heads: number,
) {
  const { left, top, width, height } = boxOf(lines, places.areaAt(row, column));
  return {
    left: along(seen.left, seen.width - HEADS_WIDTH, left, width),
    // with the name of the block over it
    top: along(seen.top, seen.height - heads, Math.max(0, top - NAME_HEIGHT), height + NAME_HEIGHT),
  };
}

function along(now: number, room: number, start: number, length: number): number {
  return Math.max(0, Math.min(Math.max(now, start + length - room), start));
}

/** First and last → every number from one to the other. */
export function numbersWithin([first, last]: readonly [number, number]): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
