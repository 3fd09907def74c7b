import type { CellRange } from '../reading/workbookCells.ts';
import { type CellStyleName, type NewRow, textCell } from './newWorkbook.ts';
import { UPRIGHT } from './paper.ts';
import { lineCount, rowHeight, textWidth } from './textSize.ts';

/** A line of words above or below a table. */
export interface TextLine {
  text: string;
  style: CellStyleName;
}

/** How much more room the letters of a style take than those of the cells. */
const SCALE: Partial<Record<CellStyleName, number>> = { title: 1.45 };

/**
 * The columns of a sheet with one more to the right where its lines of words need the room: what does not stand in
 * the printed area is cut off.
 */
export function withRoomFor(lines: readonly TextLine[], columns: readonly number[]): number[] {
  const have = totalOf(columns);
  const needed = Math.max(0, ...lines.map(line => neededBy(line)));
  const more = Math.min(needed, UPRIGHT) - have;
  return more <= 0 ? [...columns] : [...columns, Math.ceil(more)];
}

/** A line that goes over the whole width, broken where it is longer. */
export function textLine(
  line: TextLine,
  columns: readonly number[],
  row: number,
): { row: NewRow; merges: CellRange[] } {
  const total = totalOf(columns);
  const height = line.style === 'title' ? TITLE : null;
  const cells = [textCell(line.text, line.style)];
  if (neededBy(line) <= total && !line.text.includes('\n')) return { row: { height, cells }, merges: [] };
  const lines = lineCount(line.text, total / (SCALE[line.style] ?? 1));
  return {
    row: {
      height: rowHeight(lines) + (height === null ? 0 : lines * 8),
      isFixed: true,
      cells: cells.map(cell => ({ ...cell, wraps: true })),
    },
    merges: columns.length > 1 ? [{ top: row, bottom: row, left: 1, right: columns.length }] : [],
  };
}

const TITLE = 26;

function neededBy({ text, style }: TextLine): number {
  return textWidth(text) * (SCALE[style] ?? 1) + 2;
}

function totalOf(columns: readonly number[]): number {
  return columns.reduce((sum, width) => sum + width, 0);
}
